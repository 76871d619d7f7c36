package org.depesche.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.depesche.figures.course.Chart;
import org.depesche.figures.course.Grain;
import org.depesche.register.Measure;
import org.depesche.search.DaySpan;
import org.depesche.search.FigureQuery;
import org.depesche.search.MeasureFigures;
import org.depesche.web.Address;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * Selects figures of a measure, and the form of their chart. Converts from and to URL parameters; invalid values are
 * ignored.
 *
 * @param unit the code of a series; empty for the most frequent
 * @param qualifier a set of lemmas; {@link #UNQUALIFIED} for none; empty for the most frequent
 * @param subjects the ids of subjects to compare; empty for the most frequent
 */
record MeasureQuery(
        Measure measure, String unit, String qualifier, List<Integer> subjects, DaySpan days, View view, int page) {

    /** Selects figures whose text names no qualifier. */
    static final String UNQUALIFIED = "-";

    private static final String INDEX = "index";

    /**
     * The form of the chart.
     *
     * @param grain null for the most frequent
     * @param indexed whether lines begin with 100
     * @param euros the year in whose euros amounts are given; 0: as reported
     */
    record View(@Nullable Grain grain, boolean indexed, int euros) {}

    static MeasureQuery of(Measure measure, Map<String, ? extends List<String>> parameters) {
        FigureQuery query = FigureQuery.of(parameters);
        List<? extends String> subjects = parameters.containsKey("subject") ? parameters.get("subject") : List.of();
        String grain = first(parameters, "per");
        String year = first(parameters, "euros");
        return new MeasureQuery(
                measure,
                query.unit(),
                first(parameters, "qualifier"),
                subjects.stream()
                        .filter(id -> id != null && id.matches("[1-9]\\d{0,8}"))
                        .map(Integer::valueOf)
                        .distinct()
                        .limit(Chart.MOST_GROUPS)
                        .toList(),
                query.period(),
                new View(
                        Arrays.stream(Grain.values())
                                .filter(one -> one.code().equals(grain))
                                .findFirst()
                                .orElse(null),
                        first(parameters, "values").equals(INDEX),
                        year.matches("[1-9]\\d{3}") ? Integer.parseInt(year) : 0),
                query.page());
    }

    private static String first(Map<String, ? extends List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        String value = values == null || values.isEmpty() ? null : values.getFirst();
        return value == null ? "" : value.strip();
    }

    /** The number of the wanted series; -1: any. */
    int series(MeasureFigures figures) {
        return IntStream.range(0, figures.series().size())
                .filter(number -> figures.series().get(number).code().equalsIgnoreCase(unit))
                .findFirst()
                .orElse(-1);
    }

    /** The number of the wanted qualifier; -1: any. */
    int qualifier(MeasureFigures figures) {
        return switch (qualifier) {
            case "" -> -1;
            case UNQUALIFIED -> 0;
            default -> figures.qualifiers().indexOf(qualifier);
        };
    }

    /** The figures of one subject, whatever their unit, qualifier and length of time. */
    MeasureQuery only(int subject) {
        return new MeasureQuery(measure, "", "", List.of(subject), days, new View(null, view.indexed, view.euros), 1);
    }

    /** Adds a subject to compare, or removes it. */
    MeasureQuery toggled(int subject) {
        List<Integer> others = new ArrayList<>(subjects);
        if (!others.removeIf(other -> other == subject)) {
            others.add(subject);
        }
        return new MeasureQuery(measure, unit, qualifier, List.copyOf(others), days, view, 1);
    }

    public MeasureQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new MeasureQuery(measure, unit, qualifier, subjects, new DaySpan(first, last), view, 1);
    }

    MeasureQuery onPage(int other) {
        return new MeasureQuery(measure, unit, qualifier, subjects, days, view, other);
    }

    /** Whether another subject can be compared. */
    public boolean hasRoom() {
        return subjects.size() < Chart.MOST_GROUPS;
    }

    public boolean isInTime() {
        return !days.equals(DaySpan.ALL);
    }

    /** Whether the reader has chosen anything. */
    public boolean isNarrowed() {
        return !onPage(1).url().equals(measure.url());
    }

    public String url() {
        return url(measure.url());
    }

    /** The address of the selected figures as a file. */
    public String exportUrl(String suffix) {
        return onPage(1).url("/figures/measures/" + measure.id() + "." + suffix);
    }

    /** The address of the values of the lines as a file. */
    public String courseUrl(String suffix) {
        return onPage(1).url("/figures/measures/" + measure.id() + "/course." + suffix);
    }

    /** The address of the newest selected figures as a feed. */
    public String feedUrl() {
        return onPage(1).url("/feeds/figures/measures/" + measure.id());
    }

    /** The address of all differing reports about the measure. */
    public String differingUrl() {
        return "/figures/differing?measure=" + measure.id();
    }

    PageLinks pages(int total) {
        return new PageLinks(
                page, FigureQuery.SIZE, total, number -> onPage(number).url() + "#told");
    }

    private String url(String path) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("subject", subjects.stream().map(String::valueOf).toList());
        Address.put(parameters, "qualifier", qualifier);
        Address.put(parameters, "unit", unit);
        Address.put(parameters, "per", view.grain == null ? null : view.grain.code());
        days.addTo(parameters, "from", "to");
        Address.put(parameters, "values", view.indexed ? INDEX : null);
        Address.put(parameters, "euros", view.euros == 0 ? null : view.euros);
        Address.put(parameters, "page", page == 1 ? null : page);
        return Address.of(path, parameters);
    }
}
