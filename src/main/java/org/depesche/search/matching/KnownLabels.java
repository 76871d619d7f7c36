package org.depesche.search.matching;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.depesche.search.Facet;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.criteria.LabelValues;
import org.jspecify.annotations.Nullable;

/**
 * The sources, sections, languages and kinds of figures of the archive, and of the articles that no index has yet. Notes
 * whether anybody asked, so that only the queries that depend on them are read again.
 */
final class KnownLabels implements LabelValues {

    private final Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
    private boolean asked;

    KnownLabels() {
        for (Facet facet : Facet.values()) {
            values.put(facet, new HashSet<>());
        }
    }

    /** Adds the labels of the archive. */
    void addAll(LabelValues archive) {
        for (Facet facet : List.of(Facet.SOURCE, Facet.SECTION, Facet.LANGUAGE, Facet.KIND)) {
            archive.each(facet, value -> add(facet, value));
        }
    }

    /** Whether an article has a label that was not known. */
    boolean add(ArticleRow article) {
        ArticleRow.Publication listed = article.publication().listed();
        boolean added = add(Facet.SOURCE, listed.source());
        added |= add(Facet.SECTION, listed.section());
        added |= add(Facet.LANGUAGE, listed.language());
        for (ArticleRow.FigureRow figure : article.figures()) {
            added |= add(Facet.KIND, figure.figure().kind().code());
        }
        return added;
    }

    private boolean add(Facet facet, @Nullable String value) {
        return value != null && of(facet).add(value);
    }

    private Set<String> of(Facet facet) {
        return values.getOrDefault(facet, Set.of());
    }

    /** Whether anybody asked since the last call. */
    boolean wereAsked() {
        boolean before = asked;
        asked = false;
        return before;
    }

    @Override
    public boolean has(Facet facet, String value) {
        asked = true;
        return of(facet).contains(value);
    }

    @Override
    public void each(Facet facet, Consumer<String> taker) {
        asked = true;
        of(facet).forEach(taker);
    }
}
