package org.depesche.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.register.Measure;
import org.depesche.search.FigureQuery;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * Selects figures of a measure. Converts from and to URL parameters; invalid values are ignored.
 *
 * @param unit the code of a series; empty for the most frequent
 * @param subjects the ids of subjects to compare; empty for any subject
 * @param from the first day; null for no limit
 * @param to the last day; null for no limit
 */
record MeasureQuery(
        Measure measure,
        String unit,
        List<Integer> subjects,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page) {

    static MeasureQuery of(Measure measure, Map<String, ? extends List<String>> parameters) {
        FigureQuery days = FigureQuery.of(parameters);
        List<? extends String> subjects = parameters.containsKey("subject") ? parameters.get("subject") : List.of();
        return new MeasureQuery(
                measure,
                days.unit(),
                subjects.stream()
                        .filter(id -> id != null && id.matches("[1-9]\\d{0,8}"))
                        .map(Integer::valueOf)
                        .distinct()
                        .limit(Chart.MOST_GROUPS)
                        .toList(),
                days.period().from(),
                days.period().to(),
                days.page());
    }

    MeasureQuery inUnit(String code) {
        return new MeasureQuery(measure, code, subjects, from, to, 1);
    }

    MeasureQuery ofSubjects(List<Integer> others) {
        return new MeasureQuery(measure, unit, List.copyOf(others), from, to, 1);
    }

    /** Adds a subject to compare, or removes it. */
    MeasureQuery toggled(int subject) {
        return ofSubjects(
                subjects.contains(subject)
                        ? subjects.stream().filter(other -> other != subject).toList()
                        : Stream.concat(subjects.stream(), Stream.of(subject)).toList());
    }

    public MeasureQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new MeasureQuery(measure, unit, subjects, first, last, 1);
    }

    MeasureQuery onPage(int other) {
        return new MeasureQuery(measure, unit, subjects, from, to, other);
    }

    /** Whether another subject can be compared. */
    public boolean hasRoom() {
        return subjects.size() < Chart.MOST_GROUPS;
    }

    public boolean isInTime() {
        return from != null || to != null;
    }

    public boolean isNarrowed() {
        return isInTime() || !subjects.isEmpty();
    }

    public String url() {
        return url(measure.url());
    }

    /** The address of the selected figures as a file. */
    public String exportUrl(String suffix) {
        return onPage(1).url("/figures/measures/" + measure.id() + "." + suffix);
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
        List<String> pairs = new ArrayList<>();
        put(pairs, "unit", unit);
        subjects.forEach(id -> put(pairs, "subject", id.toString()));
        put(pairs, "from", from == null ? "" : from.toString());
        put(pairs, "to", to == null ? "" : to.toString());
        put(pairs, "page", page == 1 ? "" : String.valueOf(page));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static void put(List<String> pairs, String name, String value) {
        if (!value.isEmpty()) {
            pairs.add(name + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }
}
