package org.depesche.editor.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A correction of a measure is carried to sentences that are built alike, and to the file that the tagger learns from. */
@DepescheTest
class LessonPageTests extends EditorPages {

    @Autowired
    private Archive archive;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private String verb;
    private long taught;

    /** The verb is made up, so that no article of another test is built alike; it ends unlike an adjective. */
    @BeforeEach
    void anArticleIsStored() {
        verb = UniqueWord.next() + "t";
        taught = article("Nordkai AG", "Umsatz", "92 Millionen Euro", "92000000");
    }

    private long article(String firm, String measure, String figure, String value) {
        return SampleArticle.of("Bilanz von " + firm)
                .paragraph("Der " + measure + " der " + firm + " " + verb + " auf " + figure + ".")
                .names(EntityKind.ORGANISATION, firm, firm)
                .counts(figure, FigureKind.MONEY, value, Modifier.EXACT, "EUR", firm)
                .sentence("Der " + measure + " der " + firm + " " + verb + " auf " + figure + ".")
                .in(archive);
    }

    private Document corrected() throws Exception {
        return corrected("Umsatz", "im Inland");
    }

    private static String figures(long article) {
        return "/editor/articles/" + article + "/figures";
    }

    /** Corrects the figure of the first article; the page behind the correction. */
    private Document corrected(String measure, String qualifier) throws Exception {
        Document asked = page(
                page(figures(taught)).selectFirst("[data-tagging] a.mention").attr("href"));
        Element subject = asked.selectFirst("#f-subject option:contains(Nordkai AG)");
        MockHttpServletResponse saved = answer(post(figures(taught))
                .param("figure", asked.selectFirst("[name=figure]").val())
                .param("revision", "1")
                .param("value", asked.selectFirst("#f-value").val())
                .param("unit", asked.selectFirst("#f-unit").val())
                .param("period", asked.selectFirst("#f-period").val())
                .param("measure", measure)
                .param("qualifier", qualifier)
                .param("subject", subject.val())
                .param("reason", "Die Firma ist keine Messgröße"));
        assertThat(saved.getStatus()).isEqualTo(303);
        return page(saved.getRedirectedUrl());
    }

    private String row(long article, String columns) {
        return jdbc.sql("select " + columns + " from article_figure where article_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    @Test
    void measureQualifierAndSubjectAreCorrected() throws Exception {
        Document page = corrected();

        assertThat(page.select(".counted").text()).contains("Umsatz · im Inland · Nordkai AG");
        assertThat(row(taught, "measure || ' ' || qualifier || ' ' || subject_found || ' ' || measure_confidence"))
                .isEqualTo("Umsatz im Inland EDITOR 1");
    }

    @Test
    void aSubjectThatTheTextDoesNotNameIsRefused() throws Exception {
        Document asked = page(
                page(figures(taught)).selectFirst("[data-tagging] a.mention").attr("href"));
        MockHttpServletResponse refused = answer(post(figures(taught))
                .param("figure", asked.selectFirst("[name=figure]").val())
                .param("revision", "1")
                .param("value", "92000000")
                .param("unit", "EUR")
                .param("measure", "Umsatz")
                .param("subject", "0-3")
                .param("reason", "falsch"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(parse(refused).select("[role=alert]").text()).contains("nicht mehr ausgezeichnet");
    }

    @Test
    void aSentenceBuiltAlikeIsOfferedAndCorrectedOnRequest() throws Exception {
        long other = article("Wattbahn GmbH", "Gewinn", "4 Millionen Euro", "4000000");
        long right = article("Deichbau eG", "Erlös", "7 Millionen Euro", "7000000");

        Document done = corrected();
        Element offer = done.selectFirst(".tagging__alike a");
        assertThat(offer.text()).contains("2 Zahlen");
        Document alike = page(offer.attr("href"));
        assertThat(alike.select(".review li").eachText())
                .anySatisfy(line -> assertThat(line).contains("Wattbahn GmbH → Gewinn"))
                .anySatisfy(line -> assertThat(line).contains("Deichbau eG → Erlös"));

        Element chosen = alike.selectFirst(".review li:contains(Wattbahn) input");
        MockHttpServletResponse saved =
                answer(post(offer.attr("href")).param("figure", chosen.val()).param("reason", "ebenso"));
        Document after = page(saved.getRedirectedUrl());

        assertThat(after.select("[role=status]").text()).contains("Eine Zahl berichtigt");
        assertThat(after.select(".review li")).hasSize(1);
        assertThat(row(other, "measure || ' ' || subject_found || ' ' || origin"))
                .isEqualTo("Gewinn EDITOR EDITOR");
        assertThat(row(right, "origin")).isEqualTo("MACHINE");
    }

    @Test
    void aNameThatTheSentenceDoesNotHaveIsGivenOnlyToTheSameWrongMeasure() throws Exception {
        long wrong = readAs("Nordkai AG", "4 Millionen Euro", "4000000");
        long right = readAs("Erlös", "5 Millionen Euro", "5000000");

        String alike =
                corrected("Jahresleistung", "").selectFirst(".tagging__alike a").attr("href");
        assertThat(page(alike).select(".review li s").eachText()).containsExactly("Nordkai AG");

        answer(post(alike).param("figure", row(wrong, "id"), row(right, "id")).param("reason", "ebenso"));
        assertThat(row(wrong, "measure")).isEqualTo("Jahresleistung");
        assertThat(row(right, "measure")).isEqualTo("Erlös");
    }

    private long readAs(String measure, String figure, String value) {
        String sentence = "Der Erlös der Wattbahn GmbH " + verb + " auf " + figure + ".";
        return SampleArticle.of("Bilanz der Wattbahn")
                .paragraph(sentence)
                .counts(figure, FigureKind.MONEY, value, Modifier.EXACT, "EUR", measure)
                .sentence(sentence)
                .in(archive);
    }

    @Test
    void aFigureThatChangedMeanwhileStays() throws Exception {
        long other = article("Wattbahn GmbH", "Gewinn", "4 Millionen Euro", "4000000");
        String alike = corrected().selectFirst(".tagging__alike a").attr("href");
        String figure = page(alike).selectFirst(".review input").val();
        answer(post(figures(other) + "/removals").param("figure", figure).param("revision", "1"));

        Document after = page(answer(post(alike).param("figure", figure).param("reason", "ebenso"))
                .getRedirectedUrl());

        assertThat(after.select("[role=status]").text())
                .contains("Keine Zahl berichtigt")
                .contains("Eine war");
    }

    @Test
    void aGuessIsAcceptedWithOneKey() throws Exception {
        long guessed = SampleArticle.of("Zählung")
                .paragraph("Am Deich grasen 412 Schafe.")
                .counts("412 Schafe", FigureKind.COUNT, "412", Modifier.EXACT, "Schafe", "Bestand")
                .confidence(.42)
                .in(archive);
        Document asked = page(figures(guessed));
        assertThat(asked.select(".counted").text()).contains("ohne Messgröße").contains("vielleicht Bestand (42 %)");
        Element accept = asked.selectFirst("[data-accept][aria-keyshortcuts=a]");
        Element form = asked.getElementById(accept.attr("form"));

        answer(post(form.attr("action"))
                .param(accept.attr("name"), accept.val())
                .param("revision", form.selectFirst("[name=revision]").val()));

        assertThat(page(figures(guessed)).select(".counted").text())
                .contains("Bestand")
                .doesNotContain("vielleicht");
        assertThat(row(guessed, "measure_confidence || ' ' || origin")).isEqualTo("1 EDITOR");
    }

    @Test
    void theLessonsOfALanguageAreAFile() throws Exception {
        corrected();
        MockHttpServletResponse file = answer(get("/editor/lessons/de.jsonl"));

        assertThat(file.getHeader("Content-Disposition")).contains("measures-de.jsonl");
        JsonNode lesson = json.readTree(file.getContentAsString()
                .lines()
                .filter(line -> line.contains(verb))
                .findFirst()
                .orElseThrow());
        assertThat(lesson.get("lang").asString()).isEqualTo("de");
        JsonNode figure = lesson.get("figures").get(0);
        assertThat(lesson.get("text")
                        .asString()
                        .substring(
                                figure.get("start").asInt(), figure.get("end").asInt()))
                .isEqualTo("92 Millionen Euro");
        assertThat(figure.get("measure").get(0).asString()).isEqualTo("Umsatz");
        assertThat(figure.get("qualifiers").get(0).asString()).isEqualTo("im Inland");
        assertThat(figure.get("subject").asString()).isEqualTo("Nordkai AG");
    }
}
