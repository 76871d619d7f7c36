package org.depesche.search.page;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.depesche.search.DaySpan;
import org.depesche.search.Paging.Course;
import org.depesche.search.SearchAnswer.Archive;
import org.depesche.search.SearchAnswer.Timeline;
import org.depesche.search.SearchQuery;
import org.depesche.web.Address;
import org.depesche.web.Histogram;
import org.depesche.web.Share;

/**
 * The hits over time.
 *
 * @param unit of all bars
 * @param decades all decades, if the years are too many for a line
 * @param years all years, not only those of the chosen days; empty if there are decades
 * @param decade the years of the chosen decade
 * @param months of the one or two years of the chosen days, or of the only year with hits; empty if there are weeks
 * @param weeks of the year of the chosen days, if weeks are asked for
 * @param days of the month of the chosen days, or of the only month with hits
 * @param scales numbers or shares
 * @param steps months or weeks; empty where neither is shown
 * @param kept the parameters that a form for days must send along
 */
public record OverTime(
        Share.Unit unit,
        List<TimeBar> decades,
        Histogram years,
        List<TimeBar> decade,
        List<TimeBar> months,
        List<TimeBar> weeks,
        List<TimeBar> days,
        List<Choice> scales,
        List<Choice> steps,
        Map<String, List<String>> kept) {

    /** The search in all days, to which a script adds those that a reader draws over. */
    public String url() {
        return Address.of("/search", kept);
    }

    public boolean isEmpty() {
        return years.isEmpty() && decades.isEmpty();
    }

    /** Whether the years say more than the months or weeks below them. */
    public boolean isSeveralYears() {
        return years.years().size() > 1 || !years.isEmpty() && months.isEmpty() && weeks.isEmpty() && days.isEmpty();
    }

    static OverTime of(SearchQuery query, Timeline timeline) {
        TimeScale scale = TimeScale.of(timeline);
        List<TimeBar> decades = TimeBar.decades(query, scale);
        List<TimeBar> weeks = TimeBar.weeks(query, scale);
        List<TimeBar> months = weeks.isEmpty() ? TimeBar.months(query, scale) : List.of();
        return new OverTime(
                scale.unit(),
                decades,
                years(query, timeline, scale.unit(), decades.isEmpty()),
                TimeBar.years(query, scale),
                months,
                weeks,
                TimeBar.days(query, scale),
                scales(query),
                timeline.span() == null || timeline.span().weeks() == null || months.isEmpty() && weeks.isEmpty()
                        ? List.of()
                        : steps(query),
                query.between(null, null).parameters());
    }

    /** The hits in the closest steps that are shown: days, weeks or months. */
    static List<TimeBar> closest(SearchQuery query, Timeline timeline) {
        TimeScale scale = TimeScale.of(timeline);
        return Stream.<BiFunction<SearchQuery, TimeScale, List<TimeBar>>>of(
                        TimeBar::days, TimeBar::weeks, TimeBar::months, TimeBar::allMonths)
                .map(steps -> steps.apply(query, scale))
                .filter(bars -> !bars.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Histogram years(SearchQuery query, Timeline timeline, Share.Unit unit, boolean shown) {
        Map<YearMonth, Long> months = shown ? timeline.months() : Map.of();
        Archive all = timeline.all();
        IntFunction<String> url =
                year -> query.toggled(DaySpan.of(year), DaySpan.ALL).url();
        IntPredicate chosen = year -> query.isIn(DaySpan.of(year));
        return all == null
                ? Histogram.of(months, url::apply, chosen::test)
                : Histogram.ofShares(months, all.months(), unit, url::apply, chosen::test);
    }

    private static List<Choice> scales(SearchQuery query) {
        Course course = query.course();
        return List.of(
                choice("number", query, new Course(false, course.weeks())),
                choice("share", query, new Course(true, course.weeks())));
    }

    private static List<Choice> steps(SearchQuery query) {
        Course course = query.course();
        return List.of(
                choice("months", query, new Course(course.shares(), false)),
                choice("weeks", query, new Course(course.shares(), true)));
    }

    private static Choice choice(String code, SearchQuery query, Course course) {
        return new Choice(code, query.over(course).url(), course.equals(query.course()));
    }
}
