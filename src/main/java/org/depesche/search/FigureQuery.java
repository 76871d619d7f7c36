package org.depesche.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.depesche.register.Measure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;

/**
 * A search for figures, read from the parameters of a URL and written back to them. Parameters without sense are left
 * out; they are never an error.
 *
 * @param articles limits the articles of the figures: words, people, places, organisations, source, days of publication
 * @param kind null: any
 * @param unit as {@link org.depesche.tagging.Quantity#unit()}; empty: any
 * @param measure the id of a measure of the register, or words of the measure; empty: any
 * @param least as typed: {@code 1,5 Mio. Euro}, {@code 800.000}; empty: open
 * @param most as typed; empty: open
 * @param from first day that their period lies in; null: open
 * @param to last day that their period lies in; null: open
 * @param page counted from 1
 */
public record FigureQuery(
        SearchQuery articles,
        @Nullable FigureKind kind,
        String unit,
        String measure,
        String least,
        String most,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort,
        int page) {

    /** Figures on a page. */
    public static final int SIZE = 50;

    private static final int LONGEST = 200;

    /** In which order they come. */
    public enum Sort {
        NEWEST,
        LARGEST,
        SMALLEST,
        PERIOD;

        /** As in the URL. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From the parameters of a URL, each with all its values. */
    public static FigureQuery of(Map<String, ? extends List<String>> parameters) {
        Map<String, List<String>> articles = new HashMap<>(parameters);
        articles.keySet().removeAll(List.of("from", "to", "page", "size", "sort", "kind", "figure"));
        articles.put("from", List.of(first(parameters, "published-from")));
        articles.put("to", List.of(first(parameters, "published-to")));
        String page = first(parameters, "page");
        return new FigureQuery(
                SearchParameters.query(articles),
                kind(first(parameters, "kind")),
                Units.spelled(first(parameters, "unit")),
                first(parameters, "measure"),
                first(parameters, "min"),
                first(parameters, "max"),
                SearchParameters.day(first(parameters, "from"), false),
                SearchParameters.day(first(parameters, "to"), true),
                sort(first(parameters, "sort")),
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    private static String first(Map<String, ? extends List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        String value = values == null || values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
        String plain = value.replaceAll("\\p{Cc}", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static @Nullable FigureKind kind(String code) {
        for (FigureKind kind : FigureKind.values()) {
            if (kind.code().equalsIgnoreCase(code)) {
                return kind;
            }
        }
        return null;
    }

    private static Sort sort(String code) {
        for (Sort sort : Sort.values()) {
            if (sort.code().equalsIgnoreCase(code)) {
                return sort;
            }
        }
        return Sort.NEWEST;
    }

    /** Whether anything narrows them. */
    public boolean isFiltered() {
        return !sortedBy(Sort.NEWEST).parameters().isEmpty();
    }

    /** Whether the articles are filtered by one person, place or organisation. */
    public boolean isOfOne() {
        return articles.filters().entrySet().stream()
                .anyMatch(filter -> filter.getKey().isOfEntities()
                        && filter.getValue().any().size() == 1);
    }

    /** The same of a measure of the register. */
    public FigureQuery ofMeasure(Measure other) {
        return ofMeasure(String.valueOf(other.id()));
    }

    /** The id of the measure, where it is one of the register. */
    public OptionalInt measureId() {
        return measure.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(measure)) : OptionalInt.empty();
    }

    /** The name of the measure, from the register if it has the measure. */
    public String measureName(IntFunction<Optional<Measure>> known) {
        return measureId().isPresent()
                ? known.apply(measureId().getAsInt()).map(Measure::name).orElse(measure)
                : measure;
    }

    /** The same of another measure; empty: of any. */
    public FigureQuery ofMeasure(String other) {
        return new FigureQuery(articles, kind, unit, other, least, most, from, to, sort, 1);
    }

    /** The same in another unit; empty: in any. */
    public FigureQuery inUnit(String other) {
        return new FigureQuery(articles, kind, other, measure, least, most, from, to, sort, 1);
    }

    /** The same of another kind; null: of any. */
    public FigureQuery ofKind(@Nullable FigureKind other) {
        return new FigureQuery(articles, other, unit, measure, least, most, from, to, sort, 1);
    }

    public FigureQuery sortedBy(Sort other) {
        return new FigureQuery(articles, kind, unit, measure, least, most, from, to, other, 1);
    }

    public FigureQuery onPage(int other) {
        return new FigureQuery(articles, kind, unit, measure, least, most, from, to, sort, other);
    }

    /** The URL parameters in a stable order, without defaults. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "kind", kind == null ? "" : kind.code());
        put(parameters, "measure", measure);
        put(parameters, "unit", unit);
        put(parameters, "min", least);
        put(parameters, "max", most);
        put(parameters, "from", from == null ? "" : from.toString());
        put(parameters, "to", to == null ? "" : to.toString());
        articles.onPage(1).between(null, null).parameters().forEach(parameters::put);
        put(
                parameters,
                "published-from",
                articles.from() == null ? "" : articles.from().toString());
        put(
                parameters,
                "published-to",
                articles.to() == null ? "" : articles.to().toString());
        put(parameters, "sort", sort == Sort.NEWEST ? "" : sort.code());
        put(parameters, "page", page == 1 ? "" : String.valueOf(page));
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
    }

    /** Where its page is: {@code /figures?measure=Inflation&kind=percent}. */
    public String url() {
        return url("/figures");
    }

    /** Where all of them are as a file: {@code /figures.csv?measure=Inflation}. */
    public String exportUrl(String suffix) {
        return onPage(1).url("/figures." + suffix);
    }

    /** Where the newest of them are as a feed. */
    public String feedUrl() {
        return sortedBy(Sort.NEWEST).url("/feeds/figures");
    }

    private String url(String path) {
        List<String> pairs = new ArrayList<>();
        parameters()
                .forEach((name, values) -> values.forEach(value -> pairs.add(name + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }
}
