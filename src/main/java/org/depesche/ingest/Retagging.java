package org.depesche.ingest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Tags the articles of a scope again, newest first.
 *
 * @param isStill whether it is running, but has made no progress for minutes, because no process works on it
 */
public record Retagging(
        long id,
        OffsetDateTime begunAt,
        String begunBy,
        Scope scope,
        State state,
        boolean isStill,
        Progress progress,
        @Nullable OffsetDateTime finishedAt) {

    public enum State {
        RUNNING,
        PAUSED,
        DONE,
        /** An editor ended it. */
        STOPPED
    }

    /**
     * Numbers of articles.
     *
     * @param total articles in the scope when it began
     * @param done articles that are finished
     * @param changed articles of which a tag has changed
     * @param failed articles that could not be tagged
     */
    public record Progress(long total, long done, long changed, long failed) {

        /** Percent, rounded down. */
        public int percent() {
            return total == 0 ? 100 : (int) Math.min(100, 100 * done / total);
        }
    }

    /**
     * The articles to be tagged again; a null selects all.
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
}
