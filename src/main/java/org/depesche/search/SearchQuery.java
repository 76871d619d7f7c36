package org.depesche.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.search.Paging.Course;
import org.depesche.search.Paging.Sort;
import org.depesche.search.Paging.View;
import org.depesche.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * A search for articles, read from the parameters of a URL and written back to them. Empty parameters and parameters
 * without sense are left out; they are never an error.
 *
 * @param q the words of the search box
 */
public record SearchQuery(String q, Filters filters, Paging paging) {

    /** Characters; longer text is cut. */
    public static final int LONGEST = 2000;

    static final int MOST_VALUES = 100;

    /**
     * The conditions beside the words.
     *
     * @param facets the filter of each facet; a facet without an entry is not filtered
     * @param figures figures that an article must name, as typed: {@code 220 Mrd Euro}, {@code >100 Mrd EUR}, {@code 3..5%}
     * @param published the days of publication
     */
    public record Filters(Map<Facet, Filter> facets, List<String> figures, DaySpan published) {

        static final Filters NONE = new Filters(Map.of(), List.of(), DaySpan.ALL);

        public Filters {
            Map<Facet, Filter> kept = new EnumMap<>(Facet.class);
            facets.forEach((facet, filter) -> {
                if (!filter.isEmpty()) {
                    kept.put(facet, filter);
                }
            });
            facets = Map.copyOf(kept);
            figures = figures.stream()
                    .map(String::strip)
                    .filter(figure -> !figure.isEmpty())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
        }
    }

    public SearchQuery {
        q = q.strip();
        q = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    }

    /** All articles. */
    public static SearchQuery everything() {
        return of("");
    }

    public static SearchQuery of(String q) {
        return new SearchQuery(q, Filters.NONE, Paging.USUAL_FIRST);
    }

    public Filter filter(Facet facet) {
        return filters.facets().getOrDefault(facet, Filter.ALL);
    }

    public List<String> figures() {
        return filters.figures();
    }

    public @Nullable LocalDate from() {
        return filters.published().from();
    }

    public @Nullable LocalDate to() {
        return filters.published().to();
    }

    public Sort sort() {
        return paging.sort();
    }

    public int page() {
        return paging.page();
    }

    public int size() {
        return paging.size();
    }

    public View view() {
        return paging.view();
    }

    public Course course() {
        return paging.course();
    }

    /** Whether any condition beside the words narrows it. */
    public boolean isFiltered() {
        return !filters.equals(Filters.NONE);
    }

    /** The number of its hits before those of its page. */
    public long offset() {
        return paging.offset();
    }

    public SearchQuery withQ(String words) {
        return new SearchQuery(words, filters, paging).onPage(1);
    }

    private SearchQuery filtered(Filters others) {
        return new SearchQuery(q, others, paging).onPage(1);
    }

    /** Also articles with this value. */
    public SearchQuery with(Facet facet, String value) {
        return withFilter(facet, filter(facet).with(value));
    }

    /** Only articles without this value. */
    public SearchQuery excluding(Facet facet, String value) {
        return withFilter(facet, filter(facet).excluding(value));
    }

    /** The query without any filter on a value. */
    public SearchQuery without(Facet facet, String value) {
        return withFilter(facet, filter(facet).without(value));
    }

    public SearchQuery withFilter(Facet facet, Filter filter) {
        Map<Facet, Filter> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters.facets());
        changed.put(facet, filter);
        return filtered(new Filters(changed, figures(), filters.published()));
    }

    public SearchQuery withFigures(List<String> wanted) {
        return filtered(new Filters(filters.facets(), wanted, filters.published()));
    }

    public SearchQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return filtered(new Filters(filters.facets(), figures(), new DaySpan(first, last)));
    }

    /** The search in these days only; if they are chosen, in the wider days. */
    public SearchQuery toggled(DaySpan days, DaySpan wider) {
        DaySpan other = filters.published().equals(days) ? wider : days;
        return between(other.from(), other.to());
    }

    /** Whether some of these days are chosen. */
    public boolean isIn(DaySpan days) {
        return !filters.published().equals(DaySpan.ALL) && filters.published().overlaps(days);
    }

    /** The words alone. */
    public SearchQuery unfiltered() {
        return filtered(Filters.NONE);
    }

    private SearchQuery paged(Paging other) {
        return new SearchQuery(q, filters, other);
    }

    public SearchQuery sortedBy(Sort other) {
        return paged(paging.sortedBy(other));
    }

    public SearchQuery onPage(int other) {
        return paged(paging.onPage(other));
    }

    public SearchQuery sized(int hits) {
        return paged(paging.sized(hits));
    }

    /** The search with the page size that its reader prefers, which its addresses state from now on. */
    public SearchQuery preferring(int hits) {
        return paged(paging.preferring(hits));
    }

    public SearchQuery viewedBy(View other) {
        return paged(paging.viewedBy(other));
    }

    public SearchQuery over(Course other) {
        return paged(paging.over(other));
    }

    /** The URL parameters in a stable order, without defaults. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Address.put(parameters, "q", q);
        for (Facet facet : Facet.values()) {
            List<String> values = filter(facet).values();
            if (!values.isEmpty()) {
                parameters.put(facet.parameter(), values);
            }
        }
        if (!figures().isEmpty()) {
            parameters.put("figure", figures());
        }
        filters.published().addTo(parameters, "from", "to");
        paging.addTo(parameters);
        return parameters;
    }

    /** The address of its page: {@code /search?q=…&person=4}. */
    public String url() {
        return Address.of("/search", parameters());
    }
}
