package org.depesche.ingest;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The state of a drop folder, as editors see it.
 *
 * @param path on the machine that watches it
 * @param lookedAt the last look, at most a minute late
 * @param takenAt when files were taken last; null if none ever were
 * @param waiting the files that lie there
 * @param problem the reason why it is not processed, in the words of the system; null if it is
 * @param stoppedAt when an editor stopped it; null while it is processed
 * @param runId the run of the files that were taken last
 */
public record DropFolderState(
        long id,
        String path,
        OffsetDateTime lookedAt,
        @Nullable OffsetDateTime takenAt,
        int waiting,
        @Nullable String problem,
        @Nullable OffsetDateTime stoppedAt,
        @Nullable Long runId) {

    /** The state for its page: {@code stopped}, {@code failing}, {@code new} or {@code well}. */
    public String state() {
        if (stoppedAt != null) {
            return "stopped";
        }
        return problem != null ? "failing" : takenAt == null ? "new" : "well";
    }
}
