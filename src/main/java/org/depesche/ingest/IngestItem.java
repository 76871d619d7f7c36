package org.depesche.ingest;

import org.depesche.register.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a file.
 *
 * @param index its place in the file, from 0
 * @param headline as read; null if nothing was
 * @param article the id of the article that it became or already was; null if there is none
 */
public record IngestItem(
        int index,
        Outcome outcome,
        @Nullable String headline,
        @Nullable Long article,
        @Nullable IngestProblem problem) {

    static IngestItem failed(int index, @Nullable String headline, IngestProblem problem) {
        return new IngestItem(index, Outcome.FAILED, headline, null, problem);
    }

    /** Where its article is; null if there is none. */
    public @Nullable String url() {
        return article == null ? null : "/articles/" + article + "/" + Slug.of(headline == null ? "" : headline);
    }

    /** The place as people count, from 1. */
    public int number() {
        return index + 1;
    }

    public boolean isWaiting() {
        return outcome == Outcome.WAITING;
    }
}
