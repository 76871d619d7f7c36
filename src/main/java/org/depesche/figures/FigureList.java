package org.depesche.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.depesche.search.DaySpan;
import org.depesche.search.Facet;
import org.depesche.search.FigureHits;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.FigureQuery;
import org.depesche.search.SearchAddresses;
import org.depesche.search.SearchQuery;
import org.depesche.tagging.FigureKind;
import org.depesche.web.PageLinks;

/**
 * The filters and links of the explorer.
 *
 * @param measure the name of the selected measure; empty for any
 * @param subject the name of the selected subject; empty for any
 * @param named the values of further filters by URL parameter; empty values for unused filters
 * @param hints the bounds that are no numbers or dates, and those of {@link FigureHits#hints}
 */
record FigureList(
        String measure,
        String subject,
        Choices measures,
        Choices units,
        List<Order> orders,
        PageLinks pages,
        List<FigureKind> kinds,
        Map<String, String> named,
        List<String> hints) {

    static final List<Facet> NAMED =
            List.of(Facet.PERSON, Facet.PLACE, Facet.ORGANISATION, Facet.SOURCE, Facet.SECTION);

    /** @param url the address with the value selected, or no longer selected */
    record Choice(String value, long count, boolean chosen, String url) {}

    private static final Pattern UNITLESS = Pattern.compile("[<>=\\d.,\\s\u2212-]+");

    /** How many choices are shown before the rest is unfolded. */
    private static final int AT_ONCE = 12;

    /** @param more the choices behind "more" */
    record Choices(List<Choice> first, List<Choice> more) {}

    record Order(String code, String url, boolean current) {}

    /** @param names gives the name of an entity by its id */
    static FigureList of(FigureQuery query, FigureHits hits, String measure, UnaryOperator<String> names) {
        return new FigureList(
                measure,
                named(query.subject(), names),
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
                hits.hints());
    }

    private static Map<String, String> named(SearchQuery articles, UnaryOperator<String> names) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Facet facet : NAMED) {
            String value =
                    articles.filter(facet).any().stream().sorted().findFirst().orElse("");
            named.put(facet.parameter(), facet.isOfEntities() ? named(value, names) : value);
        }
        return named;
    }

    /** @param value the id of an entity, or a name */
    private static String named(String value, UnaryOperator<String> names) {
        return value.matches("\\d{1,9}") ? names.apply(value) : value;
    }

    /** Whether a filter is used that is not among those that most readers use. */
    public boolean isMoreOpen(FigureQuery query) {
        return query.kind() != null
                || !query.unit().isEmpty()
                || !query.articles().filters().published().equals(DaySpan.ALL)
                || named.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** The form that saves the search for articles with such figures. */
    public String saving(FigureQuery query) {
        String least = query.wanted().least();
        String most = query.wanted().most();
        String bounds = least.isEmpty() || most.isEmpty()
                ? (least.isEmpty() ? "" : ">= " + least) + (most.isEmpty() ? "" : "<= " + most)
                : least + ".." + most;
        DaySpan days = query.period();
        String period = days.from() == null || days.to() == null ? "" : days.from() + ".." + days.to();
        // a bound that was typed with its unit needs no other
        String unit = UNITLESS.matcher(bounds).matches() ? query.unit() : "";
        String figure = measure.isEmpty() && bounds.isEmpty()
                ? ""
                : String.join(" ", measure, bounds, unit, period).replaceAll("\\s+", " ");
        SearchQuery articles = query.articles();
        return new SearchAddresses(
                        articles.withQ((articles.q() + " " + subject).strip()).withFigures(List.of(figure)))
                .saving();
    }

    private static Choices choices(List<Counted> counted, String chosen, Function<String, FigureQuery> with) {
        List<Choice> choices = new ArrayList<>();
        for (Counted one : counted) {
            boolean current = one.value().equalsIgnoreCase(chosen) || one.name().equalsIgnoreCase(chosen);
            choices.add(new Choice(
                    one.name(),
                    one.count(),
                    current,
                    with.apply(current ? "" : one.value()).url()));
        }
        return new Choices(
                choices.stream().limit(AT_ONCE).toList(),
                choices.stream().skip(AT_ONCE).toList());
    }
}
