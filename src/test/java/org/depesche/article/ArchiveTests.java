package org.depesche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.revision.Revisions;
import org.depesche.article.state.ArticleStates;
import org.depesche.register.Entities;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DepescheTest
class ArchiveTests {

    private static final Provenance NO_FILE = new Provenance(null, 0);

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    @Autowired
    private Articles articles;

    @Autowired
    private Entities entities;

    @Autowired
    private Revisions revisions;

    @Autowired
    private JdbcClient jdbc;

    private final String source = "Küstendienst " + UUID.randomUUID();

    @Test
    @Transactional
    void storesAnArticleWithItsMentions() {
        EntityKey person = new EntityKey(EntityKind.PERSON, "henrike osterloh", "Henrike Osterloh");
        Mention mention = new Mention.EntityMention(new Span(0, 8), "Osterloh", person, Origin.MACHINE, .9);

        StoreResult taken = archive.store(draft(null, null, "Osterloh tritt an"), List.of(mention), NO_FILE);

        assertThat(taken).isInstanceOf(StoreResult.Stored.class);
        Article article = articles.findById(taken.article()).orElseThrow();
        assertThat(article.text()).startsWith("Osterloh tritt an\n\nDer Vorstand");
        assertThat(article.mentions()).singleElement().satisfies(stored -> {
            assertThat(stored.surface()).isEqualTo("Osterloh");
            assertThat(entities.findById(stored.entity()).orElseThrow().name()).isEqualTo("Henrike Osterloh");
        });
        assertThat(article.published().iso()).isEqualTo("2024-05-16");
        assertThat(article.url()).isEqualTo("/articles/" + article.id() + "/osterloh-tritt-an");
    }

    @Test
    void storesWhatIsLongerThanOnePieceOfTheCopyThatItGoesBy() {
        List<Submission> many = IntStream.range(0, 40)
                .mapToObj(i -> new Submission(
                        draft("urn:long:" + i, "1", i + ". „Größe“ \\ 😀 " + "Wort und Satz – ".repeat(500)),
                        List.of(),
                        NO_FILE))
                .toList();

        List<StoreResult> taken = archive.store(many);

        List<String> headlines = taken.stream()
                .map(one -> articles.findById(one.article()).orElseThrow().headline())
                .toList();
        assertThat(headlines)
                .isEqualTo(many.stream()
                        .map(submission -> submission.draft().headline())
                        .toList());
    }

    @Test
    void theSameTextOfTheSameSourceIsADuplicate() {
        StoreResult first = archive.store(draft(null, null, "Hafen wird umgebaut"), List.of(), NO_FILE);
        StoreResult second = archive.store(draft(null, null, "Hafen  wird umgebaut"), List.of(), NO_FILE);

        assertThat(second).isEqualTo(new StoreResult.Duplicate(first.article(), StoreResult.Duplicate.As.THE_SAME));
    }

    @Test
    void aLaterVersionRevisesAndTheEarlierOneIsKept() {
        StoreResult first = archive.store(draft("urn:1", "9", "Erste Fassung"), List.of(), NO_FILE);
        StoreResult second = archive.store(draft("urn:1", "10", "Zweite Fassung"), List.of(), NO_FILE);

        assertThat(second).isEqualTo(new StoreResult.Revised(first.article()));
        assertThat(revisions.of(first.article())).singleElement().satisfies(revision -> {
            assertThat(revision.number()).isEqualTo(1);
            assertThat(revision.draft().headline()).isEqualTo("Erste Fassung");
            assertThat(revision.draft().publication().published()).isEqualTo(Published.on(LocalDate.of(2024, 5, 16)));
            assertThat(revision.draft().body()).containsExactly(Block.paragraph("Der Vorstand hat entschieden."));
        });
    }

    @Test
    void theHistoryShowsThatItsSourceCorrectedIt() {
        ArticleDraft second = draft("urn:1a", "2", "Zweite Fassung");
        StoreResult first = archive.store(draft("urn:1a", "1", "Erste Fassung"), List.of(), NO_FILE);
        archive.store(
                new ArticleDraft(
                        second.identity(),
                        second.heading(),
                        second.publication(),
                        second.clearance(),
                        second.body(),
                        List.of(),
                        List.of(),
                        "Der Name ist berichtigt."),
                List.of(),
                NO_FILE);

        assertThat(revisions.of(first.article())).singleElement().satisfies(revision -> {
            assertThat(revision.by()).isNull();
            assertThat(revision.reason()).isEqualTo("Der Name ist berichtigt.");
        });
    }

    @Test
    void anEarlierVersionThatArrivesLateGoesIntoTheHistoryAlone() {
        archive.store(draft("urn:2", "2", "Zweite Fassung"), List.of(), NO_FILE);
        StoreResult late = archive.store(draft("urn:2", "1", "Erste Fassung"), List.of(), NO_FILE);
        StoreResult again = archive.store(draft("urn:2", "1", "Erste Fassung"), List.of(), NO_FILE);

        assertThat(late).isEqualTo(new StoreResult.Duplicate(late.article(), StoreResult.Duplicate.As.A_LATER_VERSION));
        assertThat(again).isEqualTo(late);
        assertThat(articles.findById(late.article()).orElseThrow().revision()).isOne();
        assertThat(revisions.replaced(late.article())).isEmpty();
        assertThat(revisions.of(late.article())).singleElement().satisfies(revision -> {
            assertThat(revision.isLate()).isTrue();
            assertThat(revision.draft().headline()).isEqualTo("Erste Fassung");
        });
    }

    @Test
    void whatIsInTheHistoryAlreadyIsNotPutThereAgain() {
        StoreResult first = archive.store(draft("urn:2a", "1", "Erste Fassung"), List.of(), NO_FILE);
        archive.store(draft("urn:2a", "4", "Vierte Fassung"), List.of(), NO_FILE);
        for (String late : List.of("3", "1", "2")) {
            archive.store(draft("urn:2a", late, "Fassung " + late), List.of(), NO_FILE);
        }

        assertThat(revisions.of(first.article()))
                .extracting(
                        Revisions.Revision::number,
                        revision -> revision.draft().identity().version())
                .containsExactly(tuple(1, "1"), tuple(-1, "3"), tuple(-2, "2"));
    }

    @Test
    void whoSendsAnotherTextUnderAVersionThatIsThereIsTold() {
        StoreResult first = archive.store(draft("urn:3", "1", "Erste Fassung"), List.of(), NO_FILE);
        StoreResult again = archive.store(draft("urn:3", "1", "Erste Fassung"), List.of(), NO_FILE);
        StoreResult other = archive.store(draft("urn:3", "1", "Ganz anders"), List.of(), NO_FILE);

        assertThat(again).isEqualTo(new StoreResult.Duplicate(first.article(), StoreResult.Duplicate.As.THE_SAME));
        assertThat(other).isEqualTo(new StoreResult.Duplicate(first.article(), StoreResult.Duplicate.As.ANOTHER_TEXT));
        assertThat(articles.findById(first.article()).orElseThrow().headline()).isEqualTo("Erste Fassung");
    }

    @Test
    void theFileOfAnArticleThatAnEditorCorrectedIsStillTheSame() {
        long id = archive.store(draft("urn:4", "1", "Erste Fassung"), List.of(), NO_FILE)
                .article();
        archive.correct(id, 1, draft("urn:4", "1", "Berichtigt"), List.of(), "joost", "Tippfehler");

        assertThat(archive.store(draft("urn:4", "1", "Erste Fassung"), List.of(), NO_FILE))
                .isEqualTo(new StoreResult.Duplicate(id, StoreResult.Duplicate.As.THE_SAME));
    }

    @Test
    void everyChangeIsLoggedForTheIndex() {
        StoreResult taken = archive.store(draft(null, null, "Die Fähre fährt"), List.of(), NO_FILE);

        assertThat(jdbc.sql("select count(*) from article_change where article_id = ?")
                        .param(taken.article())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    @Transactional
    void aCorrectionOutlivesALaterVersionFromTheSource() {
        long id = archive.store(draft("urn:3", "1", "Erste Fassung"), List.of(), NO_FILE)
                .article();
        ArticleDraft before = articles.findById(id).orElseThrow().draft();
        Publication stated = before.publication();
        Publication moved = new Publication(
                stated.published(), stated.source(), "Politik", stated.language(), stated.keywords(), stated.rights());
        ArticleDraft corrected = before.corrected(before.heading(), moved, before.body());

        archive.correct(id, 1, corrected, List.of(), "Redaktion", "falsches Ressort");
        archive.store(draft("urn:3", "2", "Zweite Fassung"), List.of(), NO_FILE);

        Article article = articles.findById(id).orElseThrow();
        assertThat(article.publication().section()).isEqualTo("Politik");
        assertThat(article.headline()).isEqualTo("Zweite Fassung");
        assertThat(article.editedFields()).containsExactly("SECTION");
        assertThat(article.revision()).isEqualTo(3);
    }

    @Test
    void aCorrectionOfWhatSomebodyElseHasCorrectedIsAConflict() {
        long id = archive.store(draft("urn:4", "1", "Erste Fassung"), List.of(), NO_FILE)
                .article();
        archive.correct(id, 1, draft("urn:4", "1", "Verbessert"), List.of(), "eine", "Tippfehler");

        assertThatThrownBy(() -> archive.correct(
                        id, 1, draft("urn:4", "1", "Auch verbessert"), List.of(), "andere", "Tippfehler"))
                .isInstanceOf(Archive.ConflictException.class);
    }

    @Test
    void anArticleIsReleasedWhenItsEmbargoEnds() {
        long over = archive.store(embargoed("Frist um", OffsetDateTime.now().minusSeconds(1)), List.of(), NO_FILE)
                .article();
        long running = archive.store(
                        embargoed("Frist läuft", OffsetDateTime.now().plusHours(1)), List.of(), NO_FILE)
                .article();
        long withheld = archive.store(embargoed("Von Hand", OffsetDateTime.now().minusSeconds(1)), List.of(), NO_FILE)
                .article();
        articleStates.withhold(withheld, new Reasons("Rückfrage", null), "redaktion");

        articleStates.releaseDue();
        assertThat(articleStates.releaseDue()).isZero();

        assertThat(articles.findById(over).orElseThrow().state().isVisible(OffsetDateTime.now()))
                .isTrue();
        assertThat(articles.findById(running).orElseThrow().state().isVisible(OffsetDateTime.now()))
                .isFalse();
        assertThat(articles.findById(withheld).orElseThrow().state().isVisible(OffsetDateTime.now()))
                .isFalse();
    }

    @Test
    @Transactional
    void anEmbargoIsDueAsSoonAsItsMomentHasCome() {
        archive.store(embargoed("Frist um", OffsetDateTime.now().minusSeconds(1)), List.of(), NO_FILE);
        // until it is counted it is not written
        assertThat(articles.count()).isPositive();

        assertThat(articleStates.releaseDue()).isPositive();
    }

    @Test
    void aKillNoticeWithdrawsWhatIsStoredAndKeepsItsText() {
        long id = archive.store(draft("urn:5", "1", "Erste Fassung"), List.of(), NO_FILE)
                .article();

        StoreResult taken = archive.store(
                draft("urn:5", "2", "KILL").with(new Clearance(Pubstatus.CANCELED, null)), List.of(), NO_FILE);

        assertThat(taken).isEqualTo(new StoreResult.Revised(id));
        Article article = articles.findById(id).orElseThrow();
        assertThat(article.state().pubstatus()).isEqualTo(Pubstatus.CANCELED);
        assertThat(article.headline()).isEqualTo("Erste Fassung");
        assertThat(article.identity().version()).isEqualTo("2");
    }

    @Test
    void aKillNoticeMayBearTheNumberAndTheTextOfWhatItWithdraws() {
        ArticleDraft draft = draft("urn:6", "1", "Erste Fassung");
        long id = archive.store(draft, List.of(), NO_FILE).article();

        StoreResult killed = archive.store(draft.with(new Clearance(Pubstatus.CANCELED, null)), List.of(), NO_FILE);
        StoreResult again = archive.store(draft.with(new Clearance(Pubstatus.CANCELED, null)), List.of(), NO_FILE);

        assertThat(killed).isEqualTo(new StoreResult.Revised(id));
        assertThat(again).isEqualTo(new StoreResult.Duplicate(id, StoreResult.Duplicate.As.THE_SAME));
        assertThat(articles.findById(id).orElseThrow().state().pubstatus()).isEqualTo(Pubstatus.CANCELED);
    }

    @Test
    void aKillNoticeOfAnEarlierVersionThatArrivesLateChangesNothing() {
        long id = archive.store(draft("urn:7", "3", "Dritte Fassung"), List.of(), NO_FILE)
                .article();

        archive.store(draft("urn:7", "2", "KILL").with(new Clearance(Pubstatus.CANCELED, null)), List.of(), NO_FILE);

        assertThat(articles.findById(id).orElseThrow().state().pubstatus()).isEqualTo(Pubstatus.USABLE);
    }

    private ArticleDraft embargoed(String headline, OffsetDateTime until) {
        ArticleDraft draft = draft(null, null, headline);
        return SampleArticle.of(headline)
                .published(null)
                .source(source)
                .pubstatus(Pubstatus.WITHHELD)
                .embargo(until)
                .paragraph("Der Vorstand hat entschieden.")
                .draft();
    }

    private ArticleDraft draft(String id, String version, String headline) {
        return SampleArticle.of(headline)
                .version(id, version)
                .byline("Von Tilda Wiesner und Joost Harmsen")
                .source(source)
                .keywords("Hafen")
                .paragraph("Der Vorstand hat entschieden.")
                .draft();
    }
}
