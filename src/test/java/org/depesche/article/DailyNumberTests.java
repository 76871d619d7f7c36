package org.depesche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Notices of wires that name a message by its number, which another message has on every day. */
@DepescheTest
class DailyNumberTests {

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    private final String number = UniqueWord.next() + "0123";

    @Test
    void theMessageOfTheDayBeforeIsWithdrawn() {
        long older = take(message("2024-05-12", "Küstendienst"));
        long yesterday = take(message("2024-05-14", "Küstendienst"));

        long killed = take(kill("2024-05-15"));

        assertThat(killed).isEqualTo(yesterday);
        assertThat(status(yesterday)).isEqualTo(Pubstatus.CANCELED);
        assertThat(status(older)).isEqualTo(Pubstatus.USABLE);
    }

    @Test
    void theMessageOfTheSameDayGoesBeforeThoseOfOthers() {
        take(message("2024-05-14", "Küstendienst"));
        long today = take(message("2024-05-15", "Küstendienst"));

        assertThat(take(kill("2024-05-15"))).isEqualTo(today);
    }

    @Test
    void aMessageOfTheWeekBeforeIsAnotherOne() {
        long old = take(message("2024-05-11", "Küstendienst"));

        long killed = take(kill("2024-05-15"));

        assertThat(status(old)).isEqualTo(Pubstatus.USABLE);
        assertThat(articles.findById(killed).orElseThrow().identity().sourceId())
                .isEqualTo(number + "/2024-05-15");
    }

    @Test
    void aMessageOfAnotherSourceIsLeftAlone() {
        long other = take(message("2024-05-14", "Landpost"));

        take(draft("/..2024-05-15", "Küstendienst").with(new Clearance(Pubstatus.CANCELED, null)));

        assertThat(status(other)).isEqualTo(Pubstatus.USABLE);
    }

    @Test
    void aMessageThatCameJustBeforeIsFound() {
        List<StoreResult> taken = archive.store(
                List.of(submission(message("2024-05-14", "Küstendienst")), submission(kill("2024-05-15"))));

        assertThat(taken.getLast().article()).isEqualTo(taken.getFirst().article());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "2024-02-30", "heute", ""})
    void anAddressWithDotsIsNoDay(String end) {
        long killed = take(kill(end));

        assertThat(articles.findById(killed).orElseThrow().identity().sourceId())
                .isEqualTo(number + "/.." + end);
    }

    private ArticleDraft message(String day, String source) {
        return draft("/" + day, source);
    }

    private ArticleDraft kill(String day) {
        return draft("/.." + day, null).with(new Clearance(Pubstatus.CANCELED, null));
    }

    private ArticleDraft draft(String day, @Nullable String source) {
        return SampleArticle.of("Hafen gesperrt")
                .version(number + day, null)
                .published(null)
                .source(source)
                .paragraph("Die Einfahrt " + number + day + " ist zu.")
                .draft();
    }

    private long take(ArticleDraft draft) {
        return archive.store(List.of(submission(draft))).getFirst().article();
    }

    private static Submission submission(ArticleDraft draft) {
        return new Submission(draft, List.of(), new Provenance(null, 0));
    }

    private Pubstatus status(long article) {
        return articles.findById(article).orElseThrow().state().pubstatus();
    }
}
