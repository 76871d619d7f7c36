package org.depesche.search.opensearch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.depesche.search.SearchUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log once when search goes away and once when it is back. Any number of threads may use it. */
final class AbsenceLog {

    private static final Logger log = LoggerFactory.getLogger(AbsenceLog.class);

    /** As long as some questions fail and others do not, search is not back. */
    private static final Duration WITHOUT_FAILURE =
            Duration.ofSeconds(SearchUnavailableException.SECONDS_UNTIL_NEXT_TRY);

    private final InstantSource clock;
    private volatile @Nullable Absence absence;

    AbsenceLog(InstantSource clock) {
        this.clock = clock;
    }

    private record Absence(Instant since, Instant last, long questions) {}

    /** Search could not answer a question. */
    synchronized void failed(String reason) {
        Instant now = clock.instant();
        Absence current = absence;
        if (current == null) {
            log.warn("Search is away; readers get 503 until it is back: {}", reason);
            absence = new Absence(now, now, 1);
        } else {
            log.debug("Search is still away: {}", reason);
            absence = new Absence(current.since(), now, current.questions() + 1);
        }
    }

    /** Search answered a question. */
    void answered() {
        if (absence != null) {
            answeredAfterFailure();
        }
    }

    private synchronized void answeredAfterFailure() {
        Instant now = clock.instant();
        Absence current = absence;
        if (current != null && !now.isBefore(current.last().plus(WITHOUT_FAILURE))) {
            absence = null;
            log.info(
                    "Search is back after {} seconds, in which it could not answer {} questions",
                    Duration.between(current.since(), now).toSeconds(),
                    current.questions());
        }
    }
}
