package org.depesche.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.register.Measure;
import org.depesche.search.DaySpan;
import org.depesche.search.FigureQuery;
import org.depesche.web.Address;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * Selects figures of a measure. Converts from and to URL parameters; invalid values are ignored.
 *
 * @param unit the code of a series; empty for the most frequent
 * @param subjects the ids of subjects to compare; empty for any subject
 */
record MeasureQuery(Measure measure, String unit, List<Integer> subjects, DaySpan days, int page) {

    static MeasureQuery of(Measure measure, Map<String, ? extends List<String>> parameters) {
        FigureQuery query = FigureQuery.of(parameters);
        List<? extends String> subjects = parameters.containsKey("subject") ? parameters.get("subject") : List.of();
        return new MeasureQuery(
                measure,
                query.unit(),
                subjects.stream()
                        .filter(id -> id != null && id.matches("[1-9]\\d{0,8}"))
                        .map(Integer::valueOf)
                        .distinct()
                        .limit(Chart.MOST_GROUPS)
                        .toList(),
                query.period(),
                query.page());
    }

    MeasureQuery inUnit(String code) {
        return new MeasureQuery(measure, code, subjects, days, 1);
    }

    /** Adds a subject to compare, or removes it. */
    MeasureQuery toggled(int subject) {
        List<Integer> others = new ArrayList<>(subjects);
        if (!others.removeIf(other -> other == subject)) {
            others.add(subject);
        }
        return new MeasureQuery(measure, unit, List.copyOf(others), days, 1);
    }

    public MeasureQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new MeasureQuery(measure, unit, subjects, new DaySpan(first, last), 1);
    }

    MeasureQuery onPage(int other) {
        return new MeasureQuery(measure, unit, subjects, days, other);
    }

    /** Whether another subject can be compared. */
    public boolean hasRoom() {
        return subjects.size() < Chart.MOST_GROUPS;
    }

    public boolean isInTime() {
        return !days.equals(DaySpan.ALL);
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
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Address.put(parameters, "unit", unit);
        parameters.put("subject", subjects.stream().map(String::valueOf).toList());
        days.addTo(parameters, "from", "to");
        Address.put(parameters, "page", page == 1 ? null : page);
        return Address.of(path, parameters);
    }
}
