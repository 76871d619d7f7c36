package org.depesche.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.search.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * The result of a search.
 *
 * @param total the exact number of hits
 * @param facets by the name of the filtering parameter
 * @param histogram by month
 * @param hints parts of the query that were not understood
 */
record SearchResource(
        long total, List<Hit> hits, Map<String, List<FacetEntry>> facets, List<Month> histogram, List<Hint> hints) {

    /**
     * A hit.
     *
     * @param published ISO 8601, a date or a time with offset; null if unknown
     * @param snippet plain text
     * @param similar the number of other articles with the same text
     * @param translations the words of the other language without which it would not have been found
     */
    record Hit(
            long id,
            String url,
            String headline,
            @Nullable String published,
            @Nullable String source,
            String snippet,
            int similar,
            List<String> translations) {}

    /** @param value for the filtering parameter */
    record FacetEntry(String value, String label, long count, boolean selected, boolean excluded) {}

    /** @param from the first day of the month */
    record Month(LocalDate from, long count) {}

    /**
     * @param code the kind of hint
     * @param about the words of the query
     * @param message in the client's language
     */
    record Hint(String code, String about, String message) {

        static Hint of(SearchResult.Hint hint, MessageSource messages, Locale locale) {
            return new Hint(
                    hint.code(),
                    hint.about(),
                    messages.getMessage("search.hint." + hint.code(), new Object[] {hint.about()}, locale));
        }
    }

    static SearchResource of(SearchResult result, Map<Long, Integer> similar, MessageSource messages, Locale locale) {
        Map<String, List<FacetEntry>> facets = new LinkedHashMap<>();
        result.facets()
                .forEach((facet, counts) -> facets.put(
                        facet.parameter(),
                        counts.entries().stream()
                                .map(entry -> new FacetEntry(
                                        entry.value(),
                                        entry.label(),
                                        entry.count(),
                                        entry.selected(),
                                        entry.excluded()))
                                .toList()));
        return new SearchResource(
                result.total(),
                result.hits().stream()
                        .map(hit -> new Hit(
                                hit.id(),
                                hit.url(),
                                hit.title(),
                                hit.published(),
                                hit.source(),
                                hit.text(),
                                similar.getOrDefault(hit.id(), 0),
                                hit.translations()))
                        .toList(),
                facets,
                result.histogram().stream()
                        .map(month -> new Month(month.from(), month.count()))
                        .toList(),
                result.hints().stream()
                        .map(hint -> Hint.of(hint, messages, locale))
                        .toList());
    }
}
