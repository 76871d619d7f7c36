package org.depesche.editor.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Correcting the figures of an article, as an editor's browser does it without scripts. */
@DepescheTest
class FigurePageTests extends EditorPages {

    @Autowired
    private Archive archive;

    @Autowired
    private JdbcClient jdbc;

    private long id;
    private String figures;

    @BeforeEach
    void anArticleIsStored() {
        id = SampleArticle.of("Die Fähre " + UUID.randomUUID())
                .paragraph(
                        "Sie kostet 186 Millionen Euro. Im Hafen liegen dreizehn Schiffe und rund 40 Prozent der Container.")
                .counts("186 Millionen Euro", FigureKind.MONEY, "186000000", Modifier.EXACT, "EUR", "Baukosten")
                .in(archive);
        figures = "/editor/articles/" + id + "/figures";
    }

    @Test
    void theFormHoldsWhatWasReadAndACorrectionIsKeptWithItsReason() throws Exception {
        Document asked = page(change());
        assertThat(value(asked, "value")).isEqualTo("186000000");
        assertThat(value(asked, "unit")).isEqualTo("EUR");
        assertThat(value(asked, "measure")).isEqualTo("Baukosten");
        assertThat(value(asked, "period")).isEqualTo("2023");

        MockHttpServletResponse saved = answer(correction(asked)
                .param("value", "rund 168 Mio")
                .param("unit", "Euro")
                .param("measure", "Kaufpreis")
                .param("period", "2024-05")
                .param("reason", "Zahlendreher"));

        Document page = page(saved.getRedirectedUrl());
        assertThat(page.select(".counted").text())
                .contains("168 Mio. €")
                .contains("Kaufpreis")
                .contains("Mai 2024");
        assertThat(page.select(".decisions").text()).contains("tilda").contains("Zahlendreher");
        assertThat(page.select(".tagged__why").text()).contains("Redaktion");
        assertThat(row("value::bigint || ' ' || lower(modifier) || ' ' || measure_lemma || ' ' || period_end"))
                .isEqualTo("168000000 about kaufpreis 2024-05-31");

        answer(post(page.selectFirst(".tagging__done form").attr("action")));
        assertThat(row("value::bigint || ' ' || origin")).isEqualTo("186000000 MACHINE");
    }

    @Test
    void whatIsNotTouchedStaysToTheLastDigit() throws Exception {
        Document asked = page(change());
        answer(correction(asked)
                .param("value", value(asked, "value"))
                .param("unit", value(asked, "unit"))
                .param("measure", "Kaufpreis")
                .param("period", value(asked, "period"))
                .param("reason", "genauer"));

        assertThat(row("value::bigint || kind || unit || period_text")).isEqualTo("186000000MONEYEUR2023");
    }

    @Test
    void aFigureIsAddedByItsWordsAndTheReadingProposed() throws Exception {
        Document asked = page(figures + "?words=40 Prozent");
        assertThat(value(asked, "value")).isEqualTo("~ 40");
        assertThat(value(asked, "unit")).isEqualTo("%");

        answer(post(figures)
                .param("words", "40 Prozent")
                .param("place", asked.selectFirst("#tagger input[name=place]").val())
                .param("value", "40")
                .param("unit", "%")
                .param("measure", "Container")
                .param("reason", "fehlte")
                .param("revision", "1"));

        assertThat(page(figures).select("[data-tagging] a.mention.figure").eachText())
                .containsExactly("186 Millionen Euro", "40 Prozent");
        assertThat(page(figures).select(".counted").text()).contains("40 %");
    }

    @Test
    void aFigureIsRemoved() throws Exception {
        Document asked = page(change());
        answer(post(figures + "/removals")
                .param("figure", value(asked, "figure"))
                .param("revision", "1"));

        assertThat(page(figures).select("[data-tagging] a.mention")).isEmpty();
        assertThat(page(figures).select(".decisions").text()).contains("keine Zahl");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    viel,   Euro, 2023,       genauer, Der Wert ist nicht zu lesen
                    '',     Euro, 2023,       genauer, Der Wert ist nicht zu lesen
                    168,    Euro, demnächst,  genauer, Der Zeitraum ist nicht zu lesen
                    168,    Euro, 2025..2023, genauer, Der Zeitraum ist nicht zu lesen
                    168,    Euro, 2023,       ' ',     Bitte in einem Satz
                    """)
    void whatCannotBeReadIsSaid(String value, String unit, String period, String reason, String problem)
            throws Exception {
        MockHttpServletResponse refused = answer(correction(page(change()))
                .param("value", value)
                .param("unit", unit)
                .param("period", period)
                .param("reason", reason));

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = parse(refused);
        assertThat(page.select("[role=alert]").text()).contains(problem);
        assertThat(value(page, "value")).as("nothing is lost").isEqualTo(value);
    }

    private String row(String columns) {
        return jdbc.sql("select " + columns + " from article_figure where article_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String change() throws Exception {
        return page(figures)
                .selectFirst("[data-tagging] a.mention")
                .attr("href")
                .replace("#tagger", "");
    }

    private MockHttpServletRequestBuilder correction(Document asked) {
        return post(figures).param("figure", value(asked, "figure")).param("revision", value(asked, "revision"));
    }

    private static String value(Document page, String name) {
        Element field = page.selectFirst("#tagger input[name=" + name + "]");
        return field == null ? null : field.val();
    }
}
