package org.depesche.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A figure whose measure is only guessed stands in its sentence, wherever readers meet it; a certain one is named whole. */
@DepescheTest
class UncertainMeasureTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    private final String word = "Lärm" + UniqueWord.next();
    private final String sentence = "Das Institut misst in " + word + " noch 55 Dezibel.";

    private SampleArticle guessed() {
        return SampleArticle.of("Leiser am " + word)
                .paragraph(sentence)
                .names(EntityKind.PLACE, word, word)
                .counts("55 Dezibel", FigureKind.OTHER, "55", Modifier.EXACT, "dB", "Institut")
                .qualifier("in der Nacht")
                .owner(word)
                .sentence(sentence);
    }

    @Test
    void anArticleQuotesIt() throws Exception {
        long id = guessed().confidence(0.4).in(archive);

        Document page = page(articles.findById(id).orElseThrow().url());

        assertThat(page.select(".article__side .figures__more q").text()).isEqualTo(sentence);
        assertThat(page.select(".article__side .figures__more mark").text()).isEqualTo("55 Dezibel");
        assertThat(page.select(".article__side .figures")).isEmpty();
    }

    @Test
    void anArticleGivesMeasureQualifierAndSubjectOfACertainOne() throws Exception {
        long id = guessed().in(archive);

        Document page = page(articles.findById(id).orElseThrow().url());

        assertThat(page.select(".article__side .figures td").first().text())
                .isEqualTo("Institut · in der Nacht · " + word);
        assertThat(page.select(".article__side .figures td a.place").attr("href"))
                .startsWith("/places/");
    }

    @Test
    void aDossierQuotesItBelowItsMeasures() throws Exception {
        guessed().confidence(0.4).in(archive);
        SampleArticle.of("Zu " + word)
                .paragraph("In " + word + " leben 700 Menschen.")
                .names(EntityKind.PLACE, word, word)
                .counts("700 Menschen", FigureKind.COUNT, "700", Modifier.EXACT, "Menschen", "Bewohner")
                .qualifier("mit Hauptwohnsitz")
                .owner(word)
                .in(archive);
        Eventually.await()
                .until(
                        () -> page("/search?q=" + word),
                        found -> found.select(".hit").size() == 2);

        Document dossier = page(page("/search?q=" + word)
                .select(".place a[href^=/places/], a.place")
                .attr("href"));

        assertThat(dossier.select(".figures__note").eachText())
                .containsExactly("Bewohner · mit Hauptwohnsitz", sentence);
    }

    @Test
    void aHitQuotesItAndItsMeasureIsNotSuggested() throws Exception {
        guessed().confidence(0.4).in(archive);
        Document page = Eventually.await()
                .until(
                        () -> page("/search?q=" + word),
                        found -> !found.select(".hit").isEmpty());

        assertThat(page.select(".hit__figures li").text()).isEqualTo(sentence);
        assertThat(page.select(".hit__figures mark").text()).isEqualTo("55 Dezibel");
    }

    @Test
    void aMeasureTooUncertainToBeComparedIsNamedButNotSuggested() throws Exception {
        String shown = "Kennwert" + UniqueWord.next();
        SampleArticle.of("Zum " + shown)
                .paragraph("Er liegt bei 7 Euro.")
                .counts("7 Euro", FigureKind.MONEY, "7", Modifier.EXACT, "EUR", shown + "eins")
                .confidence(0.7)
                .in(archive);
        SampleArticle.of("Noch einmal zum " + shown)
                .paragraph("Er liegt bei 8 Euro.")
                .counts("8 Euro", FigureKind.MONEY, "8", Modifier.EXACT, "EUR", shown + "zwei")
                .in(archive);
        Eventually.await()
                .until(
                        () -> page("/figures?q=" + shown),
                        found -> found.select(".figures__name").size() == 2);

        assertThat(page("/figures/suggestions/measure?q=" + shown)
                        .select(".suggestion__label")
                        .eachText())
                .containsExactly(shown + "zwei");
    }

    @Test
    void theFieldsOfTheSearchForFiguresAreCompleted() throws Exception {
        guessed().in(archive);
        Eventually.await()
                .until(
                        () -> page("/search?q=" + word),
                        found -> !found.select(".hit").isEmpty());

        for (String field : new String[] {"subject", "place"}) {
            assertThat(page("/figures/suggestions/" + field + "?q=" + word.substring(0, word.length() - 1))
                            .select("li")
                            .attr("data-words"))
                    .isEqualTo(word);
        }
        assertThat(page("/figures/suggestions/unit?q=d").select("li").eachAttr("data-words"))
                .contains("dB");
        assertThat(completed("min", "1,5 m")).contains("1,5 Mio.", "1,5 Mrd.");
        assertThat(completed("max", "viele")).isEmpty();
        assertThat(completed("from", "201")).startsWith("2019").hasSize(8);
        assertThat(completed("to", "2023-1")).containsExactly("2023-10", "2023-11", "2023-12");
        assertThat(completed("from", "2023-05")).startsWith("2023-05-01").hasSize(10);
        assertThat(completed("to", "2024-02-2"))
                .startsWith("2024-02-20")
                .endsWith("2024-02-29")
                .hasSize(10);
        assertThat(completed("to", "2024-13")).isEmpty();
        assertThat(page("/search?q=" + word)
                        .select("#filter input[name^=figure-]")
                        .eachAttr("data-suggest"))
                .containsExactly(
                        "/figures/suggestions/measure", "/figures/suggestions/min", "/figures/suggestions/from");
        assertThat(page("/figures/suggestions/nothing?q=a").select("li")).isEmpty();
        assertThat(page("/figures/suggestions/measure?q=").select("li")).isEmpty();
    }

    private List<String> completed(String field, String typed) throws Exception {
        return page("/figures/suggestions/" + field + "?q=" + typed)
                .select("li")
                .eachAttr("data-words");
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).locale(Locale.GERMAN))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' '));
    }
}
