package org.depesche.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.depesche.register.Measure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Units;
import org.depesche.web.Address;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * A search for figures, read from the parameters of a URL and written back to them. Parameters without sense are left
 * out; they are never an error.
 *
 * @param articles limits the articles of the figures: words, people, places, organisations, source, days of publication
 * @param page counted from 1
 */
public record FigureQuery(SearchQuery articles, Wanted wanted, Sort sort, int page) {

    /** Figures on a page. */
    public static final int SIZE = 50;

    private static final int LONGEST = 200;

    /**
     * The conditions for the figures themselves.
     *
     * @param kind null: any
     * @param measure the id of a measure of the register, or words of the measure; empty: any
     * @param subject of whom or where: the id of an entity, or a name; empty: any
     * @param unit as {@link org.depesche.tagging.Quantity#unit()}; empty: any
     * @param least the least value as typed: {@code 1,5 Mio. Euro}, {@code 800.000}; empty: open
     * @param most the greatest value as typed; empty: open
     * @param period the days in which the period of a figure lies
     */
    public record Wanted(
            @Nullable FigureKind kind,
            String measure,
            String subject,
            String unit,
            String least,
            String most,
            DaySpan period) {}

    /** The order of the figures. */
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
        Wanted wanted = new Wanted(
                SearchParameters.constant(FigureKind.class, first(parameters, "kind")),
                first(parameters, "measure"),
                first(parameters, "subject"),
                Units.spelled(first(parameters, "unit")),
                first(parameters, "min"),
                first(parameters, "max"),
                new DaySpan(
                        SearchParameters.day(first(parameters, "from"), false),
                        SearchParameters.day(first(parameters, "to"), true)));
        return new FigureQuery(
                SearchParameters.query(articles),
                wanted,
                Objects.requireNonNullElse(
                        SearchParameters.constant(Sort.class, first(parameters, "sort")), Sort.NEWEST),
                PageLinks.number(first(parameters, "page")));
    }

    private static String first(Map<String, ? extends List<String>> parameters, String name) {
        String plain = SearchParameters.first(parameters, name).strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    /** Whether any condition narrows the figures. */
    public boolean isFiltered() {
        return !sortedBy(Sort.NEWEST).parameters().isEmpty();
    }

    /** Whether nothing is chosen: the first page of all figures. */
    public boolean isOpening() {
        return !isFiltered() && sort == Sort.NEWEST && page == 1;
    }

    public @Nullable FigureKind kind() {
        return wanted.kind();
    }

    public String measure() {
        return wanted.measure();
    }

    public String subject() {
        return wanted.subject();
    }

    public String unit() {
        return wanted.unit();
    }

    public DaySpan period() {
        return wanted.period();
    }

    /** The id of the measure, if it is one of the register. */
    public OptionalInt measureId() {
        return measure().matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(measure())) : OptionalInt.empty();
    }

    /** The name of the measure, from the register if it has the measure. */
    public String measureName(IntFunction<Optional<Measure>> known) {
        return measureId().isPresent()
                ? known.apply(measureId().getAsInt()).map(Measure::name).orElse(measure())
                : measure();
    }

    /** The same for a measure of the register. */
    public FigureQuery ofMeasure(Measure other) {
        return ofMeasure(String.valueOf(other.id()));
    }

    /** The same for another measure; empty: for any. */
    public FigureQuery ofMeasure(String other) {
        return wanting(new Wanted(kind(), other, subject(), unit(), wanted.least(), wanted.most(), period()));
    }

    /** The same in another unit; empty: in any. */
    public FigureQuery inUnit(String other) {
        return wanting(new Wanted(kind(), measure(), subject(), other, wanted.least(), wanted.most(), period()));
    }

    private FigureQuery wanting(Wanted other) {
        return new FigureQuery(articles, other, sort, 1);
    }

    public FigureQuery sortedBy(Sort other) {
        return new FigureQuery(articles, wanted, other, 1);
    }

    public FigureQuery onPage(int other) {
        return new FigureQuery(articles, wanted, sort, other);
    }

    /** The URL parameters in a stable order, without defaults. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Address.put(parameters, "kind", kind() == null ? null : kind().code());
        Address.put(parameters, "measure", measure());
        Address.put(parameters, "subject", subject());
        Address.put(parameters, "unit", unit());
        Address.put(parameters, "min", wanted.least());
        Address.put(parameters, "max", wanted.most());
        period().addTo(parameters, "from", "to");
        articles.onPage(1).between(null, null).parameters().forEach(parameters::put);
        articles.filters().published().addTo(parameters, "published-from", "published-to");
        Address.put(parameters, "sort", sort == Sort.NEWEST ? null : sort.code());
        Address.put(parameters, "page", page == 1 ? null : page);
        return parameters;
    }

    /** The address of its page: {@code /figures?measure=Inflation&kind=percent}. */
    public String url() {
        return Address.of("/figures", parameters());
    }

    /** All figures as a file: {@code /figures.csv?measure=Inflation}. */
    public String exportUrl(String suffix) {
        return Address.of("/figures." + suffix, onPage(1).parameters());
    }

    /** The newest figures as a feed. */
    public String feedUrl() {
        return Address.of("/feeds/figures", sortedBy(Sort.NEWEST).parameters());
    }
}
