package org.depesche.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.article.Published;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The reports that contradict a figure, on the page of its article and in the programming interface. */
@DepescheTest
class OtherReportsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private FigureSearch search;

    private final String measure = "umsatz" + UniqueWord.next() + "wert";

    private SampleArticle report(String source, LocalDate day, int millions) {
        String company = "Werft " + measure;
        return SampleArticle.of("Zahlen der " + company + " im " + source)
                .source(source)
                .published(Published.on(day))
                .paragraph("Die Werft brachte " + millions + " Millionen Euro ein.")
                .names(EntityKind.ORGANISATION, company, "Werft")
                .countsIn(
                        2023,
                        millions + " Millionen Euro",
                        FigureKind.MONEY,
                        millions + "000000",
                        Modifier.EXACT,
                        "EUR",
                        measure)
                .owner("Werft");
    }

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    @Test
    void theValueOfAnotherPaperStandsBesideTheFigureInBothLanguages() throws Exception {
        long one = report("Kurier", MARCH, 92).in(archive);
        long other = report("Anzeiger", MARCH.plusDays(1), 96).in(archive);
        await(2);

        assertThat(others(one, Locale.GERMAN))
                .containsExactly("Ein anderer Bericht nennt 96 Mio. € (Anzeiger, 2. März 2024)");
        assertThat(others(other, Locale.ENGLISH))
                .containsExactly("Another report gives €92 million (Kurier, 1 March 2024)");
        assertThat(page(one, Locale.GERMAN).select(".other a").attr("href")).startsWith("/articles/" + other + "/");
    }

    @Test
    void theInterfaceNamesTheOtherReport() throws Exception {
        long one = report("Kurier", MARCH, 92).in(archive);
        long other = report("Anzeiger", MARCH.plusDays(1), 96).in(archive);
        long corrected = report("Anzeiger", MARCH.plusDays(2), 97).in(archive);
        await(3);

        mvc.perform(get("/api/v1/articles/" + one))
                .andExpect(jsonPath("$.figures[0].differing.length()").value(1))
                .andExpect(jsonPath("$.figures[0].differing[0].relation").value("differs"))
                .andExpect(jsonPath("$.figures[0].differing[0].article").value(corrected))
                .andExpect(jsonPath("$.figures[0].differing[0].url")
                        .value(articles.findById(corrected).orElseThrow().url()))
                .andExpect(jsonPath("$.figures[0].differing[0].value").value(97_000_000))
                .andExpect(jsonPath("$.figures[0].differing[0].unit").value("EUR"))
                .andExpect(jsonPath("$.figures[0].differing[0].reports").value(1));
        mvc.perform(get("/api/v1/articles/" + other))
                .andExpect(jsonPath("$.figures[0].differing[0].relation").value("correction"));
    }

    @Test
    void aCorrectionIsShownAsOne() throws Exception {
        long one = report("Kurier", MARCH, 92).in(archive);
        long other = report("Kurier", MARCH.plusDays(1), 96).in(archive);
        await(2);

        assertThat(others(one, Locale.GERMAN))
                .containsExactly("Dieselbe Quelle berichtigte dies später auf 96 Mio. € (Kurier, 2. März 2024)");
        assertThat(others(other, Locale.GERMAN))
                .containsExactly("Eine Berichtigung: Dieselbe Quelle nannte zuvor 92 Mio. € (Kurier, 1. März 2024)");
    }

    @Test
    void nothingStandsBesideAFigureThatCannotBeCompared() throws Exception {
        long one = report("Kurier", MARCH, 92).in(archive);
        report("Anzeiger", MARCH, 60).qualifier("in Asien").in(archive);
        report("Bote", MARCH, 70).confidence(.7).in(archive);
        report("Blatt", MARCH, 92).in(archive);
        await(4);

        assertThat(others(one, Locale.GERMAN)).isEmpty();
    }

    private List<String> others(long article, Locale locale) throws Exception {
        return page(article, locale).select(".article__side .other").eachText();
    }

    private Document page(long article, Locale locale) throws Exception {
        String path = articles.findById(article).orElseThrow().url();
        return Jsoup.parse(mvc.perform(get(path).locale(locale))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' '));
    }

    private void await(long figures) {
        FigureQuery query = FigureQuery.of(Map.of("measure", List.of(measure)));
        Eventually.await()
                .untilAsserted(() ->
                        assertThat(search.search(query, Locale.GERMAN).total()).isEqualTo(figures));
    }
}
