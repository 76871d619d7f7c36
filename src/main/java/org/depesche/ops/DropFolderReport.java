package org.depesche.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.depesche.ingest.DropFolderStates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes the state of the drop folder, for the page of editors: each change at once, and once a minute that it is
 * watched.
 */
@Component
class DropFolderReport {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String path;
    private final DropFolderStates states;
    private final Clock clock;
    private @Nullable Noted last;

    private record Noted(int waiting, @Nullable String problem, OffsetDateTime at) {}

    DropFolderReport(DropFolderSettings settings, DropFolderStates states, Clock clock) {
        this.path = String.valueOf(settings.dropFolder());
        this.states = states;
        this.clock = clock;
    }

    /** Whether an editor stopped the folder. */
    boolean isStopped() {
        return states.isStopped(path);
    }

    /**
     * Notes a look.
     *
     * @param waiting the files that lie there
     * @param problem the reason why it is not processed; null if it is
     * @return whether the problem is new
     */
    boolean looked(int waiting, @Nullable String problem) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Noted before = last;
        boolean isNew = before == null || !Objects.equals(before.problem, problem);
        if (before == null || isNew || before.waiting != waiting || !now.isBefore(before.at.plus(PAUSE))) {
            states.looked(path, waiting, problem, now);
            last = new Noted(waiting, problem, now);
        }
        return isNew;
    }

    /** Notes that files were taken. */
    void taken(long run) {
        states.taken(path, run, OffsetDateTime.now(clock));
    }
}
