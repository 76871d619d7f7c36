package org.depesche.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.depesche.search.SearchResult.Hint;
import org.jspecify.annotations.Nullable;

/** Reads a search from the parameters of a URL. Parameters without sense are left out; they are never an error. */
public final class SearchParameters {

    /** Soft hyphens, blanks without width, and signs for the direction of writing. */
    private static final String UNSEEN = "[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]";

    private SearchParameters() {}

    /** @param parameters each with all its values */
    public static SearchQuery query(Map<String, ? extends List<String>> parameters) {
        Map<Facet, Filter> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = all(parameters, facet.parameter());
            filters.put(facet, Filter.of(values.subList(0, Math.min(values.size(), SearchQuery.MOST_VALUES))));
        }
        return new SearchQuery(
                first(parameters, "q"),
                new SearchQuery.Filters(filters, figures(parameters), days(parameters, "from", "to")),
                new Paging(
                        Objects.requireNonNullElse(
                                constant(Paging.Sort.class, first(parameters, "sort")), Paging.Sort.RELEVANCE),
                        number(first(parameters, "page"), 1),
                        number(first(parameters, "size"), Paging.USUAL),
                        Objects.requireNonNullElse(
                                constant(Paging.View.class, first(parameters, "view")), Paging.View.FULL),
                        number(first(parameters, "size"), 0) == Paging.USUAL,
                        new Paging.Course(
                                first(parameters, "scale").equals("share"),
                                first(parameters, "step").equals("weeks"))));
    }

    /**
     * @param address parameters as in a URL: {@code q=Hafen&person=4}. Parts that are no parameters are left out
     */
    public static SearchQuery query(String address) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : address.split("&")) {
            int end = part.indexOf('=');
            if (end > 0) {
                parameters
                        .computeIfAbsent(part.substring(0, end), name -> new ArrayList<>())
                        .add(decoded(part.substring(end + 1)));
            }
        }
        return query(parameters);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /** A hint for each parameter for days, order and numbers that has no sense and does not count. */
    public static List<Hint> passedOver(Map<String, ? extends List<String>> parameters) {
        List<Hint> hints = new ArrayList<>();
        note("no-day", parameters, List.of("from", "to"), value -> day(value, false) != null, hints);
        note("no-order", parameters, List.of("sort"), value -> constant(Paging.Sort.class, value) != null, hints);
        note("no-view", parameters, List.of("view"), value -> constant(Paging.View.class, value) != null, hints);
        note("no-view", parameters, List.of("scale"), "share"::equals, hints);
        note("no-view", parameters, List.of("step"), "weeks"::equals, hints);
        note("no-number", parameters, List.of("page", "size"), value -> number(value, 0) > 0, hints);
        return hints;
    }

    private static void note(
            String code,
            Map<String, ? extends List<String>> parameters,
            List<String> names,
            Predicate<String> isUnderstood,
            List<Hint> hints) {
        names.stream()
                .map(name -> first(parameters, name))
                .filter(value -> !value.isBlank() && !isUnderstood.test(value))
                .forEach(value -> hints.add(new Hint(code, value)));
    }

    /** The figures of the URL, and the figure in the three fields of the form. */
    private static List<String> figures(Map<String, ? extends List<String>> parameters) {
        List<String> figures = new ArrayList<>(all(parameters, "figure"));
        figures.add(String.join(
                        " ",
                        first(parameters, "figure-measure").strip(),
                        first(parameters, "figure-value").strip(),
                        first(parameters, "figure-period").strip())
                .strip());
        return figures;
    }

    private static List<String> all(Map<String, ? extends List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null
                ? List.of()
                : values.stream()
                        .filter(value -> value != null)
                        .map(SearchParameters::plain)
                        .toList();
    }

    /** Removes characters that the database does not store, and invisible ones that would split a copied word. */
    private static String plain(String value) {
        return value.replaceAll("\\p{Cc}", " ").replaceAll(UNSEEN, "");
    }

    static String first(Map<String, ? extends List<String>> parameters, String name) {
        List<String> values = all(parameters, name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The constant with this name in any case; null if there is none. */
    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    static DaySpan days(Map<String, ? extends List<String>> parameters, String from, String to) {
        return new DaySpan(day(first(parameters, from), false), day(first(parameters, to), true));
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : otherwise;
    }

    /**
     * The first or last day of a year, a month or a day; null for other text.
     *
     * @param last whether it is the last day
     */
    public static @Nullable LocalDate day(String iso, boolean last) {
        try {
            return switch (iso.length()) {
                case 4 ->
                    last
                            ? Year.parse(iso).atMonth(12).atEndOfMonth()
                            : Year.parse(iso).atDay(1);
                case 7 ->
                    last
                            ? YearMonth.parse(iso).atEndOfMonth()
                            : YearMonth.parse(iso).atDay(1);
                case 10 -> LocalDate.parse(iso);
                // a year of more digits, which nobody means and no index holds
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }
}
