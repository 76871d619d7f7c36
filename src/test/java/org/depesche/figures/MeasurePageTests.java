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

    private void store(String place, String surface, String value, Modifier modifier, String unit) {
        FigureKind kind = unit.equals("%") ? FigureKind.PERCENT : FigureKind.MONEY;
        SampleArticle.of("Bilanz " + value + " " + name + " in " + place)
                .published(Published.on(LocalDate.of(2024, 1, 1)))
                .paragraph("Das Werk in " + place + " brachte " + surface + " ein.")
                .names(EntityKind.PLACE, place + " " + name, place)
                .counts(surface, kind, value, modifier, unit, name)
                .in(archive);
    }

    private Measure fourFigures() {
        store("Rauma", "5 Millionen Euro", "5000000", Modifier.EXACT, "EUR");
        store("Rauma", "rund 9 Millionen Euro", "9000000", Modifier.ABOUT, "EUR");
        store("Ystad", "8 Millionen Euro", "8000000", Modifier.EXACT, "EUR");
        store("Ystad", "4 Prozent", "4", Modifier.EXACT, "%");
        return measure(4);
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
    void showsTheFiguresOfTheMostFrequentUnitOverTime() throws Exception {
        Document page = page(fourFigures().url());

        assertThat(page.select("h1").text()).isEqualTo(name);
        assertThat(page.select(".measure__units a[aria-current]").text()).startsWith("Euro 3");
        assertThat(page.select("svg.plot a")).hasSize(3);
        assertThat(page.select("svg.plot a.approx").attr("aria-label"))
                .startsWith("2023: rund 9\u00a0Mio.\u00a0€")
                .contains("Küstendienst", "Bilanz 9000000");
        assertThat(page.select("tbody mark").eachText()).contains("5 Millionen Euro");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(fourFiguresUrl());
    }

    private String fourFiguresUrl() {
        return measures.ofLemma(FigureReader.lemma(name, Locale.GERMAN))
                .orElseThrow()
                .url();
    }

    @Test
    void anotherUnitIsALink() throws Exception {
        Document page = page(fourFigures().url());
        String percent = page.select(".measure__units a:not([aria-current])").attr("href");

        assertThat(page(percent).select("tbody .figures__value").eachText()).containsExactly("4 %");
        assertThat(page(percent).select("svg.plot")).isEmpty();
    }

    @Test
    void comparesThoseThatAreChosen() throws Exception {
        Document page = page(fourFigures().url());
        assertThat(page.select("section[aria-labelledby=subjects] .tag").eachText())
                .containsExactly("Ort: Rauma " + name, "Ort: Ystad " + name);

        Document one = page(page.select("a.measure__compare").getFirst().attr("href"));
        Document both =
                page(one.select("a.measure__compare:not([aria-current])").attr("href"));

        assertThat(one.select("tbody tr")).hasSize(2);
        assertThat(both.select("svg.plot a.g0")).hasSize(2);
        assertThat(both.select("svg.plot a.g1")).hasSize(1);
        assertThat(both.select(".chart__chip")).hasSize(2);
    }

    @Test
    void whatIsToldOtherwiseStandsSideBySide() throws Exception {
        Measure measure = fourFigures();

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
        Measure measure = fourFigures();
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
        SampleArticle all = SampleArticle.of("Chronik " + name).published(Published.on(LocalDate.of(2024, 1, 1)));
        for (int i = 0; i < many; i++) {
            String surface = (100 + i) + " Taler";
            all.paragraph("Es waren " + surface + ".")
                    .counts(surface, FigureKind.MONEY, String.valueOf(100 + i), Modifier.EXACT, "EUR", name);
        }
        all.in(archive);
        store("Rauma", "5 Millionen Euro", "5000000", Modifier.EXACT, "EUR");
        Measure measure = measure(many + 1);
        Document before = page(measure.url());
        assertThat(before.select("svg.plot a.bin").attr("aria-label")).contains("152 Zahlen", "bis 5\u00a0Mio.");
        assertThat(before.select(".chart__note").text()).doesNotContain("Fehler der Quelle");

        mark();

        Document page = Eventually.await()
                .until(
                        () -> page(measure.url()),
                        shown -> shown.select(".chart__note").text().contains("Fehler der Quelle"));
        assertThat(page.select("svg.plot a.bin").attr("aria-label")).contains("151 Zahlen", "bis 250");
        assertThat(page.select("#chart-title").text()).contains("151 Zahlen");
        assertThat(page.select(".chart__note").text()).contains("Eine Zahl, die", "steht in keinem Balken");
        assertThat(page.select(".vital dd").getFirst().text()).isEqualTo("152");
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
                .hasSize(4)
                .anyMatch(line -> line.contains("rund 9 Millionen Euro"));
        assertThat(answer(path + ".json?unit=1").getContentAsString(StandardCharsets.UTF_8))
                .contains("\"value\":4");
        assertThat(answer("/feeds/figures/measures/" + measure.id())
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace('\u00a0', ' '))
                .contains("<title>" + name + ": rund 9 Mio. €</title>");
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
                "?subject=1&subject=2&subject=3&subject=4&subject=5&unit=(", "?from=2024&to=2020")) {
            assertThat(answer(url + parameters).getStatus()).as(parameters).isEqualTo(200);
        }
        assertThat(answer(url + "?page=77").getStatus()).isEqualTo(404);
        assertThat(answer("/figures/measures/999999999").getStatus()).isEqualTo(404);
        assertThat(answer("/figures/differing?measure=x&subject=y&page=0").getStatus())
                .isEqualTo(200);
        assertThat(answer("/figures/differing?measure=999999999").getStatus()).isEqualTo(404);
    }
}
