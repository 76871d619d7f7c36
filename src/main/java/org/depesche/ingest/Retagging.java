package org.depesche.ingest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One go of tagging the archive anew.
 *
 * @param total articles that there were to do when it began
 * @param done articles that are through
 * @param changed articles in which something is different now
 * @param failed articles that could not be tagged
 * @param seenAt when work on it was last seen
 */
public record Retagging(
        long id,
        OffsetDateTime begunAt,
        String begunBy,
        Scope scope,
        State state,
        long total,
        long done,
        long changed,
        long failed,
        OffsetDateTime seenAt,
        @Nullable OffsetDateTime finishedAt) {

    /** Work of which nothing was seen for so many seconds stands still. */
    private static final int STILL = 120;

    /** How it stands. */
    public enum State {
        RUNNING,
        PAUSED,
        DONE,
        /** An editor put an end to it. */
        STOPPED
    }

    /**
     * What is tagged anew; null: whatever it is.
     *
     * @param since the first day of publication
     * @param until the last day of publication
     */
    public record Scope(
            @Nullable String language,
            @Nullable String source,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        public static final Scope EVERYTHING = new Scope(null, null, null, null);

        public boolean isEverything() {
            return equals(EVERYTHING);
        }
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isPaused() {
        return state == State.PAUSED;
    }

    public boolean isOpen() {
        return isRunning() || isPaused();
    }

    /** Whether nobody works on it although somebody should: a command that was stopped. */
    public boolean isStill() {
        return isRunning() && seenAt.plusSeconds(STILL).isBefore(OffsetDateTime.now());
    }

    public long left() {
        return Math.max(0, total - done);
    }

    /** Percent, rounded down. */
    public int percent() {
        return total == 0 ? 100 : (int) Math.min(100, 100 * done / total);
    }
}
