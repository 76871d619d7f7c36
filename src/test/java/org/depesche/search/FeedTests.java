package org.depesche.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Published;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.depesche.tagging.EntityKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The articles of the archive that the feed of a search has. */
@DepescheTest
class FeedTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    private final String unique = "wort" + UniqueWord.next();

    private MockHttpServletResponse answer(String url, String... headers) throws Exception {
        var request = get(URI.create(url)).header("Accept-Language", "de");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private Document feed(String url) throws Exception {
        MockHttpServletResponse answer = answer(url);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8), Parser.xmlParser());
    }

    private Document feed(String url, int entries) {
        return Eventually.await()
                .until(() -> feed(url), feed -> feed.select("entry").size() == entries);
    }

    @Test
    void aSearchIsAFeedOfItsNewestHits() throws Exception {
        long older = SampleArticle.of("Älter " + unique)
                .published(Published.at(OffsetDateTime.parse("2024-05-15T08:30:00+02:00")))
                .paragraph("Der Hafen & die <Kräne>.")
                .byline("Von Tilda Wiesner")
                .in(archive);
        long newer = SampleArticle.of("Neuer " + unique)
                .published(Published.on(LocalDate.of(2024, 5, 16)))
                .paragraph("Der Hafen wächst.")
                .in(archive);

        Document feed = feed("/feeds/search?q=" + unique + "&sort=oldest&size=1", 2);

        assertThat(feed.select("entry > id").eachText())
                .containsExactly("http://localhost/articles/" + newer, "http://localhost/articles/" + older);
        Element entry = feed.select("entry").last();
        assertThat(entry.select("link").attr("href")).startsWith("http://localhost/articles/" + older + "/aelter-");
        assertThat(entry.select("published").text()).isEqualTo("2024-05-15T08:30:00+02:00");
        assertThat(entry.select("author name").text()).isEqualTo("Tilda Wiesner");
        assertThat(entry.select("summary").text()).contains("Der Hafen & die <Kräne>.");
        assertThat(feed.select("entry > published").first().text()).isEqualTo("2024-05-16T00:00:00+02:00");
        assertThat(feed.select("updated").eachText())
                .allSatisfy(time ->
                        assertThat(Instant.parse(time)).isBetween(Instant.now().minusSeconds(600), Instant.now()));
    }

    @Test
    void whatIsWithdrawnIsGoneFromIt() throws Exception {
        SampleArticle.of("Bleibt " + unique).paragraph("Ja.").in(archive);
        long article = SampleArticle.of("Geht " + unique).paragraph("Nein.").in(archive);
        feed("/feeds/search?q=" + unique, 2);

        articleStates.cancel(article, new Reasons("Sie stimmte nicht.", null), "redaktion", false);

        // At once, even where the index has not followed.
        assertThat(feed("/feeds/search?q=" + unique).select("entry > title").eachText())
                .containsExactly("Bleibt " + unique);
    }

    @Test
    void whatIsNewAboutSomebodyIsASearchForThem() throws Exception {
        SampleArticle.of("Hafenchefin " + unique)
                .paragraph("Jutta " + unique + " geht.")
                .names(EntityKind.PERSON, "Jutta " + unique, "Jutta " + unique)
                .in(archive);
        feed("/feeds/search?q=" + unique, 1);

        MockHttpServletResponse moved = answer("/feeds/search?person=Jutta%20" + unique);

        assertThat(moved.getStatus()).isEqualTo(302);
        assertThat(moved.getHeader("Location")).matches("/feeds/search\\?person=\\d+");
        assertThat(feed(moved.getHeader("Location"), 1).select("feed > title").text())
                .isEqualTo("Depesche: Jutta " + unique);
    }
}
