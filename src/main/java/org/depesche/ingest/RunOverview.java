package org.depesche.ingest;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * What became of a run in numbers, without its files.
 *
 * @param who uploaded them
 * @param isPaused whether an editor stopped it for a while
 * @param failedFiles of which nothing came, or not all
 * @param lostFiles of which it is not even known what they hold
 * @param begun the files of many items that are begun and not through
 * @param outcomes how many items of all files came to what; those that none came to are left out
 */
public record RunOverview(
        long id,
        String who,
        OffsetDateTime created,
        boolean isPaused,
        long files,
        long finishedFiles,
        long failedFiles,
        long lostFiles,
        Begun begun,
        Map<Outcome, Long> outcomes) {

    /**
     * Files that are being worked on, and of which it is known how many items they hold.
     *
     * @param share how far they are: of two files, one of them half through, 0.5
     * @param settled how many of their items are
     */
    public record Begun(double share, long settled, long items) {}

    /** Whether no file is left to work on. */
    public boolean isFinished() {
        return finishedFiles == files;
    }

    /** How many files are through, with those that are half through as half a file: how far the run is. */
    public double progress() {
        return finishedFiles + begun.share();
    }

    /** As in the API: {@code running}, {@code paused} or {@code finished}. */
    public String state() {
        return isFinished() ? "finished" : isPaused ? "paused" : "running";
    }

    /** How many articles are missing, as far as is known: of a file that could not be opened, one. */
    public long failed() {
        return count(Outcome.FAILED) + lostFiles;
    }

    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
