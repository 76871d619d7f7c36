package org.depesche.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.depesche.search.Facet;
import org.depesche.search.FigureHits;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.FigureQuery;
import org.depesche.search.SearchQuery;
import org.depesche.tagging.FigureKind;
import org.depesche.web.PageLinks;

/**
 * What the explorer shows beside the figures: links to all that a reader may want next.
 *
 * @param named who or what the articles name, as typed or by name, and their source: by URL parameter, empty if not asked for
 * @param misread which bounds could not be read
 */
record FigureList(
        List<Choice> measures,
        List<Choice> units,
        List<Order> orders,
        PageLinks pages,
        List<FigureKind> kinds,
        Map<String, String> named,
        List<String> misread) {

    private static final List<Facet> NAMED = List.of(Facet.PERSON, Facet.PLACE, Facet.ORGANISATION, Facet.SOURCE);

    /** @param url with the value chosen, or no longer */
    record Choice(String value, long count, boolean chosen, String url) {}

    record Order(String code, String url, boolean current) {}

    /** @param names says what an entity is called, by its id */
    static FigureList of(FigureQuery query, FigureHits hits, UnaryOperator<String> names) {
        return new FigureList(
                choices(hits.measures(), query.measure(), query::ofMeasure),
                choices(hits.units(), query.unit(), query::inUnit),
                Arrays.stream(FigureQuery.Sort.values())
                        .map(sort -> new Order(sort.code(), query.sortedBy(sort).url(), sort == query.sort()))
                        .toList(),
                new PageLinks(
                        query.page(),
                        FigureQuery.SIZE,
                        hits.total(),
                        page -> query.onPage(page).url()),
                List.of(FigureKind.values()),
                named(query.articles(), names),
                hits.misread());
    }

    private static Map<String, String> named(SearchQuery articles, UnaryOperator<String> names) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Facet facet : NAMED) {
            String value =
                    articles.filter(facet).any().stream().sorted().findFirst().orElse("");
            boolean id = facet != Facet.SOURCE && value.matches("\\d{1,9}");
            named.put(facet.parameter(), id ? names.apply(value) : value);
        }
        return named;
    }

    private interface With {
        FigureQuery value(String value);
    }

    private static List<Choice> choices(List<Counted> counted, String chosen, With with) {
        List<Choice> choices = new ArrayList<>();
        for (Counted one : counted) {
            boolean current = one.value().toLowerCase(Locale.ROOT).equals(chosen.toLowerCase(Locale.ROOT));
            choices.add(new Choice(
                    one.value(),
                    one.count(),
                    current,
                    with.value(current ? "" : one.value()).url()));
        }
        return choices;
    }
}
