package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.tags.NewTags;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Quantity.Modifier;
import org.depesche.tagging.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures that are wrong: a misread one is gone, and one that the source has wrong says so. */
@DepescheTest
class FigureMarkTests extends EditorPages {

    private static final String SENTENCE = "Sie kostet 186 Millionen Euro.";

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private NewTags newTags;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private final String measure = "Kosten" + UniqueWord.next() + "wert";

    private long id;
    private String figures;

    @BeforeEach
    void anArticleIsStored() {
        id = article(SENTENCE).in(archive);
        figures = "/editor/articles/" + id + "/figures";
        awaitFound(1);
    }

    private SampleArticle article(String text) {
        return SampleArticle.of("Die Fähre " + measure)
                .paragraph(text)
                .counts("186 Millionen Euro", FigureKind.MONEY, "186000000", Modifier.EXACT, "EUR", measure);
    }

    @Test
    void aMisreadFigureLeavesSearchAndArticleAndComesBackWhenTheMarkIsTakenBack() throws Exception {
        mark("misreadings", "Zahlendreher der Maschine");

        awaitFound(0);
        awaitHits(0);
        assertThat(answer(get("/figures.csv?measure=" + measure)).getContentAsString())
                .doesNotContain("186000000");
        assertThat(page(url()).select("#side-figures")).isEmpty();
        Document editor = page(figures);
        assertThat(editor.select(".misread").text()).contains("186 Mio. €").contains("Zahlendreher der Maschine");
        assertThat(logged()).containsExactly("articles.figures.misreadings: Zahlendreher der Maschine");

        answer(post(editor.selectFirst(".misread form").attr("action")));

        awaitFound(1);
        awaitHits(1);
        assertThat(page(figures).select(".misread")).isEmpty();
    }

    @Test
    void anErrorOfTheSourceStaysWithItsReasonWhereverTheFigureStands() throws Exception {
        mark("source-errors", "Laut Geschäftsbericht 168 Millionen");

        String explorer = "/figures?measure=" + measure;
        Eventually.await().until(() -> !page(explorer).select(".in-error").isEmpty());
        assertThat(page(explorer).select("tbody tr").text())
                .contains("186 Mio. €")
                .contains("Laut Redaktion Fehler der Quelle: Laut Geschäftsbericht 168 Millionen");
        assertThat(page(url()).select(".in-error").text()).contains("Laut Geschäftsbericht 168 Millionen");
        assertThat(answer(get("/figures.csv?measure=" + measure)).getContentAsString(StandardCharsets.UTF_8))
                .contains(",standing,standing_reason")
                .contains(",source_error,Laut Geschäftsbericht 168 Millionen");
        assertThat(answer(get("/api/v1/articles/" + id)).getContentAsString(StandardCharsets.UTF_8))
                .contains("\"standing\":\"source_error\",\"reason\":\"Laut Geschäftsbericht 168 Millionen\"");
        assertThat(logged()).containsExactly("articles.figures.source-errors: Laut Geschäftsbericht 168 Millionen");

        answer(post(page(figures).selectFirst(".decisions form").attr("action")));

        assertThat(page(url()).select(".in-error")).isEmpty();
        assertThat(rows()).containsExactly("186000000 MACHINE");
    }

    @Test
    void aCorrectionOfAnEditorThatIsMarkedStaysACorrection() throws Exception {
        Document asked = page(change());
        answer(post(figures)
                .param("figure", asked.selectFirst("#tagger input[name=figure]").val())
                .param("revision", "1")
                .param("value", "168 Mio")
                .param("unit", "Euro")
                .param("measure", measure)
                .param("reason", "Zahlendreher"));
        mark("source-errors", "Es waren 170");
        assertThat(rows()).containsExactly("168000000 EDITOR");

        answer(post(page(figures).selectFirst(".decisions form").attr("action")));

        assertThat(rows()).containsExactly("168000000 EDITOR");
        assertThat(page(url()).select(".in-error")).isEmpty();
    }

    @Test
    void aMarkHoldsAgainstEveryLaterTagging() throws Exception {
        mark("misreadings", "gemeint ist etwas anderes");
        retag("187000000");
        assertThat(rows()).isEmpty();

        answer(post(page(figures).selectFirst(".misread form").attr("action")));
        assertThat(rows()).containsExactly("187000000 MACHINE");
        mark("source-errors", "falsch gerechnet");
        retag("188000000");

        assertThat(rows()).containsExactly("187000000 EDITOR");
        assertThat(page(url()).select(".in-error").text()).contains("falsch gerechnet");
    }

    @Test
    void aMarkFollowsItsWordsIntoANewVersionAndIsShownToEditorsWhereTheyAreGone() throws Exception {
        mark("misreadings", "gemeint ist etwas anderes");

        article("Das steht nun fest. " + SENTENCE).correcting(id, 1, archive);
        assertThat(rows()).isEmpty();
        assertThat(page(figures).select(".misread")).hasSize(1);

        SampleArticle.of("Die Fähre " + measure)
                .paragraph("Nun ist alles anders.")
                .correcting(id, 2, archive);
        assertThat(page(figures).select(".misread")).isEmpty();
        assertThat(page(figures).select(".tagging__review").text()).contains("186 Millionen Euro");
    }

    @Test
    void withoutAReasonNothingIsMarked() throws Exception {
        MockHttpServletResponse refused = answer(post(figures + "/misreadings")
                .param("figure", figure())
                .param("revision", "1")
                .param("reason", " "));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(parse(refused).select("[role=alert]").text()).contains("warum");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void onlyEditorsAreOfferedToMark() throws Exception {
        assertThat(page("/figures?measure=" + measure).select("tbody a[href*=/editor/]"))
                .isNotEmpty();
        MockHttpServletResponse reader =
                mvc.perform(get("/figures?measure=" + measure)).andReturn().getResponse();
        assertThat(reader.getContentAsString()).doesNotContain("/editor/");
    }

    private void mark(String what, String reason) throws Exception {
        MockHttpServletResponse marked = answer(post(figures + "/" + what)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("figure", figure())
                .param("revision", "1")
                .param("reason", reason));
        assertThat(marked.getStatus()).isEqualTo(303);
        assertThat(page(marked.getRedirectedUrl()).select(".tagging__done")).hasSize(1);
    }

    /** As if the machine now read another value there. */
    private void retag(String value) {
        transactions.executeWithoutResult(now -> {
            Article stored = articles.findById(id).orElseThrow();
            List<Mention> found = List.of(read(stored, value));
            newTags.replace(List.of(new NewTags.Retagged(id, stored.revision(), stored.draftToTag(), found)));
        });
    }

    private Mention read(Article stored, String value) {
        int start = stored.text().indexOf("186 Millionen Euro");
        Span span = new Span(start, start + "186 Millionen Euro".length());
        BigDecimal number = new BigDecimal(value);
        Quantity quantity = new Quantity(number, number, number, Modifier.EXACT, "EUR", null);
        Figure figure = new Figure(FigureKind.MONEY, quantity, Measured.certainly(measure, measure), null, null, null);
        return new FigureMention(span, span.of(stored.text()), figure, span, Origin.MACHINE);
    }

    private String figure() {
        return jdbc.sql("select id::text from article_figure where article_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private List<String> rows() {
        return jdbc.sql("select value::bigint || ' ' || origin from article_figure where article_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<String> logged() {
        return jdbc.sql("select what || ': ' || detail from action_log where about like ? order by id")
                .param(figures + "%")
                .query(String.class)
                .list();
    }

    private void awaitHits(int articles) {
        Eventually.await().untilAsserted(() -> assertThat(hits()).hasSize(articles));
    }

    private Elements hits() throws Exception {
        String found = answer(get("/search").param("q", "figure:\"186 Mio Euro\" " + measure))
                .getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(found).select("a[href^=/articles/" + id + "/]");
    }

    private String url() {
        return articles.findById(id).orElseThrow().url();
    }

    private String change() throws Exception {
        return figures + "?figure=" + figure();
    }

    private void awaitFound(int figures) {
        Eventually.await()
                .untilAsserted(
                        () -> assertThat(page("/figures?measure=" + measure).select("tbody tr"))
                                .hasSize(figures));
    }
}
