package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Articles;
import org.depesche.article.Provenance;
import org.depesche.article.Pubstatus;
import org.depesche.article.Visibility;
import org.depesche.article.state.ArticleStates;
import org.depesche.tagging.Block;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Correcting, withholding and restoring a stored article, as an editor's browser does. */
@DepescheTest
class CorrectionPageTests extends EditorPages {

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    @Autowired
    private Articles articles;

    private long id;

    @BeforeEach
    void anArticleIsStored() {
        ArticleDraft draft = SampleArticle.of("Hafen wird umgebaut")
                .version("urn:test:" + UUID.randomUUID(), "1")
                .published(null)
                .language(Locale.of("nl"))
                .keywords("Hafen")
                .paragraph("Der Umbau kostet viel Geld.")
                .block(Block.Kind.SUBHEAD, "Und viel Zeit")
                .draft();
        id = archive.store(draft, List.of(), new Provenance(null, 0)).article();
    }

    @Test
    void captionsAndCreditsAreEditedWithTheText() throws Exception {
        String typed = "Der Umbau kostet viel Geld.\n\n! Der Hafen im Mai\n\n© Lea Muster";
        answer(post("/editor/articles/" + id + "/corrections")
                .param("revision", "1")
                .param("headline", "Hafen wird umgebaut")
                .param("body", typed)
                .param("reason", "Bild"));

        assertThat(articles.findById(id).orElseThrow().blocks())
                .endsWith(
                        new Block(Block.Kind.CAPTION, "Der Hafen im Mai"), new Block(Block.Kind.CREDIT, "Lea Muster"));
        assertThat(page("/editor/articles/" + id)
                        .selectFirst("textarea[name=body]")
                        .wholeText())
                .isEqualTo(typed);
    }

    @Test
    void theFormHoldsWhatTheArticleSays() throws Exception {
        Document page = page("/editor/articles/" + id);

        assertThat(page.selectFirst("input[name=headline]").val()).isEqualTo("Hafen wird umgebaut");
        assertThat(page.selectFirst("textarea[name=body]").wholeText())
                .isEqualTo("Der Umbau kostet viel Geld.\n\n## Und viel Zeit");
        assertThat(page.selectFirst("input[name=section]").val()).isEqualTo("Wirtschaft");
    }

    @Test
    void ofASilentCorrectionReadersSeeNothing() throws Exception {
        answer(correction(1, "Hafen wird ausgebaut"));
        answer(correction(2, "Hafen bekommt neue Kais").param("silent", "libel"));
        answer(correction(3, "Hafen bekommt neue Kräne"));

        Document readers = page("/articles/" + id + "/corrections");
        assertThat(readers.text())
                .contains("Kräne", "Kais")
                .doesNotContain("umgebaut")
                .doesNotContain("ausgebaut");
        Document desk = page("/editor/articles/" + id + "/revisions/1");
        assertThat(desk.text()).contains("umgebaut", "Fassung 2 und alle früheren sind");
        assertThat(page("/editor/articles/" + id).select(".revisions").text()).contains("vor Lesern verborgen");
    }

    @Test
    void anEarlierRevisionIsHiddenAndShownAgain() throws Exception {
        answer(correction(1, "Hafen wird ausgebaut"));
        String silences = "/editor/articles/" + id + "/revisions/1/silences";
        assertThat(answer(post(silences).param("reason", "?")).getStatus()).isEqualTo(400);

        answer(post(silences).param("reason", "privacy"));
        assertThat(page("/articles/" + id + "/corrections").text()).doesNotContain("umgebaut");
        assertThat(page("/articles/" + id + "/hafen-wird-ausgebaut").select("a[href$=/corrections]"))
                .isEmpty();

        answer(post(silences + "/ends"));
        assertThat(page("/articles/" + id + "/corrections").text()).contains("umgebaut");
    }

    @Test
    void aCorrectionIsARevisionThatCanBeReadAndTakenBack() throws Exception {
        MockHttpServletResponse saved = answer(correction(1, "Hafen wird ausgebaut"));

        assertThat(saved.getRedirectedUrl()).isEqualTo("/articles/" + id + "/hafen-wird-ausgebaut");
        Document revision = page("/editor/articles/" + id + "/revisions/1");
        assertThat(revision.select(".changes del").text()).isEqualTo("umgebaut");
        assertThat(revision.select(".changes ins").text()).isEqualTo("ausgebaut");
        assertThat(revision.select("main").text()).contains("geändert von tilda: Tippfehler");

        answer(post("/editor/articles/" + id + "/revisions/1/restorations"));

        assertThat(articles.findById(id).orElseThrow().headline()).isEqualTo("Hafen wird umgebaut");
        assertThat(articles.findById(id).orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    void whoSavesSecondIsShownTheConflictAndLosesNothing() throws Exception {
        answer(correction(1, "Hafen wird ausgebaut"));

        MockHttpServletResponse second = answer(correction(1, "Hafen wird verkleinert"));

        assertThat(second.getStatus()).isEqualTo(409);
        Document page = parse(second);
        assertThat(page.selectFirst("input[name=headline]").val()).isEqualTo("Hafen wird verkleinert");
        assertThat(page.select("[role=alert]").text()).contains("jemand anders");
        assertThat(page.select("small.doubt").text()).contains("Hafen wird ausgebaut");
        assertThat(page.selectFirst("input[name=revision]").val()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven", "99999999999"})
    void aFormThatDoesNotSayWhatItsEditorSawIsAConflict(String revision) throws Exception {
        MockHttpServletResponse refused = answer(correction(revision, "Hafen wird verkleinert"));

        assertThat(refused.getStatus()).isEqualTo(409);
        Document page = parse(refused);
        assertThat(page.select("[role=alert]").text()).contains("nichts verloren");
        assertThat(page.selectFirst("input[name=headline]").val()).isEqualTo("Hafen wird verkleinert");
    }

    @Test
    void aFormWithoutARevisionIsAConflict() throws Exception {
        MockHttpServletResponse refused = answer(post("/editor/articles/" + id + "/corrections")
                .param("headline", "Hafen wird verkleinert")
                .param("body", "Der Umbau kostet viel Geld.")
                .param("reason", "Tippfehler"));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(parse(refused).select("[role=alert]").text()).contains("nichts verloren");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() throws Exception {
        MockHttpServletResponse refused = answer(correction(1, " "));

        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = parse(refused);
        assertThat(page.select("[role=alert] a[href=#c-headline]").text()).isEqualTo("Überschrift");
    }

    @Test
    void anArticleIsWithheldAndReleased() throws Exception {
        answer(post("/editor/articles/" + id + "/withholdings").param("why", "Rückfrage"));
        assertThat(articles.findById(id).orElseThrow().state().isVisible(OffsetDateTime.now()))
                .isFalse();
        assertThat(page("/editor/articles/" + id)
                        .select("section[aria-labelledby=c-status]")
                        .text())
                .contains("Gesperrt: Rückfrage");

        answer(post("/editor/articles/" + id + "/releases"));
        assertThat(articles.findById(id).orElseThrow().state().isVisible(OffsetDateTime.now()))
                .isTrue();
    }

    @Test
    void anArticleThatIsWithdrawnIsGoneForReaders() throws Exception {
        answer(post("/editor/articles/" + id + "/cancellations")
                .param("why", "Gericht")
                .param("legal", "true"));

        assertThat(articles.findById(id).orElseThrow().state().pubstatus()).isEqualTo(Pubstatus.CANCELED);
        assertThat(articles.findById(id).orElseThrow().state().visibility(OffsetDateTime.now()))
                .isEqualTo(Visibility.LEGAL);

        // its text is that of the other tests here, and stays away under any name
        articleStates.releaseLegally(id, "Urteil aufgehoben", "lea");
    }

    private MockHttpServletRequestBuilder correction(int revision, String headline) {
        return correction(String.valueOf(revision), headline);
    }

    private MockHttpServletRequestBuilder correction(String revision, String headline) {
        return post("/editor/articles/" + id + "/corrections")
                .param("revision", revision)
                .param("headline", headline)
                .param("source", "Küstendienst")
                .param("section", "Wirtschaft")
                .param("language", "nl")
                .param("keywords", "Hafen")
                .param("body", "Der Umbau kostet viel Geld.\r\n\r\n## Und viel Zeit")
                .param("reason", "Tippfehler");
    }
}
