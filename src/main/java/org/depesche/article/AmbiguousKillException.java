package org.depesche.article;

import java.util.Collection;
import java.util.List;

/** A kill notice names no source, and several sources have an article of that id: none of them is withdrawn. */
public final class AmbiguousKillException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sourceId;
    private final List<String> candidates;

    public AmbiguousKillException(String sourceId, Collection<String> candidates) {
        super("A kill notice without a source for " + sourceId + ", which are several: " + candidates);
        this.sourceId = sourceId;
        this.candidates = List.copyOf(candidates);
    }

    /** The id that the notice names. */
    public String sourceId() {
        return sourceId;
    }

    /** The articles that it may mean: where they are, and their source. */
    public List<String> candidates() {
        return candidates;
    }
}
