package org.depesche.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Published;
import org.depesche.figures.course.Chart;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureSearch;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Quantity.Modifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The page of a measure. Each test has a measure of its own. */
@DepescheTest
class MeasurePageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private Measures measures;

    @Autowired
    private MeasureSearch search;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "Ertrag" + UniqueWord.next() + "wert";

    private void store(int year, String place, String surface, String value, Modifier modifier, String unit) {
        article(year, place, surface, value, modifier, unit).in(archive);
    }

    private SampleArticle article(
            int year, String place, String surface, String value, Modifier modifier, String unit) {
        FigureKind kind = unit.equals("%") ? FigureKind.PERCENT : FigureKind.MONEY;
        return SampleArticle.of("Bilanz " + value + " " + name + " in " + place)
                .source(modifier == Modifier.ABOUT ? "Küstendienst" : "Hafenbote")
                .published(Published.on(LocalDate.of(2024, 1, 1)))
                .paragraph("Das Werk in " + place + " brachte " + surface + " ein.")
                .names(EntityKind.PLACE, place + " " + name, place)
                .countsIn(year, surface, kind, value, modifier, unit, name)
                .owner(place);
    }

    /** Two values of Rauma and two of Ystad, one of them in percent. */
    private Measure fourFigures() {
        store(2022, "Rauma", "5 Millionen Euro", "5000000", Modifier.EXACT, "EUR");
        store(2023, "Rauma", "rund 9 Millionen Euro", "9000000", Modifier.ABOUT, "EUR");
        store(2023, "Ystad", "8 Millionen Euro", "8000000", Modifier.EXACT, "EUR");
        store(2023, "Ystad", "4 Prozent", "4", Modifier.EXACT, "%");
        return measure(4);
    }

    /** Two values of Rauma for one year, and one for the year before. */
    private Measure twoReports() {
        store(2022, "Rauma", "3 Millionen Euro", "3000000", Modifier.EXACT, "EUR");
        store(2023, "Rauma", "5 Millionen Euro", "5000000", Modifier.EXACT, "EUR");
        store(2023, "Rauma", "rund 9 Millionen Euro", "9000000", Modifier.ABOUT, "EUR");
        return measure(3);
    }

    private Measure measure(int figures) {
        Eventually.await()
                .until(() -> measures.ofLemma(FigureReader.lemma(name, Locale.GERMAN))
                                .map(found -> search.of(found.lemmas()).size())
                                .orElse(0)
                        == figures);
        return measures.ofLemma(FigureReader.lemma(name, Locale.GERMAN)).orElseThrow();
    }

    private MockHttpServletResponse answer(String url) throws Exception {
        return mvc.perform(get(URI.create(url)).locale(Locale.GERMAN))
                .andReturn()
                .getResponse();
    }

    private Document page(String url) throws Exception {
        return Jsoup.parse(answer(url).getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void opensWithTheCourseOfTheMostFrequentSubject() throws Exception {
        Document page = page(fourFigures().url());

        assertThat(page.select("h1").text()).isEqualTo(name);
        assertThat(page.select(".chart__chip a").eachText()).containsExactly("Rauma " + name);
        assertThat(page.select("svg.plot a")).hasSize(2);
        assertThat(page.select("svg.plot a.approx").attr("aria-label"))
                .startsWith("2023: rund 9\u00a0Mio.\u00a0€")
                .contains("Küstendienst", "Bilanz 9000000");
        assertThat(page.select("svg.plot .line")).hasSize(1);
        assertThat(page.select(".vital").text().replace('\u00a0', ' '))
                .isEqualTo("Angaben 2 Zuletzt, 2023 9 Mio. € Gegenüber 2022 +80 %");
        assertThat(page.select(".told mark").eachText()).containsExactly("rund 9 Millionen Euro", "5 Millionen Euro");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(fourFiguresUrl());
    }

    @Test
    void namesTheSourcesOfEachValue() throws Exception {
        Document page = page(twoReports().url());

        assertThat(page.select(".course__values tbody tr .course__sources a").eachText())
                .containsExactly("Küstendienst", "Hafenbote", "Hafenbote");
        assertThat(page.select(".course__values tbody tr").getFirst().text().replace('\u00a0', ' '))
                .startsWith("2023 5 Mio. €")
                .contains("rund 9 Mio. €:", "5 Mio. €:");
    }

    @Test
    void figuresThatCannotBeComparedStandApart() throws Exception {
        fourFigures();
        article(2021, "Rauma", "7 Millionen Euro", "7000000", Modifier.EXACT, "EUR")
                .confidence(.65)
                .in(archive);
        article(2020, "Rauma", "6 Millionen Euro", "6000000", Modifier.EXACT, "EUR")
                .undated()
                .in(archive);
        Measure measure = measure(6);

        Document page = page(measure.url());

        assertThat(page.select("svg.plot a")).hasSize(2);
        assertThat(page.select(".course__notes").text())
                .isEqualTo("Nicht im Diagramm: eine ohne Zeitraum, eine, deren Messgröße ungewiss ist");
        assertThat(page.select("#told-undated mark").text()).isEqualTo("6 Millionen Euro");
        assertThat(page.select("#told-uncertain mark").text()).isEqualTo("7 Millionen Euro");
    }

    @Test
    void anotherQualifierIsAnotherLine() throws Exception {
        fourFigures();
        for (int year = 2020; year < 2023; year++) {
            article(year, "Rauma", year + " Euro", String.valueOf(year), Modifier.EXACT, "EUR")
                    .qualifier("für Bildung")
                    .in(archive);
        }
        Measure measure = measure(7);

        Document page = page(measure.url());

        assertThat(page.select("#qualifier option[selected]").text()).isEqualTo("für Bildung (3)");
        assertThat(page.select("svg.plot a")).hasSize(3);
        assertThat(page.select("#told-qualifier mark").eachText())
                .containsExactly("rund 9 Millionen Euro", "5 Millionen Euro");
        Document silent = page(measure.url() + "?qualifier=-");
        assertThat(silent.select("#qualifier option[selected]").text()).isEqualTo("ohne Zusatz (2)");
        assertThat(silent.select("svg.plot a")).hasSize(2);
    }

    private String fourFiguresUrl() {
        return measures.ofLemma(FigureReader.lemma(name, Locale.GERMAN))
                .orElseThrow()
                .url();
    }

    @Test
    void aSubjectAloneHasItsOwnUnits() throws Exception {
        Document page = page(fourFigures().url());
        assertThat(page.select("#unit")).isEmpty();
        assertThat(page.select(".measure__only").eachText().stream().map(text -> text.replace("Ort: ", "")))
                .containsExactly("Rauma " + name, "Ystad " + name);

        String ystad = page.select(".measure__only").getLast().attr("href");
        assertThat(page(ystad).select("#unit option").eachText()).containsExactlyInAnyOrder("Euro (1)", "% (1)");

        Document percent = page(ystad + "&unit=1");
        assertThat(percent.select("tbody .figures__value").eachText()).containsExactly("4 %");
        assertThat(percent.select("svg.plot")).isEmpty();
        assertThat(percent.select(".notice").text()).startsWith("Erst ein Zeitraum, noch kein Verlauf");
    }

    @Test
    void comparesThoseThatAreChosen() throws Exception {
        Document page = page(fourFigures().url());
        Document both = page(page.select("a.measure__compare").getFirst().attr("href"));

        assertThat(both.select("svg.plot a.g0")).hasSize(2);
        assertThat(both.select("svg.plot a.g1")).hasSize(1);
        assertThat(both.select(".chart__chip")).hasSize(2);
        assertThat(both.select(".course__values thead th").eachText())
                .containsExactly("Wann", "Rauma " + name, "Ystad " + name);

        Document one = page(both.select(".chip__remove").getFirst().attr("href"));
        assertThat(one.select(".chart__chip a").text()).isEqualTo("Ystad " + name);
    }

    @Test
    void anIndexBeginsWithHundred() throws Exception {
        Document page = page(fourFigures().url() + "?values=index");

        assertThat(page.select("#course + small").text()).isEqualTo("Index, 2022 = 100, je Jahr");
        assertThat(page.select(".course__values b").eachText()).containsExactly("180", "100");
        assertThat(page.select("svg.plot a.approx").attr("aria-label")).endsWith("im Diagramm 180");
    }

    @Test
    void whatIsToldOtherwiseStandsSideBySide() throws Exception {
        Measure measure = twoReports();

        Document page = page(measure.url());
        Document list = page("/figures/differing?measure=" + measure.id());

        assertThat(page.select(".report")).hasSize(1);
        assertThat(page.select(".report .figures__value").eachText()).containsExactly("5 Mio. €", "rund 9 Mio. €");
        assertThat(page.select(".report mark").eachText()).containsExactly("5 Millionen Euro", "rund 9 Millionen Euro");
        assertThat(page.select("svg.plot a.differs")).hasSize(2);
        assertThat(list.select(".report")).hasSize(1);
        // an older list serves meanwhile
        Eventually.await()
                .untilAsserted(() -> assertThat(
                                page("/figures/differing").select(".report h3").text())
                        .contains(name));
    }

    @Test
    void whatItsSourceHasWrongIsCrossedOutAndComparedWithNothing() throws Exception {
        Measure measure = twoReports();
        assertThat(page(measure.url()).select(".report")).hasSize(1);

        mark();

        Document page = Eventually.await()
                .until(
                        () -> page(measure.url()),
                        shown -> !shown.select("svg.plot a.wrong").isEmpty()
                                && shown.select("svg.plot a").size() >= 3);
        assertThat(page.select("svg.plot a.wrong").attr("aria-label")).contains("5\u00a0Mio.", "Fehler der Quelle");
        assertThat(page.select(".chart__key").text()).contains("Fehler der Quelle");
        assertThat(page.select("tbody .in-error").text()).contains("Es waren 9 Millionen");
        assertThat(page.select(".report")).isEmpty();
        assertThat(page("/figures/differing?measure=" + measure.id()).select(".report"))
                .isEmpty();
    }

    @Test
    void barsDoWithoutWhatItsSourceHasWrong() throws Exception {
        int many = Chart.MOST_POINTS + 1;
        store(2022, "Rauma", "90 Taler", "90", Modifier.EXACT, "EUR");
        SampleArticle all = SampleArticle.of("Chronik " + name + " in Rauma")
                .published(Published.on(LocalDate.of(2024, 1, 1)))
                .paragraph("So war es.")
                .names(EntityKind.PLACE, "Rauma " + name, "Rauma");
        for (int i = 0; i < many; i++) {
            String surface = (100 + i) + " Taler";
            all.paragraph("Es waren " + surface + ".")
                    .counts(surface, FigureKind.MONEY, String.valueOf(100 + i), Modifier.EXACT, "EUR", name)
                    .owner("Rauma");
        }
        all.in(archive);
        store(2023, "Rauma", "5 Millionen Euro", "5000000", Modifier.EXACT, "EUR");
        Measure measure = measure(many + 2);
        Document before = page(measure.url());
        assertThat(before.select("svg.plot a.bin").getLast().attr("aria-label"))
                .contains("152 Zahlen", "bis 5\u00a0Mio.");
        assertThat(before.select(".chart__note").text()).doesNotContain("Fehler der Quelle");

        mark();

        Document page = Eventually.await()
                .until(
                        () -> page(measure.url()),
                        shown -> shown.select(".chart__note").text().contains("Fehler der Quelle"));
        assertThat(page.select("svg.plot a.bin").getLast().attr("aria-label")).contains("151 Zahlen", "bis 250");
        assertThat(page.select("#chart-title").text()).contains("152 Zahlen");
        assertThat(page.select(".chart__note").text()).contains("Eine Zahl, die", "steht in keinem Balken");
        assertThat(page.select(".vital dd").getFirst().text()).isEqualTo("153");
    }

    /** Marks the figure of five millions as an error of its source. */
    private void mark() throws Exception {
        mvc.perform(post("/editor/articles/{article}/figures/source-errors", numberOf("article_id"))
                        .with(user("Wiebke Harms").roles("EDITOR"))
                        .with(csrf())
                        .param("figure", String.valueOf(numberOf("id")))
                        .param("revision", "1")
                        .param("reason", "Es waren 9 Millionen"))
                .andExpect(status().isSeeOther());
    }

    /** The id of the figure of five millions. */
    private long numberOf(String column) {
        return jdbc.sql("select " + column + " from article_figure where measure = :name and value = 5000000")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @Test
    void aTimeThatNothingIsToldOfIsNoError() throws Exception {
        Document page = page(fourFigures().url() + "?from=2019&to=2020");

        assertThat(page.select("svg.plot")).isEmpty();
        assertThat(page.select("section[aria-labelledby=course]").text()).contains("Keine Angabe zu dieser Auswahl");
        assertThat(page.select(".chip__remove")).hasSize(1);
    }

    @Test
    void givesAllOfThemAsFilesAndAsAFeed() throws Exception {
        Measure measure = fourFigures();
        String path = "/figures/measures/" + measure.id();

        assertThat(answer(path + ".csv")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("rund 9 Millionen Euro"));
        assertThat(answer(path + ".json?unit=1").getContentAsString(StandardCharsets.UTF_8))
                .contains("\"value\":4");
        assertThat(answer(path + "/course.csv?values=index").getContentAsString(StandardCharsets.UTF_8))
                .contains(
                        "2022-01-01,2022-12-31,Rauma " + name,
                        ",100,,,false,2022-01-01,,1,",
                        ",180,,,false,2022-01-01,");
        assertThat(answer(path + "/course.json?unit=1").getContentAsString(StandardCharsets.UTF_8))
                .contains("\"subject\":\"Ystad " + name + "\"", "\"value\":4,\"unit\":\"%\"");
        assertThat(answer("/feeds/figures/measures/" + measure.id())
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace('\u00a0', ' '))
                .contains("<title>" + name + " · Rauma " + name + ": rund 9 Mio. €</title>");
    }

    @Test
    void anotherSlugLeadsToTheRightOne() throws Exception {
        Measure measure = fourFigures();

        MockHttpServletResponse answer = answer("/figures/measures/" + measure.id() + "/anders?from=2020");

        assertThat(answer.getStatus()).isEqualTo(301);
        assertThat(answer.getHeader("Location")).isEqualTo(measure.url() + "?from=2020");
    }

    @Test
    void aHiddenMeasureIsForEditorsOnly() throws Exception {
        Measure measure = fourFigures();
        jdbc.sql("update measure set hidden = true, changed_at = clock_timestamp() where id = :id")
                .param("id", measure.id())
                .update();
        Eventually.await().until(() -> measures.find(measure.id()).orElseThrow().hidden());

        assertThat(answer(measure.url()).getStatus()).isEqualTo(404);
        assertThat(answer("/figures/measures/" + measure.id() + ".csv").getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(get(measure.url()).with(user("redakteurin").roles("EDITOR")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void noParameterIsAnError() throws Exception {
        String url = fourFigures().url();
        for (String parameters : List.of(
                "?unit=%00&subject=x&subject=999999999&subject=-1&from=9999-99&to=x&page=-1",
                "?subject=1&subject=2&subject=3&subject=4&subject=5&unit=(&per=week&euros=0&qualifier=%00&values=x",
                "?from=2024&to=2020")) {
            assertThat(answer(url + parameters).getStatus()).as(parameters).isEqualTo(200);
        }
        assertThat(answer(url + "?page=77").getStatus()).isEqualTo(404);
        assertThat(answer("/figures/measures/999999999").getStatus()).isEqualTo(404);
        assertThat(answer("/figures/differing?measure=x&subject=y&page=0").getStatus())
                .isEqualTo(200);
        assertThat(answer("/figures/differing?measure=999999999").getStatus()).isEqualTo(404);
    }
}
