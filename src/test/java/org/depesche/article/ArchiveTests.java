package org.depesche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.article.revision.Revisions;
import org.depesche.article.state.Embargoes;
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
    private Articles articles;

    @Autowired
    private Embargoes embargoes;

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

        StoreResult taken = archive.take(draft(null, null, "Osterloh tritt an"), List.of(mention), NO_FILE);

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

        List<StoreResult> taken = archive.take(many);

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
        StoreResult first = archive.take(draft(null, null, "Hafen wird umgebaut"), List.of(), NO_FILE);
        StoreResult second = archive.take(draft(null, null, "Hafen  wird umgebaut"), List.of(), NO_FILE);

        assertThat(second).isEqualTo(new StoreResult.Duplicate(first.article()));
    }

    @Test
    void aLaterVersionRevisesAndTheEarlierOneIsKept() {
        StoreResult first = archive.take(draft("urn:1", "9", "Erste Fassung"), List.of(), NO_FILE);
        StoreResult second = archive.take(draft("urn:1", "10", "Zweite Fassung"), List.of(), NO_FILE);

        assertThat(second).isEqualTo(new StoreResult.Revised(first.article()));
        assertThat(revisions.of(first.article())).singleElement().satisfies(revision -> {
            assertThat(revision.number()).isEqualTo(1);
            assertThat(revision.draft().headline()).isEqualTo("Erste Fassung");
            assertThat(revision.draft().published()).isEqualTo(Published.on(LocalDate.of(2024, 5, 16)));
            assertThat(revision.draft().body()).containsExactly(Block.paragraph("Der Vorstand hat entschieden."));
        });
    }

    @Test
    void anEarlierVersionThatArrivesLateGoesIntoTheHistoryAlone() {
        archive.take(draft("urn:2", "2", "Zweite Fassung"), List.of(), NO_FILE);
        StoreResult late = archive.take(draft("urn:2", "1", "Erste Fassung"), List.of(), NO_FILE);
        StoreResult again = archive.take(draft("urn:2", "1", "Erste Fassung"), List.of(), NO_FILE);

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
        StoreResult first = archive.take(draft("urn:2a", "1", "Erste Fassung"), List.of(), NO_FILE);
        archive.take(draft("urn:2a", "4", "Vierte Fassung"), List.of(), NO_FILE);
        for (String late : List.of("3", "1", "2")) {
            archive.take(draft("urn:2a", late, "Fassung " + late), List.of(), NO_FILE);
        }

        assertThat(revisions.of(first.article()))
                .extracting(
                        Revisions.Revision::number, revision -> revision.draft().version())
                .containsExactly(tuple(1, "1"), tuple(-1, "3"), tuple(-2, "2"));
    }

    @Test
    void whoSendsAnotherTextUnderAVersionThatIsThereIsTold() {
        StoreResult first = archive.take(draft("urn:3", "1", "Erste Fassung"), List.of(), NO_FILE);
        StoreResult again = archive.take(draft("urn:3", "1", "Erste Fassung"), List.of(), NO_FILE);
        StoreResult other = archive.take(draft("urn:3", "1", "Ganz anders"), List.of(), NO_FILE);

        assertThat(again).isEqualTo(new StoreResult.Duplicate(first.article(), StoreResult.Duplicate.As.THE_SAME));
        assertThat(other).isEqualTo(new StoreResult.Duplicate(first.article(), StoreResult.Duplicate.As.ANOTHER_TEXT));
        assertThat(articles.findById(first.article()).orElseThrow().headline()).isEqualTo("Erste Fassung");
    }

    @Test
    void theFileOfAnArticleThatAnEditorCorrectedIsStillTheSame() {
        long id = archive.take(draft("urn:4", "1", "Erste Fassung"), List.of(), NO_FILE)
                .article();
        archive.correct(id, 1, draft("urn:4", "1", "Berichtigt"), List.of(), "joost", "Tippfehler");

        assertThat(archive.take(draft("urn:4", "1", "Erste Fassung"), List.of(), NO_FILE))
                .isEqualTo(new StoreResult.Duplicate(id, StoreResult.Duplicate.As.THE_SAME));
    }

    @Test
    void everyChangeIsLoggedForTheIndex() {
        StoreResult taken = archive.take(draft(null, null, "Die Fähre fährt"), List.of(), NO_FILE);

        assertThat(jdbc.sql("select count(*) from article_change where article_id = ?")
                        .param(taken.article())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    @Transactional
    void aCorrectionOutlivesALaterVersionFromTheSource() {
        long id = archive.take(draft("urn:3", "1", "Erste Fassung"), List.of(), NO_FILE)
                .article();
        ArticleDraft before = articles.findById(id).orElseThrow().draft();
        ArticleDraft corrected = DraftField.SECTION.copied(section("Politik"), before);

        archive.correct(id, 1, corrected, List.of(), "Redaktion", "falsches Ressort");
        archive.take(draft("urn:3", "2", "Zweite Fassung"), List.of(), NO_FILE);

        Article article = articles.findById(id).orElseThrow();
        assertThat(article.section()).isEqualTo("Politik");
        assertThat(article.headline()).isEqualTo("Zweite Fassung");
        assertThat(article.editedFields()).containsExactly("SECTION");
        assertThat(article.revision()).isEqualTo(3);
    }

    @Test
    void aCorrectionOfWhatSomebodyElseHasCorrectedIsAConflict() {
        long id = archive.take(draft("urn:4", "1", "Erste Fassung"), List.of(), NO_FILE)
                .article();
        archive.correct(id, 1, draft("urn:4", "1", "Verbessert"), List.of(), "eine", "Tippfehler");

        assertThatThrownBy(() -> archive.correct(
                        id, 1, draft("urn:4", "1", "Auch verbessert"), List.of(), "andere", "Tippfehler"))
                .isInstanceOf(Archive.ConflictException.class);
    }

    @Test
    void anArticleIsReleasedWhenItsEmbargoEnds() {
        long over = archive.take(embargoed("Frist um", OffsetDateTime.now().minusSeconds(1)), List.of(), NO_FILE)
                .article();
        long running = archive.take(
                        embargoed("Frist läuft", OffsetDateTime.now().plusHours(1)), List.of(), NO_FILE)
                .article();
        long withheld = archive.take(embargoed("Von Hand", OffsetDateTime.now().minusSeconds(1)), List.of(), NO_FILE)
                .article();
        archive.withhold(withheld, new Reasons("Rückfrage", null), "redaktion");

        archive.releaseDue();
        assertThat(embargoes.areDue()).isFalse();

        assertThat(articles.findById(over).orElseThrow().isVisible(OffsetDateTime.now()))
                .isTrue();
        assertThat(articles.findById(running).orElseThrow().isVisible(OffsetDateTime.now()))
                .isFalse();
        assertThat(articles.findById(withheld).orElseThrow().isVisible(OffsetDateTime.now()))
                .isFalse();
    }

    @Test
    @Transactional
    void anEmbargoIsDueAsSoonAsItsMomentHasCome() {
        archive.take(embargoed("Frist um", OffsetDateTime.now().minusSeconds(1)), List.of(), NO_FILE);
        // until it is counted it is not written
        assertThat(articles.count()).isPositive();

        assertThat(embargoes.areDue()).isTrue();
    }

    @Test
    void aKillNoticeWithdrawsWhatIsStoredAndKeepsItsText() {
        long id = archive.take(draft("urn:5", "1", "Erste Fassung"), List.of(), NO_FILE)
                .article();

        StoreResult taken = archive.take(draft("urn:5", "2", "KILL").with(Pubstatus.CANCELED), List.of(), NO_FILE);

        assertThat(taken).isEqualTo(new StoreResult.Revised(id));
        Article article = articles.findById(id).orElseThrow();
        assertThat(article.pubstatus()).isEqualTo(Pubstatus.CANCELED);
        assertThat(article.headline()).isEqualTo("Erste Fassung");
        assertThat(article.sourceVersion()).isEqualTo("2");
    }

    @Test
    void aKillNoticeMayBearTheNumberAndTheTextOfWhatItWithdraws() {
        ArticleDraft draft = draft("urn:6", "1", "Erste Fassung");
        long id = archive.take(draft, List.of(), NO_FILE).article();

        StoreResult killed = archive.take(draft.with(Pubstatus.CANCELED), List.of(), NO_FILE);
        StoreResult again = archive.take(draft.with(Pubstatus.CANCELED), List.of(), NO_FILE);

        assertThat(killed).isEqualTo(new StoreResult.Revised(id));
        assertThat(again).isEqualTo(new StoreResult.Duplicate(id, StoreResult.Duplicate.As.THE_SAME));
        assertThat(articles.findById(id).orElseThrow().pubstatus()).isEqualTo(Pubstatus.CANCELED);
    }

    @Test
    void aKillNoticeOfAnEarlierVersionThatArrivesLateChangesNothing() {
        long id = archive.take(draft("urn:7", "3", "Dritte Fassung"), List.of(), NO_FILE)
                .article();

        archive.take(draft("urn:7", "2", "KILL").with(Pubstatus.CANCELED), List.of(), NO_FILE);

        assertThat(articles.findById(id).orElseThrow().pubstatus()).isEqualTo(Pubstatus.USABLE);
    }

    private ArticleDraft embargoed(String headline, OffsetDateTime until) {
        ArticleDraft draft = draft(null, null, headline);
        return new ArticleDraft(
                null,
                null,
                headline,
                false,
                null,
                null,
                null,
                null,
                null,
                source,
                null,
                Locale.GERMAN,
                draft.body(),
                List.of(),
                List.of(),
                null,
                Pubstatus.WITHHELD,
                until);
    }

    private ArticleDraft section(String section) {
        ArticleDraft draft = draft(null, null, "Nur das Ressort zählt");
        return new ArticleDraft(
                null,
                null,
                draft.headline(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                section,
                null,
                draft.body(),
                List.of(),
                List.of(),
                null,
                Pubstatus.USABLE,
                null);
    }

    private ArticleDraft draft(String id, String version, String headline) {
        return new ArticleDraft(
                id,
                version,
                headline,
                false,
                null,
                null,
                Byline.parse("Von Tilda Wiesner und Joost Harmsen"),
                null,
                Published.on(LocalDate.of(2024, 5, 16)),
                source,
                "Wirtschaft",
                Locale.GERMAN,
                List.of(Block.paragraph("Der Vorstand hat entschieden.")),
                List.of(),
                List.of("Hafen"),
                null,
                Pubstatus.USABLE,
                null);
    }
}
