package org.depesche.ingest;

import java.util.List;

/**
 * One upload: its files and their outcomes.
 *
 * @param who the sender
 * @param isPaused whether an editor has paused it
 * @param files in the order of the upload
 */
public record IngestRun(long id, String who, boolean isPaused, List<IngestFile> files) {

    /** Whether no file is pending. */
    public boolean isFinished() {
        return files.stream().noneMatch(IngestFile::isPending);
    }

    /** The name in the API: {@code running}, {@code paused} or {@code finished}. */
    public String state() {
        return isFinished() ? "finished" : isPaused ? "paused" : "running";
    }
}
