package org.depesche.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.article.Published;
import org.depesche.article.Reasons;
import org.depesche.article.similar.SimilarGroups;
import org.depesche.article.state.ArticleStates;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SearchQuery;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages for readers of an article that several papers have. */
@DepescheTest
class SimilarPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    @Autowired
    private Articles articles;

    @Autowired
    private SimilarGroups groups;

    @Autowired
    private ArticleSearch search;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private long stored(String headline, String source, int day, String text) {
        return SampleArticle.of(headline)
                .source(source)
                .published(Published.on(LocalDate.of(2024, 5, day)))
                .paragraph("Kennwort" + unique + ". " + text)
                .in(archive);
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + unique + i).collect(Collectors.joining(" "));
    }

    private void look() {
        while (groups.look(100) == 100) {
            // until all are through
        }
        Eventually.await()
                .untilAsserted(() -> assertThat(search.search(SearchQuery.of("Kennwort" + unique), Locale.GERMAN)
                                .total())
                        .isGreaterThanOrEqualTo(3));
    }

    private MockHttpServletResponse answer(String path, String language) throws Exception {
        return mvc.perform(get(path).header("Accept-Language", language))
                .andReturn()
                .getResponse();
    }

    private Document page(String path, String language) throws Exception {
        MockHttpServletResponse answer = answer(path, language);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private String url(long id) {
        return articles.findById(id).orElseThrow().url();
    }

    @Test
    void theArticleNamesItsCopiesAndHowFarTheyAreTheSame() throws Exception {
        long first = stored("Fähre kommt", "Küstendienst", 16, words(100));
        long second = stored("Neue Fähre", "Tageblatt", 17, words(100));
        stored("Hafen wächst", "Tageblatt", 17, "Elf Kräne.");
        look();

        Document german = page(url(first), "de");
        assertThat(german.select("section[aria-labelledby=similar] h2").text()).isEqualTo("Ähnliche Fassungen");
        assertThat(german.select("section[aria-labelledby=similar] li").text())
                .isEqualTo("17. Mai 2024 Neue Fähre Tageblatt · zu 100 % gleich");
        assertThat(german.select("section[aria-labelledby=similar] li a").attr("href"))
                .isEqualTo(url(second));
        assertThat(german.select("section[aria-labelledby=similar] a[rel]").attr("href"))
                .isEqualTo("/articles/" + first + "/similar");
        assertThat(page(url(first), "en")
                        .select("section[aria-labelledby=similar] small")
                        .text())
                .isEqualTo("Tageblatt · 100% the same");
    }

    @Test
    void ofACopyThatIsTheSameWordForWordThePageSaysJustThat() throws Exception {
        long first = stored("Fähre kommt", "Küstendienst", 16, words(100));
        stored("Fähre kommt", "Tageblatt", 17, words(100));
        stored("Hafen wächst", "Tageblatt", 17, "Elf Kräne.");
        look();

        assertThat(page("/articles/" + first + "/similar", "de")
                        .select(".stack p:not(.meta)")
                        .text())
                .isEqualTo("Überschrift und Text sind Wort für Wort gleich.");
    }

    @Test
    void thePageOfTheCopiesShowsWhatIsDifferent() throws Exception {
        long first = stored("Fähre kommt", "Küstendienst", 16, words(100) + " und fährt am Montag.");
        stored("Fähre fährt", "Tageblatt", 17, words(100) + " und fährt am Dienstag.");
        stored("Hafen wächst", "Tageblatt", 17, "Elf Kräne.");
        look();

        Document page = page("/articles/" + first + "/similar", "de");
        assertThat(page.select("h1").text()).isEqualTo("Ähnliche Fassungen von „Fähre kommt“");
        assertThat(page.select("main section h2 a").text()).isEqualTo("Fähre fährt");
        assertThat(page.select("del").eachText()).containsExactly("kommt", "Montag.");
        assertThat(page.select("ins").eachText()).containsExactly("fährt", "Dienstag.");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void whatIsWithdrawnIsNotShown() throws Exception {
        long first = stored("Fähre kommt", "Küstendienst", 16, words(100));
        long second = stored("Neue Fähre", "Tageblatt", 17, words(100));
        stored("Hafen wächst", "Tageblatt", 17, "Elf Kräne.");
        look();
        articleStates.cancel(second, new Reasons("stimmt nicht", null), "redaktion", false);

        assertThat(page(url(first), "de").select("section[aria-labelledby=similar]"))
                .isEmpty();
        Document page = page("/articles/" + first + "/similar", "de");
        assertThat(page.select("main section")).isEmpty();
        assertThat(page.select(".notice").text()).isEqualTo("Keine anderen Fassungen dieses Textes im Archiv.");
        assertThat(answer("/articles/" + second + "/similar", "de").getStatus()).isEqualTo(410);
    }

    @Test
    void aSearchShowsTheBestOfThemAndTheOthersBelow() throws Exception {
        long first = stored("Fähre kommt", "Küstendienst", 16, words(100));
        long second = stored("Neue Fähre", "Tageblatt", 17, words(100));
        long other = stored("Hafen wächst", "Tageblatt", 18, "Elf Kräne.");
        look();
        String path = "/search?q=Kennwort" + unique + "&sort=oldest";

        Document page = page(path, "de");
        assertThat(page.select("#hits b").text()).isEqualTo("3");
        assertThat(page.select(".hit h2").eachText()).containsExactly("Fähre kommt", "Hafen wächst");
        assertThat(page.select(".hit h2 a").eachAttr("href"))
                .anyMatch(href -> href.endsWith("&hit=1"))
                .anyMatch(href -> href.startsWith(url(other)) && href.endsWith("&hit=3"));
        assertThat(page.select(".hit__similar summary").eachText()).containsExactly("Eine ähnliche Fassung");
        assertThat(page.select(".hit__similar li").text()).isEqualTo("Neue Fähre Tageblatt · 17. Mai 2024");
        assertThat(page.select(".hit__similar li a").attr("href")).isEqualTo(url(second));
        assertThat(page.select(".hit__similar p a").attr("href")).isEqualTo("/articles/" + first + "/similar");
        assertThat(page(path, "en").select(".hit__similar summary").text()).isEqualTo("One similar version");
    }

    @Test
    void aFilterFindsTheCopiesOfOneSource() throws Exception {
        stored("Fähre kommt", "Küstendienst", 16, words(100));
        stored("Neue Fähre", "Tageblatt", 17, words(100));
        stored("Hafen wächst", "Tageblatt", 18, "Elf Kräne.");
        look();

        Document page = page("/search?q=Kennwort" + unique + "&source=Tageblatt&sort=oldest", "de");
        assertThat(page.select(".hit h2").eachText()).containsExactly("Neue Fähre", "Hafen wächst");
        assertThat(page.select(".hit__similar li a").text()).isEqualTo("Fähre kommt");
    }

    @Test
    void programsAreToldHowManyCopiesThereAre() throws Exception {
        stored("Fähre kommt", "Küstendienst", 16, words(100));
        stored("Neue Fähre", "Tageblatt", 17, words(100));
        stored("Hafen wächst", "Tageblatt", 18, "Elf Kräne.");
        look();

        mvc.perform(get("/api/v1/search?q=Kennwort" + unique + "&sort=oldest"))
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.hits[0].similar").value(1))
                .andExpect(jsonPath("$.hits[1].similar").value(1))
                .andExpect(jsonPath("$.hits[2].similar").value(0));
    }
}
