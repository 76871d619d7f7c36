package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.depesche.LogTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

@LogTest
class AbsenceLogTests {

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");
    private final AbsenceLog absence = new AbsenceLog(() -> now);

    @Test
    void saysOnceThatSearchIsAwayAndOnceThatItIsBack(CapturedOutput log) {
        absence.failed("no node answers");
        passSeconds(30);
        absence.failed("no node answers yet");
        assertThat(log)
                .contains("Search is away")
                .contains("no node answers")
                .doesNotContain("answers yet", "is back after");

        passSeconds(60);
        absence.answered();
        absence.answered();
        assertThat(log).containsOnlyOnce("is back after 90 seconds").contains("2 questions");
    }

    @Test
    void saysNothingWhileSomeQuestionsAreAnsweredAndOthersAreNot(CapturedOutput log) {
        for (int i = 0; i < 10; i++) {
            absence.failed("too busy");
            passSeconds(4);
            absence.answered();
        }
        assertThat(log).containsOnlyOnce("too busy").doesNotContain("is back after");
    }

    @Test
    void saysSoEachTimeSearchGoes(CapturedOutput log) {
        absence.failed("the first time");
        passSeconds(5);
        absence.answered();
        absence.failed("the second time");

        assertThat(log).contains("the first time", "the second time");
    }

    @Test
    void saysNothingOfAnswersWhenSearchWasNotAway(CapturedOutput log) {
        absence.answered();
        assertThat(log.getAll()).isEmpty();
    }

    private void passSeconds(long seconds) {
        now = now.plusSeconds(seconds);
    }
}
