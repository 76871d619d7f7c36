package org.depesche.search.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchResult.Named;
import org.depesche.search.SearchResult.Translated;
import org.depesche.search.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a search. Words, days, figures and the filter of each facet are apart, because counts leave out one.
 */
public final class PreparedQuery {

    private static final int MOST_HINTS = 8;

    private final ParsedQuery parsed;
    private final ClauseCriteria clauses;
    private final @Nullable Criterion words;
    /** The same without scores. */
    private final @Nullable Criterion matching;

    private final @Nullable Criterion days;
    private final List<Criterion> narrowing;
    private final Map<Facet, Criterion.All> facets;
    private final List<Hint> hints;

    public PreparedQuery(ParsedQuery asked, ClauseCriteria clauses) {
        this.parsed = asked;
        SearchQuery query = asked.query();
        this.clauses = clauses;
        narrowing = new ArrayList<>();
        facets = new EnumMap<>(Facet.class);
        hints = new ArrayList<>(asked.words().hints());
        if (query.q().length() == SearchQuery.LONGEST
                && hints.stream().noneMatch(hint -> hint.code().equals("too-long"))) {
            hints.add(new Hint("cut", query.q()));
        }
        words = clauses.criterion(asked.words().clause());
        matching = words == null ? null : UnscoredCriteria.of(words);
        if (words == null && !query.q().isEmpty()) {
            hints.add(new Hint("no-words", query.q()));
        }
        days = days(query.from(), query.to());
        for (ParsedQuery.TypedFigure figure : asked.figures()) {
            if (figure.wanted() != null) {
                narrowing.add(clauses.figure(figure.wanted()));
            } else {
                hints.add(new Hint("no-figure", figure.typed()));
                narrowing.add(Criterion.Nothing.NOTHING);
            }
        }
        for (Facet facet : query.filters().facets().keySet()) {
            Filter filter = query.filter(facet);
            if (!filter.any().isEmpty() || !filter.none().isEmpty()) {
                facets.put(facet, filter(facet, filter));
            }
            // no part of the filter that counts leave out: other values are counted among articles that have these
            filter.all().stream().sorted().forEach(value -> narrowing.add(values(facet, Set.of(value), true)));
            Stream.of(filter.any(), filter.all(), filter.none()).forEach(values -> clauses.noteUnknown(facet, values));
        }
        hints.addAll(clauses.hints);
    }

    private PreparedQuery(PreparedQuery other, List<Criterion> narrowing) {
        this.parsed = other.parsed;
        this.clauses = other.clauses;
        this.words = other.words;
        this.matching = other.matching;
        this.days = other.days;
        this.narrowing = narrowing;
        this.facets = other.facets;
        this.hints = other.hints;
    }

    private static @Nullable Criterion days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null ? null : new Criterion.Published(from, to);
    }

    /** This query, limited to articles that also name the entity. Hits do not show its mentions. */
    public PreparedQuery alsoNaming(int entity) {
        List<Criterion> narrower = new ArrayList<>(narrowing);
        narrower.add(clauses.namingUnmarked(List.of(entity)));
        return new PreparedQuery(this, narrower);
    }

    /** This query without words of the other language. */
    public PreparedQuery asTyped() {
        return new PreparedQuery(parsed, clauses.asTyped());
    }

    private Criterion.All filter(Facet facet, Filter filter) {
        return new Criterion.All(
                List.of(),
                filter.any().isEmpty() ? List.of() : List.of(values(facet, filter.any(), true)),
                filter.none().isEmpty() ? List.of() : List.of(values(facet, filter.none(), false)));
    }

    private Criterion values(Facet facet, Set<String> values, boolean wanted) {
        if (facet == Facet.YEAR) {
            return Criterion.Published.inYears(values);
        }
        if (!facet.isOfEntities()) {
            return new Criterion.Valued(facet, values);
        }
        List<Integer> ids = values.stream()
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .toList();
        return wanted ? clauses.naming(ids) : clauses.namingUnmarked(ids);
    }

    /** The query as it was read, with its moment. */
    public ParsedQuery parsed() {
        return parsed;
    }

    /** The hints, each once. */
    public List<Hint> hints() {
        return hints.stream().distinct().limit(MOST_HINTS).toList();
    }

    /** The entities that the words name. */
    public List<Named> named() {
        return clauses.named;
    }

    /** The words that are also searched for in the other language. */
    public List<Translated> translated() {
        return clauses.otherLanguage.found();
    }

    /** Whether words, names or figures are typed, so that hits have scores. */
    public boolean hasWords() {
        return words != null;
    }

    /** The matches that hits mark. */
    public Showing showing() {
        return new Showing(matching, clauses.wanted, clauses.figures);
    }

    /** Whether values of a facet are chosen or excluded. */
    public boolean isFilteredBy(Facet facet) {
        return facets.containsKey(facet);
    }

    /** The hits without scores. */
    public Criterion hits() {
        return hitsBut(null);
    }

    /** The hits of these days instead of the days of the query. */
    public Criterion hitsBetween(@Nullable LocalDate first, @Nullable LocalDate last) {
        return criterion(facet -> true, false, days(first, last));
    }

    /** The hits with the scores of the words. */
    public Criterion ranked() {
        return criterion(facet -> true, true, days);
    }

    /** The hits of the query without the filter of a facet. Null leaves out no filter. */
    public Criterion hitsBut(@Nullable Facet facet) {
        return criterion(other -> other != facet, false, days);
    }

    /** The hits of the query without the filter of any facet. */
    public Criterion hitsUnfiltered() {
        return criterion(facet -> false, false, days);
    }

    /** The filter of each filtered facet. */
    public Map<Facet, Criterion.All> filters() {
        return Collections.unmodifiableMap(facets);
    }

    /** The hits of the query if the filter of the facet chose no values and only excluded some. */
    public Criterion hitsExcluding(Facet facet) {
        List<Criterion> excluded = Objects.requireNonNull(facets.get(facet)).not();
        return new Criterion.All(List.of(), List.of(hitsBut(facet)), excluded);
    }

    /** The values of a facet of which hits have one. */
    public Set<String> chosen(Facet facet) {
        return parsed.query().filter(facet).any();
    }

    /** The values of a facet that the query excludes. */
    public Set<String> excluded(Facet facet) {
        return parsed.query().filter(facet).none();
    }

    /** Whether nothing narrows the query. */
    public boolean isEverything() {
        return isEverythingBut(null);
    }

    /** Whether only days narrow the query. */
    public boolean isEverythingAnytime() {
        return words == null && narrowing.isEmpty() && facets.isEmpty();
    }

    /** Whether only the filter of this facet narrows the query. With null: whether nothing narrows it. */
    public boolean isEverythingBut(@Nullable Facet facet) {
        return words == null
                && days == null
                && narrowing.isEmpty()
                && facets.keySet().stream().allMatch(other -> other == facet);
    }

    private Criterion criterion(Predicate<Facet> filtered, boolean ranked, @Nullable Criterion within) {
        List<Criterion> must = new ArrayList<>();
        List<Criterion> filter = new ArrayList<>();
        List<Criterion> not = new ArrayList<>();
        if (words != null && matching != null) {
            (ranked ? must : filter).add(ranked ? words : matching);
        }
        if (within != null) {
            filter.add(within);
        }
        filter.addAll(narrowing);
        facets.forEach((facet, values) -> {
            if (filtered.test(facet)) {
                filter.addAll(values.filter());
                not.addAll(values.not());
            }
        });
        return new Criterion.All(List.copyOf(must), List.copyOf(filter), List.copyOf(not));
    }
}
