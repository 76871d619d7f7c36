package org.depesche.ingest;

import org.depesche.register.Slug;
import org.jspecify.annotations.Nullable;

/**
 * One item of a file, and its outcome.
 *
 * @param index its place in the file, from 0
 * @param headline the headline that was read; null if there is none
 * @param article the id of the article that it became or already was; null if there is none
 */
public record IngestItem(
        int index,
        Outcome outcome,
        @Nullable String headline,
        @Nullable Long article,
        @Nullable IngestProblem problem) {

    /** An item that failed. */
    public static IngestItem failed(int index, @Nullable String headline, IngestProblem problem) {
        return new IngestItem(index, Outcome.FAILED, headline, null, problem);
    }

    /** The address of its article; null if there is none. */
    public @Nullable String url() {
        return article == null ? null : "/articles/" + article + "/" + Slug.of(headline == null ? "" : headline);
    }

    /** Its place, counted from 1. */
    public int number() {
        return index + 1;
    }

    public boolean isWaiting() {
        return outcome == Outcome.WAITING;
    }
}
