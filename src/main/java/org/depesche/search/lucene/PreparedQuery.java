package org.depesche.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchResult.Named;
import org.depesche.search.lucene.HitReader.Showing;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.query.ParsedQuery;
import org.depesche.search.query.QueryParser;
import org.jspecify.annotations.Nullable;

/** A search as Lucene queries: the words, the days, the figures and the filter of each facet apart. */
public final class PreparedQuery {

    private static final int MOST_HINTS = 8;

    private final SearchQuery query;
    private final ClauseQueries clauses;
    private final @Nullable Query words;
    /** The same without scores. */
    private final @Nullable Query matching;

    private final @Nullable Query days;
    private final List<Query> narrowing;
    private final Map<Facet, BooleanQuery> facets;
    private final List<Hint> hints;

    public PreparedQuery(ParsedQuery asked, ClauseQueries clauses) throws IOException {
        this.query = asked.query();
        this.clauses = clauses;
        QueryParser.Parsed parsed = asked.words();
        narrowing = new ArrayList<>();
        facets = new EnumMap<>(Facet.class);
        hints = new ArrayList<>(parsed.hints());
        boolean isTooLong = parsed.hints().stream().anyMatch(hint -> hint.code().equals("too-long"));
        if (query.q().length() == SearchQuery.LONGEST && !isTooLong) {
            hints.add(new Hint("cut", query.q()));
        }
        words = clauses.query(parsed.clause());
        matching = words == null ? null : UnscoredQuery.of(words);
        if (words == null && !query.q().isEmpty()) {
            hints.add(new Hint("no-words", query.q()));
        }
        days = days(query.from(), query.to());
        for (ParsedQuery.TypedFigure figure : asked.figures()) {
            if (figure.wanted() != null) {
                narrowing.add(clauses.figure(figure.wanted()));
            } else {
                hints.add(new Hint("no-figure", figure.typed()));
                narrowing.add(new MatchNoDocsQuery());
            }
        }
        for (Facet facet : query.filters().facets().keySet()) {
            facets.put(facet, filter(facet, query.filter(facet)));
            clauses.noteUnknown(facet, query.filter(facet).any());
            clauses.noteUnknown(facet, query.filter(facet).none());
        }
        hints.addAll(clauses.hints);
    }

    private static @Nullable Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null ? null : ClauseQueries.published(from, to);
    }

    /** Only articles that name this entity too; hits do not show its mentions. */
    void alsoNaming(int entity) {
        narrowing.add(clauses.notNaming(List.of(entity)));
    }

    private BooleanQuery filter(Facet facet, Filter filter) {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        if (!filter.any().isEmpty()) {
            both.add(values(facet, filter.any(), true), Occur.FILTER);
        }
        if (!filter.none().isEmpty()) {
            both.add(values(facet, filter.none(), false), Occur.MUST_NOT);
        }
        return both.build();
    }

    private Query values(Facet facet, Set<String> values, boolean wanted) {
        if (facet == Facet.YEAR) {
            return years(values);
        }
        if (!facet.isOfEntities()) {
            return AnyTerm.of(facet.parameter(), values);
        }
        List<Integer> ids = values.stream()
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .collect(Collectors.toList());
        return wanted ? clauses.naming(ids) : clauses.notNaming(ids);
    }

    private static Query years(Set<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new MatchNoDocsQuery(), Occur.SHOULD);
        for (String year : values) {
            if (year.matches("\\d{4}")) {
                any.add(
                        ClauseQueries.published(SearchParameters.day(year, false), SearchParameters.day(year, true)),
                        Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** The hints, each once. */
    public List<Hint> hints() {
        return hints.stream().distinct().limit(MOST_HINTS).toList();
    }

    List<Named> named() {
        return clauses.named;
    }

    boolean hasWords() {
        return words != null;
    }

    Showing showing() {
        return new Showing(matching, clauses.wanted, clauses.figures);
    }

    boolean isFilteredBy(Facet facet) {
        return facets.containsKey(facet);
    }

    /** The hits without scores. */
    public Query hits() {
        return query(null, false, days);
    }

    /** The hits in other days. */
    Query hitsBetween(@Nullable LocalDate first, @Nullable LocalDate last) {
        return query(null, false, days(first, last));
    }

    /** The hits with the scores of the words. */
    public Query ranked() {
        return query(null, true, days);
    }

    /** The hits without the filter of a facet; null: the hits. */
    Query hitsBut(@Nullable Facet facet) {
        return query(facet, false, days);
    }

    /** The same without the excluded values of the facet. */
    Query hitsExcluding(Facet facet) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(hitsBut(facet), Occur.FILTER);
        Objects.requireNonNull(facets.get(facet)).clauses().stream()
                .filter(clause -> clause.occur() == Occur.MUST_NOT)
                .forEach(query::add);
        return query.build();
    }

    Set<String> excluded(Facet facet) {
        return query.filter(facet).none();
    }

    /** Whether nothing narrows it. */
    boolean isEverything() {
        return isEverythingBut(null);
    }

    /** Whether nothing but days narrows it. */
    boolean isEverythingAnytime() {
        return words == null && narrowing.isEmpty() && facets.isEmpty();
    }

    public boolean isEverythingBut(@Nullable Facet facet) {
        return words == null
                && days == null
                && narrowing.isEmpty()
                && facets.keySet().stream().allMatch(other -> other == facet);
    }

    private Query query(@Nullable Facet but, boolean ranked, @Nullable Query within) {
        // Lucene leaves this clause out beside others; excluding ones alone would find nothing
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        if (words != null && matching != null) {
            all.add(ranked ? words : matching, ranked ? Occur.MUST : Occur.FILTER);
        }
        if (within != null) {
            all.add(within, Occur.FILTER);
        }
        narrowing.forEach(narrow -> all.add(narrow, Occur.FILTER));
        facets.forEach((facet, filter) -> {
            if (facet != but) {
                filter.clauses().forEach(all::add);
            }
        });
        return all.build();
    }
}
