package org.depesche.search.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.depesche.search.Facet;
import org.depesche.search.SearchAddresses;
import org.depesche.search.SearchAnswer;
import org.depesche.search.SearchAnswer.Wording;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Entry;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the search page beside the hits: links to changed searches.
 *
 * @param chips the filters of the search
 * @param rescue changed searches if nothing was found
 */
public record SearchPage(
        List<Chip> chips,
        List<FacetList> facets,
        OverTime overTime,
        PageLinks pages,
        List<Choice> orders,
        List<Choice> views,
        List<Choice> sizes,
        List<Choice> recent,
        List<Rescue> rescue,
        List<NamedInQuery> named,
        List<ReadInQuery> read,
        @Nullable TranslatedInQuery translated,
        @Nullable Better better) {

    private static final int SHOWN = 6;

    /**
     * The first values of a facet.
     *
     * @param name also the URL parameter
     * @param allUrl the address of all values; null: these are all
     */
    public record FacetList(
            String name,
            String kind,
            List<Value> values,
            @Nullable String allUrl,
            int distinct) {}

    /**
     * @param url the search with the value chosen, or no longer chosen
     * @param requireUrl the search in which articles have this value beside those that are chosen; null if none is chosen, or
     *     if an article has one value only
     * @param excludeUrl the search with the value excluded; null if it is chosen or excluded
     */
    public record Value(
            Entry entry,
            String label,
            String url,
            @Nullable String requireUrl,
            @Nullable String excludeUrl) {}

    public record Better(String q, String url) {}

    static SearchPage of(
            SearchAnswer answer,
            ToLongFunction<SearchQuery> count,
            FacetLabels labels,
            LocalDate today,
            Locale locale) {
        SearchQuery query = answer.query();
        SearchResult result = answer.result();
        List<Chip> chips = Chip.of(query, result, labels, locale);
        return new SearchPage(
                chips,
                facets(query, result, labels, locale),
                OverTime.of(query, answer.timeline()),
                new PageLinks(
                        query.page(),
                        query.size(),
                        result.total(),
                        page -> query.onPage(page).url()),
                Choice.orders(query),
                Choice.views(query),
                Choice.sizes(query, result.total()),
                Choice.recent(query, today),
                result.total() == 0 ? Rescue.of(answer, chips, count, locale) : List.of(),
                NamedInQuery.of(query, result.entities()),
                ReadInQuery.of(query, answer.wording().readAs(), count, locale),
                TranslatedInQuery.of(query, result.translated()),
                result.didYouMean() == null
                        ? null
                        : new Better(
                                result.didYouMean(),
                                query.withQ(result.didYouMean()).url()));
    }

    /** The code of the hint to a reader without hits; null if the result has other hints. */
    public @Nullable String hint(SearchQuery query, SearchResult result, Wording wording) {
        if (result.total() > 0 || !result.hints().isEmpty()) {
            return null;
        }
        if (wording.asksForSeveral()) {
            return "or";
        }
        return query.q().isEmpty() || query.isFiltered() || better != null ? null : wording.whyNothing();
    }

    /** 16. Mai; 16 May. The page shows the year separately. */
    public String dayAndMonth(LocalDate day, Locale locale) {
        String pattern = locale.getLanguage().equals("de") ? "d. MMMM" : "d MMMM";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private static List<FacetList> facets(SearchQuery query, SearchResult result, FacetLabels labels, Locale locale) {
        List<FacetList> lists = new ArrayList<>();
        result.facets().forEach((facet, counts) -> {
            List<Entry> entries = counts.entries().stream()
                    .filter(entry -> entry.count() > 0 || entry.selected() || entry.excluded())
                    .toList();
            boolean active = !query.filter(facet).isEmpty();
            // a single value of all hits leaves no choice
            boolean divides = entries.size() > 1
                    || entries.size() == 1 && entries.getFirst().count() < result.total();
            if (divides || active) {
                List<Value> values = IntStream.range(0, entries.size())
                        .filter(i -> i < SHOWN
                                || entries.get(i).selected()
                                || entries.get(i).excluded())
                        .mapToObj(i -> value(query, facet, entries.get(i), labels, locale))
                        .toList();
                lists.add(new FacetList(
                        facet.parameter(),
                        FacetLabels.kind(facet),
                        values,
                        entries.size() > values.size() || counts.distinct() > values.size()
                                ? new SearchAddresses(query).values(facet, "", 1)
                                : null,
                        counts.distinct()));
            }
        });
        return lists;
    }

    static Value value(SearchQuery query, Facet facet, Entry entry, FacetLabels labels, Locale locale) {
        boolean active = entry.selected() || entry.excluded();
        boolean joins =
                !active && facet.isOfEntities() && !query.filter(facet).any().isEmpty();
        SearchQuery toggled = active ? query.without(facet, entry.value()) : query.with(facet, entry.value());
        return new Value(
                entry,
                labels.of(facet, entry, locale),
                toggled.url(),
                joins
                        ? query.withFilter(facet, query.filter(facet).requiring(entry.value()))
                                .url()
                        : null,
                active ? null : query.excluding(facet, entry.value()).url());
    }
}
