package org.depesche.ingest;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One go of the pipeline: the files of one upload and what became of them.
 *
 * @param who uploaded them
 * @param isPaused whether an editor stopped it for a while
 * @param files in the order of the upload
 */
public record IngestRun(
        long id, String who, OffsetDateTime created, Defaults defaults, boolean isPaused, List<IngestFile> files) {

    /** Whether no file is left to work on. */
    public boolean isFinished() {
        return files.stream().noneMatch(IngestFile::isPending);
    }

    /** As in the API: {@code running}, {@code paused} or {@code finished}. */
    public String state() {
        return isFinished() ? "finished" : isPaused ? "paused" : "running";
    }

    public long finishedFiles() {
        return files.stream().filter(file -> !file.isPending()).count();
    }

    /** The files of which nothing came, or not all. */
    public List<IngestFile> failed() {
        return files.stream()
                .filter(file -> file.isFailed() || file.count(Outcome.FAILED) > 0)
                .toList();
    }

    /** How many items of all files came to this. */
    public long count(Outcome outcome) {
        return files.stream().mapToLong(file -> file.count(outcome)).sum();
    }

    /** The files with something in them that waits for an editor. */
    public List<IngestFile> waiting() {
        return files.stream().filter(file -> file.count(Outcome.WAITING) > 0).toList();
    }
}
