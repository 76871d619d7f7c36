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
 * @param fileCounts the numbers of its files
 * @param begun the large files that are being worked on
 * @param outcomes the number of items for each outcome that occurs
 */
public record RunOverview(
        long id,
        String who,
        OffsetDateTime created,
        boolean isPaused,
        FileCounts fileCounts,
        Begun begun,
        Map<Outcome, Long> outcomes) {

    /**
     * Numbers of files.
     *
     * @param failed files that failed wholly or in part
     * @param lost files that could not be opened
     */
    public record FileCounts(long all, long finished, long failed, long lost) {}

    /**
     * Files in work whose number of items is known.
     *
     * @param share the finished part, in files: 0.5 for one file that is half finished
     * @param settled how many of their items are settled
     */
    public record Begun(double share, long settled, long items) {}

    public long files() {
        return fileCounts.all;
    }

    public long finishedFiles() {
        return fileCounts.finished;
    }

    public long failedFiles() {
        return fileCounts.failed;
    }

    /** Whether no file is pending. */
    public boolean isFinished() {
        return fileCounts.finished == fileCounts.all;
    }

    /** The number of finished files; half a file counts for half. */
    public double progress() {
        return fileCounts.finished + begun.share();
    }

    /** The name in the API: {@code running}, {@code paused} or {@code finished}. */
    public String state() {
        return isFinished() ? "finished" : isPaused ? "paused" : "running";
    }

    /** The number of missing articles; a file that could not be opened counts as one. */
    public long failed() {
        return count(Outcome.FAILED) + fileCounts.lost;
    }

    /** The outcomes of items that did not fail. */
    public List<Outcome> notFailed() {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome != Outcome.FAILED && count(outcome) > 0)
                .toList();
    }

    /** Whether the run is finished and has items that an editor can publish or discard. */
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
