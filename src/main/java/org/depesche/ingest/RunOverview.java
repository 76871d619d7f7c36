package org.depesche.ingest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run in numbers, without its files.
 *
 * @param who the sender
 * @param isPaused whether an editor has paused it
 * @param failedFiles files that failed wholly or in part
 * @param lostFiles files that could not be opened
 * @param begun the large files that are being worked on
 * @param outcomes the number of items for each outcome that occurs
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
     * Files in work whose number of items is known.
     *
     * @param share the finished part, in files: 0.5 for one file that is half finished
     * @param settled how many of their items are settled
     */
    public record Begun(double share, long settled, long items) {}

    /** Whether no file is pending. */
    public boolean isFinished() {
        return finishedFiles == files;
    }

    /** How many files are finished; half a file counts for half. */
    public double progress() {
        return finishedFiles + begun.share();
    }

    /** As in the API: {@code running}, {@code paused} or {@code finished}. */
    public String state() {
        return isFinished() ? "finished" : isPaused ? "paused" : "running";
    }

    /** How many articles are missing; a file that could not be opened counts as one. */
    public long failed() {
        return count(Outcome.FAILED) + lostFiles;
    }

    /** What became of items that did not fail. */
    public List<Outcome> notFailed() {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome != Outcome.FAILED && count(outcome) > 0)
                .toList();
    }

    /** Whether items wait for an editor to publish or discard them, now that nothing is added to them. */
    public boolean isWaiting() {
        return isFinished() && count(Outcome.WAITING) > 0;
    }

    /** Whether articles are hidden because of their doubts. */
    public boolean isHeld() {
        return count(Outcome.HELD) > 0;
    }

    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
