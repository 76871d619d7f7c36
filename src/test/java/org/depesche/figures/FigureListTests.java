package org.depesche.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Figures from the archive into the explorer. Each test has a measure of its own. */
@DepescheTest
class FigureListTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private FigureSearch search;

    private final String measure = "Kosten" + UniqueWord.next() + "wert";

    private long store(String headline, LocalDate day, String surface, String value, Modifier modifier, String unit) {
        FigureKind kind = unit.equals("%") ? FigureKind.PERCENT : FigureKind.MONEY;
        return SampleArticle.of(headline + " " + measure)
                .published(Published.on(day))
                .paragraph("Das Werk in Rauma zahlt " + surface + " für alles.")
                .names(EntityKind.PLACE, "Rauma " + measure, "Rauma")
                .counts(surface, kind, value, modifier, unit, measure)
                .in(archive);
    }

    private void threeFigures() {
        store("Erste", LocalDate.of(2024, 1, 1), "5 Millionen Euro", "5000000", Modifier.EXACT, "EUR");
        store("Zweite", LocalDate.of(2024, 2, 1), "rund 9 Millionen Euro", "9000000", Modifier.ABOUT, "EUR");
        store("Dritte", LocalDate.of(2024, 3, 1), "4 Prozent", "4", Modifier.EXACT, "%");
        await(3);
    }

    private void await(long figures) {
        FigureQuery query = FigureQuery.of(Map.of("measure", List.of(measure)));
        Eventually.await()
                .untilAsserted(() ->
                        assertThat(search.search(query, Locale.GERMAN).total()).isEqualTo(figures));
    }

    private MockHttpServletResponse answer(String url) throws Exception {
        return mvc.perform(get(URI.create(url)).locale(Locale.GERMAN))
                .andReturn()
                .getResponse();
    }

    private Document page(String parameters) throws Exception {
        return Jsoup.parse(
                answer("/figures?measure=" + measure + parameters).getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<String> values(Document page) {
        return page.select("tbody .figures__value").eachText();
    }

    @Test
    void showsTheValueInTheSentenceThatTellsItAndTheArticle() throws Exception {
        threeFigures();

        Document page = page("");

        assertThat(values(page)).containsExactly("4 %", "rund 9 Mio. €", "5 Mio. €");
        assertThat(page.select("tbody:nth-of-type(2) mark").text()).isEqualTo("rund 9 Millionen Euro");
        assertThat(page.select("tbody:nth-of-type(2) .figures__period").text()).isEqualTo("2023");
        assertThat(page.select("tbody:nth-of-type(2) .figures__source a").attr("href"))
                .matches("/articles/\\d+/zweite-kosten.*");
    }

    @Test
    void readsTheNameOfAUnit() throws Exception {
        threeFigures();

        Document page = page("&unit=euro&page=1");

        assertThat(values(page)).hasSize(2);
        assertThat(page.select("#unit").val()).isEqualTo("Euro");
        assertThat(page.select("a[href*=csv]").attr("href")).contains("unit=EUR");
    }

    @Test
    void saysThatATimeCannotBeRead() throws Exception {
        threeFigures();

        Document page = page("&from=gestern&to=2030");

        assertThat(values(page)).hasSize(3);
        assertThat(page.select(".notice").text()).contains("„Zeitraum ab“").doesNotContain("„Zeitraum bis“");
        assertThat(page.select("#from").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void countedNounsAreMeasuresAndNoUnitsToChooseFrom() throws Exception {
        SampleArticle.of("Gezählt " + measure)
                .paragraph("Es sind 7 Schafe und 8 Tonnen.")
                .counts("7 Schafe", FigureKind.COUNT, "7", Modifier.EXACT, "Schafe", measure)
                .counts("8 Tonnen", FigureKind.MASS, "8", Modifier.EXACT, "t", measure)
                .in(archive);
        await(2);

        assertThat(page("").select("section[aria-labelledby=units] a").eachText())
                .containsExactly("t 1 Zahl");
    }

    @Test
    void countsMeasuresAndUnitsToChooseFrom() throws Exception {
        threeFigures();

        Document page = page("");

        assertThat(page.select("section[aria-labelledby=measures] a").text()).startsWith(measure);
        assertThat(page.select("section[aria-labelledby=units] a").eachText())
                .containsExactly("Euro 2 Zahlen", "% 1 Zahl");
    }

    @Test
    void leadsToTheCourseOfTheMeasure() throws Exception {
        threeFigures();

        assertThat(page("").select(".ask__course a").attr("href")).startsWith("/figures/measures/");
        assertThat(page("&min=1%20t").select(".ask__course a")).isEmpty();
    }

    @Test
    void narrowsToTheFiguresOfOneSubject() throws Exception {
        String own = "Reederei " + measure;
        for (String company : List.of(own, "Werft " + measure)) {
            SampleArticle.of("Zahlen der " + company)
                    .paragraph("Es sind 7 Millionen Euro.")
                    .names(EntityKind.ORGANISATION, company, company)
                    .counts("7 Millionen Euro", FigureKind.MONEY, "7000000", Modifier.EXACT, "EUR", measure)
                    .owner(company)
                    .in(archive);
        }
        await(2);

        Document page = page("&subject=" + own.replace(" ", "%20"));

        assertThat(page.select(".figures__source a").eachText()).containsExactly("Zahlen der " + own);
        assertThat(page.select(".figures__name").text()).isEqualTo(measure + " · " + own);
        assertThat(page.select("#subject").val()).isEqualTo(own);
        assertThat(values(page("&subject=Niemand"))).isEmpty();
    }

    @Test
    void foldsTheFiguresOfAnArticleBelowItsFirst() throws Exception {
        SampleArticle.of("Drei Zahlen " + measure)
                .paragraph("Es sind 7 Millionen Euro, 8 Millionen Euro und 9 Millionen Euro.")
                .counts("7 Millionen Euro", FigureKind.MONEY, "7000000", Modifier.EXACT, "EUR", measure)
                .counts("8 Millionen Euro", FigureKind.MONEY, "8000000", Modifier.EXACT, "EUR", measure)
                .counts("9 Millionen Euro", FigureKind.MONEY, "9000000", Modifier.EXACT, "EUR", measure)
                .in(archive);
        await(3);

        Document page = page("&sort=largest");

        assertThat(page.select(".figures__source")).hasSize(1);
        assertThat(page.select(".figures__fold summary").text()).isEqualTo("2 weitere Zahlen dieses Artikels");
        assertThat(values(page)).containsExactly("9 Mio. €", "8 Mio. €", "7 Mio. €");
    }

    @Test
    void aFigureWithoutACertainMeasureHasItsSentenceAndNoName() throws Exception {
        String sentence = "Laut " + measure + " sind es 55 Dezibel.";
        SampleArticle.of("Lärm " + measure)
                .paragraph(sentence)
                .names(EntityKind.PLACE, "Lärmort " + measure, measure)
                .counts("55 Dezibel", FigureKind.OTHER, "55", Modifier.EXACT, "dB", "Institut")
                .confidence(0.4)
                .sentence(sentence)
                .in(archive);
        String asked = "/figures?q=" + measure;
        Eventually.await()
                .untilAsserted(() -> assertThat(
                                values(Jsoup.parse(answer(asked).getContentAsString(StandardCharsets.UTF_8))))
                        .hasSize(1));

        Document page = Jsoup.parse(answer(asked).getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select(".figures__note").text()).isEqualTo(sentence);
        assertThat(page.select(".figures__note mark").text()).isEqualTo("55 Dezibel");
        assertThat(page.select("section[aria-labelledby=measures]")).isEmpty();
        assertThat(answer("/feeds/figures?q=" + measure).getContentAsString(StandardCharsets.UTF_8))
                .contains("<title>" + sentence + "</title>")
                .doesNotContain("Institut");
        assertThat(answer("/figures.csv?q=" + measure).getContentAsString(StandardCharsets.UTF_8))
                .contains(sentence)
                .doesNotContain("Institut");
    }

    @Test
    void oneMeasureIsOneChoiceInWhateverCaseItIsWritten() throws Exception {
        String own = "Q" + UniqueWord.next() + "x";
        for (String written : List.of(own + "volumen", own + "volumens")) {
            SampleArticle.of("Zum " + written)
                    .paragraph("Das " + own + " lag bei 7 Millionen Euro.")
                    .counts("7 Millionen Euro", FigureKind.MONEY, "7000000", Modifier.EXACT, "EUR", written)
                    .in(archive);
        }
        FigureQuery asked = FigureQuery.of(Map.of("measure", List.of(own + "volumen")));
        Eventually.await().until(() -> search.search(asked, Locale.GERMAN).total() == 2);

        Document page =
                Jsoup.parse(answer("/figures?measure=" + own + "volumen").getContentAsString());

        assertThat(page.select("section[aria-labelledby=measures] a").eachText())
                .containsExactly(own + "volumen 2 Zahlen");
        String chosen = page.select("section[aria-labelledby=measures] a").attr("href");
        assertThat(Jsoup.parse(answer("/figures?measure="
                                        + search.search(asked, Locale.GERMAN)
                                                .measures()
                                                .getFirst()
                                                .value())
                                .getContentAsString(StandardCharsets.UTF_8))
                        .title())
                .contains(own + "volumen");
        assertThat(chosen).isEqualTo("/figures");
    }

    @Test
    void saysWhenABoundIsNoValue() throws Exception {
        Document page = page("&min=viel");

        assertThat(page.select(".notice").text()).contains("„Mindestens“ ist kein Wert");
        assertThat(page.select("#min").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void givesAllOfThemAsTableJsonAndFeed() throws Exception {
        threeFigures();
        String parameters = "?measure=" + measure;

        assertThat(answer("/figures.csv" + parameters)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines())
                .hasSize(4)
                .anyMatch(line -> line.contains(",money,9000000,") && line.contains("rund 9 Millionen Euro"));
        assertThat(answer("/figures.json" + parameters).getContentAsString(StandardCharsets.UTF_8))
                .contains("\"value\":9000000", "\"unit\":\"EUR\"", "\"period_from\":\"2023-01-01\"");
        assertThat(answer("/feeds/figures" + parameters)
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace('\u00a0', ' '))
                .contains("<title>" + measure + ": rund 9 Mio. €</title>");
    }

    @Test
    void noParameterIsAnError() throws Exception {
        for (String url : List.of(
                "/figures?kind=nix&unit=%00&min=%F0%9F%9A%A2&max=1e999&from=x&to=9999-99&sort=up&page=-1",
                "/figures?measure=((*&person=-&source=%25&page=99999999&published-from=gestern",
                "/figures.csv?measure=gibtesnicht&min=(",
                "/feeds/figures?measure=gibtesnicht")) {
            assertThat(answer(url).getStatus()).as(url).isIn(200, 302);
        }
    }
}
