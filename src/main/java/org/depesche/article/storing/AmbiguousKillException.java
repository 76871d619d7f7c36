package org.depesche.article.storing;

import java.util.Collection;
import java.util.List;

/** A kill notice without a source matches articles of several sources. No article was withdrawn. */
public final class AmbiguousKillException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sourceId;
    private final List<String> candidates;

    public AmbiguousKillException(String sourceId, Collection<String> candidates) {
        super("A kill notice without a source for " + sourceId + ", which are several: " + candidates);
        this.sourceId = sourceId;
        this.candidates = List.copyOf(candidates);
    }

    /** The id in the notice. */
    public String sourceId() {
        return sourceId;
    }

    /** The addresses and sources of the matching articles. */
    public List<String> candidates() {
        return candidates;
    }
}
