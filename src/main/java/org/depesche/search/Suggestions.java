package org.depesche.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Completes typed letters to entities, measures, sources and headlines of the archive. */
public interface Suggestions {

    /**
     * An entity, a measure, a source or an article that a reader may mean.
     *
     * @param kind person, place, organisation, source, figure (a measure), unit or article
     * @param count the number of its articles, or of a unit's figures; 0: not shown
     * @param url its address; null for the words of a field
     */
    record Suggestion(
            String kind, String label, long count, @Nullable String url) {

        /** The same words, to complete a field. */
        public Suggestion forField() {
            return new Suggestion(kind, label, count, null);
        }
    }

    /** @param locale of the names of entities */
    List<Suggestion> to(String typed, Locale locale);

    /** The words of a field for measures. */
    List<Suggestion> measures(String typed, int most);

    /**
     * The words of a field for people, places and organisations.
     *
     * @param locale of their names
     */
    List<Suggestion> entities(String typed, int most, Locale locale);
}
