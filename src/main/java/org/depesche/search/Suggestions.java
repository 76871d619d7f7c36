package org.depesche.search;

import java.util.List;
import java.util.Locale;

/** Completes typed letters to entities, measures, sources and headlines of the archive. */
public interface Suggestions {

    /**
     * An entity, a measure, a source or an article that a reader may mean.
     *
     * @param kind person, place, organisation, source, figure (a measure) or article
     * @param count the number of its articles; 0: not shown
     * @param url its address
     */
    record Suggestion(String kind, String label, long count, String url) {}

    /** @param locale of the names of entities */
    List<Suggestion> to(String typed, Locale locale);
}
