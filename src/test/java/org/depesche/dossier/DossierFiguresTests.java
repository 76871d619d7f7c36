package org.depesche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.register.Curation;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.EntryRevision;
import org.depesche.register.Measures;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The figures of a dossier. */
@DepescheTest
class DossierFiguresTests {

    private static final String MONEY = "%d Millionen Euro";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private Entities entities;

    @Autowired
    private Curation curation;

    @Autowired
    private Measures measures;

    @Autowired
    private JdbcClient jdbc;

    private final String own = UniqueWord.next();
    private final String revenue = "Umsatz" + own + "wert";
    private final String quota = "Quote" + own + "wert";
    private final String company = "Reederei " + own;

    private SampleArticle article(String of, int year) {
        return SampleArticle.of("Zahlen der " + of + " für " + year)
                .published(Published.on(LocalDate.of(year + 1, 2, 1)))
                .names(EntityKind.ORGANISATION, of, of);
    }

    private SampleArticle earning(String of, int year, int millions) {
        String surface = MONEY.formatted(millions);
        return article(of, year)
                .paragraph("Es sind " + surface + ".")
                .countsIn(year, surface, FigureKind.MONEY, millions + "000000", Modifier.EXACT, "EUR", revenue);
    }

    @Test
    void aDossierShowsTheLatestOfEachMeasureAndUnitThatIsToldOfIt() throws Exception {
        earning(company, 2023, 220).in(archive);
        earning(company, 2021, 180).in(archive);
        article(company, 2022)
                .paragraph("Es sind 40 Prozent.")
                .countsIn(2022, "40 Prozent", FigureKind.PERCENT, "40", Modifier.EXACT, "%", quota)
                .in(archive);
        earning("Werft " + own, 2024, 990).in(archive);
        await(company, 2);

        Document page = dossier(company);

        assertThat(page.select("#told").text()).isEqualTo("Zahlen");
        assertThat(page.select(".figures tbody tr").eachText().getFirst())
                .startsWith(revenue)
                .contains("jüngste von 2 Angaben")
                .contains("Zahlen der " + company + " für 2023 Küstendienst, 1. Februar 2024")
                .endsWith("2023 220 Mio. €");
        assertThat(page.select(".figures tbody tr").eachText().getLast())
                .startsWith(quota)
                .endsWith("2022 40 %")
                .doesNotContain("jüngste");
        assertThat(page.selectFirst(".figures tbody a").attr("href"))
                .isEqualTo(measures.ofLemma(lemma(revenue)).orElseThrow().url() + "?subject="
                        + organisation(company).id() + "&unit=EUR");
        assertThat(page.select(".rubric:has(#told) a").attr("href"))
                .isEqualTo("/figures?organisation=" + organisation(company).id());
    }

    @Test
    void whatIsToldOfAMergedOneIsToldOfTheOneItBecame() throws Exception {
        String former = "Linie " + own;
        earning(company, 2021, 180).in(archive);
        earning(former, 2023, 220).in(archive);
        await(company, 1);
        curation.merge(
                EntryRevision.entity(organisation(former).id()),
                EntryRevision.entity(organisation(company).id()),
                "redakteurin",
                "dieselbe Reederei");

        Eventually.await()
                .untilAsserted(() -> assertThat(
                                dossier(company).select(".figures tbody").text())
                        .contains("220 Mio. €"));
        assertThat(dossier(company).select(".figures tbody").text()).contains("jüngste von 2 Angaben");
    }

    @Test
    void whatReadersMayNotSeeAndWhatNobodyIsOfferedIsNotShown() throws Exception {
        earning(company, 2021, 180).in(archive);
        earning(company, 2023, 220).pubstatus(Pubstatus.WITHHELD).in(archive);
        await(company, 1);
        assertThat(dossier(company).select(".figures tbody").text())
                .contains("180 Mio. €")
                .doesNotContain("220");

        jdbc.sql("update measure set hidden = true, changed_at = clock_timestamp() where id = :id")
                .param("id", measures.ofLemma(lemma(revenue)).orElseThrow().id())
                .update();
        await(company, 0);

        assertThat(dossier(company).select("#told")).isEmpty();
    }

    private String lemma(String measure) {
        return jdbc.sql("select distinct measure_lemma from article_figure where measure = ?")
                .param(measure)
                .query(String.class)
                .single();
    }

    private Entity organisation(String name) {
        return entities.findByKindAndKey(EntityKind.ORGANISATION, name.toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    private Document dossier(String name) throws Exception {
        Document page = Jsoup.parse(mvc.perform(get(organisation(name).url()).locale(Locale.GERMAN))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' '));
        assertThat(page.text()).doesNotContain("??");
        return page;
    }

    private void await(String name, int measures) throws Exception {
        Eventually.await()
                .untilAsserted(() ->
                        assertThat(dossier(name).select(".figures tbody tr")).hasSize(measures));
    }
}
