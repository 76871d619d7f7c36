package org.depesche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.storing.AmbiguousKillException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Kill notices that name the withdrawn article by its id, and not the source. */
@DepescheTest
class KillNoticeTests {

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    private final String id = "urn:depesche:kill:" + UUID.randomUUID();

    @Test
    void withdrawsTheOneArticleOfThatId() {
        long stored = take(article("Küstendienst"));

        StoreResult killed = archive.store(List.of(submission(notice(null)))).getFirst();
        StoreResult again = archive.store(List.of(submission(notice(null)))).getFirst();

        assertThat(killed).isEqualTo(new StoreResult.Revised(stored));
        assertThat(again).isEqualTo(new StoreResult.Duplicate(stored, StoreResult.Duplicate.As.THE_SAME));
        assertThat(status(stored)).isEqualTo(Pubstatus.CANCELED);
        assertThat(articles.findById(stored).orElseThrow().source()).isEqualTo("Küstendienst");
        assertThat(articles.findById(stored).orElseThrow().headline()).isEqualTo("Hafen gesperrt");
    }

    @Test
    void withdrawsAnArticleThatCameJustBeforeIt() {
        List<StoreResult> taken = archive.store(List.of(submission(article("Küstendienst")), submission(notice(null))));

        assertThat(taken.getLast())
                .isEqualTo(new StoreResult.Revised(taken.getFirst().article()));
        assertThat(status(taken.getFirst().article())).isEqualTo(Pubstatus.CANCELED);
    }

    @Test
    void ofSeveralArticlesOfThatIdWithdrawsNone() {
        long one = take(article("Küstendienst"));
        long other = take(article("Landpost"));

        assertThatThrownBy(() -> take(notice(null)))
                .isInstanceOfSatisfying(
                        AmbiguousKillException.class,
                        ambiguous -> assertThat(ambiguous.candidates())
                                .containsExactly(
                                        "/articles/" + one + " (Küstendienst)", "/articles/" + other + " (Landpost)"));
        assertThat(status(one)).isEqualTo(Pubstatus.USABLE);
        assertThat(status(other)).isEqualTo(Pubstatus.USABLE);
    }

    @Test
    void anArticleWithoutASourceIsOneOfSeveral() {
        long one = take(article(null));
        long other = take(article("Landpost"));

        assertThatThrownBy(() -> take(notice(null)))
                .isInstanceOfSatisfying(
                        AmbiguousKillException.class,
                        ambiguous -> assertThat(ambiguous.candidates())
                                .containsExactly("/articles/" + one, "/articles/" + other + " (Landpost)"));
    }

    @Test
    void ofSeveralThatCameJustBeforeItWithdrawsNone() {
        assertThatThrownBy(() -> archive.store(List.of(
                        submission(article("Küstendienst")),
                        submission(article("Landpost")),
                        submission(notice(null)))))
                .isInstanceOfSatisfying(
                        AmbiguousKillException.class,
                        ambiguous -> assertThat(ambiguous.candidates()).containsExactly("Küstendienst", "Landpost"));
    }

    @Test
    void whatWasWithdrawnOnceDoesNotLeadItToAnotherArticle() {
        take(article("Küstendienst"));
        take(notice(null));
        long other = take(article("Landpost"));

        assertThatThrownBy(() -> take(notice(null))).isInstanceOf(AmbiguousKillException.class);
        assertThat(status(other)).isEqualTo(Pubstatus.USABLE);
    }

    @Test
    void thatNamesItsSourceLeavesTheArticlesOfOthersAlone() {
        long stored = take(article("Küstendienst"));

        StoreResult taken =
                archive.store(List.of(submission(notice("Landpost")))).getFirst();

        assertThat(taken).isInstanceOf(StoreResult.Stored.class);
        assertThat(status(stored)).isEqualTo(Pubstatus.USABLE);
    }

    @Test
    void thatCameEarlyKeepsTheFirstArticleOfItsIdAway() {
        long early = take(notice(null));
        long stored = take(article("Küstendienst"));
        long again = take(notice(null));
        long other = take(article("Landpost"));

        assertThat(List.of(stored, again)).containsOnly(early);
        assertThat(status(early)).isEqualTo(Pubstatus.CANCELED);
        assertThat(articles.findById(early).orElseThrow().source()).isEqualTo("Küstendienst");
        assertThat(status(other)).isEqualTo(Pubstatus.USABLE);
    }

    @Test
    void aCorrectionWithoutASourceIsNotTakenForAnybodys() {
        long stored = take(article("Küstendienst"));

        long correction = take(article(null));

        assertThat(correction).isNotEqualTo(stored);
    }

    private long take(ArticleDraft draft) {
        return archive.store(List.of(submission(draft))).getFirst().article();
    }

    private Pubstatus status(long article) {
        return articles.findById(article).orElseThrow().state().pubstatus();
    }

    private static Submission submission(ArticleDraft draft) {
        return new Submission(draft, List.of(), new Provenance(null, 0));
    }

    private ArticleDraft notice(@Nullable String source) {
        return draft("KILL", "2", source).with(new Clearance(Pubstatus.CANCELED, null));
    }

    private ArticleDraft article(@Nullable String source) {
        return draft("Hafen gesperrt", "1", source);
    }

    private ArticleDraft draft(String headline, String version, @Nullable String source) {
        return SampleArticle.of(headline)
                .version(id, version)
                .published(null)
                .source(source)
                .paragraph("Die Einfahrt ist seit dem Morgen zu.")
                .draft();
    }
}
