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
}
