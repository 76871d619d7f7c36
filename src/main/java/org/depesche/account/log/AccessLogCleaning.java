package org.depesche.account.log;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes old entries about access, which are personal data. Entries about changes stay. */
@Component
class AccessLogCleaning {

    private static final Logger log = LoggerFactory.getLogger(AccessLogCleaning.class);

    private final ActionLog actions;
    private final Duration kept;
    private final Clock clock;

    AccessLogCleaning(ActionLog actions, LogSettings settings, Clock clock) {
        this.actions = actions;
        this.kept = settings.keepAccess();
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    void clean() {
        int forgotten = actions.forgetAccess(OffsetDateTime.now(clock).minus(kept));
        if (forgotten > 0) {
            log.info("Forgot {} entries about access that are older than {} days", forgotten, kept.toDays());
        }
    }
}
