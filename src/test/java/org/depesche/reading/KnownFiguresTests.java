package org.depesche.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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

/** The known figures that the archive sets beside a new one: in its article, and on the front page. */
@DepescheTest
class KnownFiguresTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private FigureSearch search;

    private final String measure = "umsatz" + UniqueWord.next() + "wert";
    private final LocalDate today = LocalDate.now();

    private long told(String company, LocalDate day, int year, String surface, String value, String unit) {
        return article(company, day, year, surface, value, unit).owner(company).in(archive);
    }

    private SampleArticle article(String company, LocalDate day, int year, String surface, String value, String unit) {
        FigureKind kind = unit.equals("%") ? FigureKind.PERCENT : FigureKind.MONEY;
        return SampleArticle.of("Zahlen der " + company + " " + measure + " " + year)
                .published(Published.on(day))
                .paragraph("Es sind " + surface + ".")
                .names(EntityKind.ORGANISATION, company + " " + measure, company)
                .countsIn(year, surface, kind, value, Modifier.EXACT, unit, measure);
    }

    private long told(String company, LocalDate day, int year, int millions) {
        return told(company, day, year, millions + " Millionen Euro", millions + "000000", "EUR");
    }

    @Test
    void theArticleSaysWhatWasKnownBeforeAndHowFarItChanged() throws Exception {
        told("Reederei", today.minusYears(2), 2021, 100);
        told("Reederei", today.minusYears(1), 2022, 200);
        long now = told("Reederei", today.minusDays(1), 2023, 220);
        await(3);

        Document page = article(now);

        assertThat(page.select(".article__side .figures").text())
                .contains("Zuvor: 200 Mio. € (2022), gestiegen um ↗ +10 %")
                .contains("mit 2 weiteren vergleichen");
        assertThat(page.select(".before a[href^=/figures/measures/]")).hasSize(1);
    }

    @Test
    void theFrontPageShowsNewValuesOfTheWeekWithTheirChange() throws Exception {
        told("Reederei", today.minusYears(1), 2022, "40 Prozent", "40", "%");
        told("Reederei", today.minusDays(1), 2023, "38,5 Prozent", "38.5", "%");
        await(2);

        Eventually.await()
                .untilAsserted(
                        () -> assertThat(page("/").select(".week").text()).contains(measure));
        assertThat(page("/").select(".week li:contains(" + measure + ")").text())
                .contains("38,5 %")
                .contains("gefallen um ↘ −1,5 Punkte")
                .contains("Zuvor: 40 % (2022)");
    }

    private Document article(long id) throws Exception {
        return page(articles.findById(id).orElseThrow().url());
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).locale(Locale.GERMAN))
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
