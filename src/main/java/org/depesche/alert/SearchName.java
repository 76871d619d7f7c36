package org.depesche.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Proposes names for searches: their words, the names and figures by which they are filtered, their days. */
@Component
class SearchName {

    /** Characters of a name. */
    static final int LONGEST = 120;

    private final MessageSource messages;
    private final Dates dates;

    SearchName(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** @param result of the query, which names its entities as readers may see them */
    String of(SearchQuery query, SearchResult result, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (!query.q().isEmpty()) {
            parts.add(query.q());
        }
        for (Facet facet : Facet.values()) {
            Filter filter = query.filter(facet);
            filter.any().stream().sorted().forEach(value -> parts.add(label(facet, value, result, locale)));
            filter.none().stream()
                    .sorted()
                    .forEach(value -> parts.add(messages.getMessage(
                            "alert.name.without", new Object[] {label(facet, value, result, locale)}, locale)));
        }
        parts.addAll(query.figures());
        if (query.from() != null || query.to() != null) {
            parts.add(dates.period(query.from(), query.to()));
        }
        return cut(String.join(" · ", parts));
    }

    /** A name that its owner typed, without signs that nobody sees. */
    static String cut(String name) {
        String plain = name.replaceAll("[\\p{Cc}\\p{Cf}]+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private String label(Facet facet, String value, SearchResult result, Locale locale) {
        String known = switch (facet) {
            case LANGUAGE -> Locale.forLanguageTag(value).getDisplayLanguage(locale);
            case KIND -> messages.getMessage("search.kind." + value, null, "", locale);
            default -> {
                FacetCounts counts = result.facets().get(facet);
                yield counts == null
                        ? ""
                        : counts.entries().stream()
                                .filter(entry -> entry.value().equals(value))
                                .map(SearchResult.Entry::label)
                                .findFirst()
                                .orElse("");
            }
        };
        return known == null || known.isEmpty() ? value : known;
    }
}
