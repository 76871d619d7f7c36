package org.depesche.ingest;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One go of the pipeline: the files of one upload and what became of them.
 *
 * @param who uploaded them
 * @param files in the order of the upload
 */
public record IngestRun(long id, String who, OffsetDateTime created, Defaults defaults, List<IngestFile> files) {

    /** Whether no file is left to work on. */
    public boolean isFinished() {
        return files.stream().noneMatch(IngestFile::isPending);
    }

    /** As in the API: {@code running} or {@code finished}. */
    public String state() {
        return isFinished() ? "finished" : "running";
    }

    public long finishedFiles() {
        return files.stream().filter(file -> !file.isPending()).count();
    }

    /** The files of which nothing came. */
    public List<IngestFile> failed() {
        return files.stream().filter(IngestFile::isFailed).toList();
    }

    /** How many items of all files came to this. */
    public long count(Outcome outcome) {
        return files.stream().mapToLong(file -> file.count(outcome)).sum();
    }

    /** Its only article, if that is all there is to see; else null. */
    public @Nullable IngestItem onlyArticle() {
        List<IngestItem> items =
                files.stream().flatMap(file -> file.items().stream()).toList();
        return isFinished() && items.size() == 1 && items.getFirst().article() != null ? items.getFirst() : null;
    }
}
