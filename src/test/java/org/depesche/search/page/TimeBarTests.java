package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.depesche.search.DaySpan;
import org.depesche.search.MonthSpan;
import org.depesche.search.Paging.Course;
import org.depesche.search.SearchAnswer.Timeline;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Bucket;
import org.junit.jupiter.api.Test;

/** How closely the hits over time are looked at. */
class TimeBarTests {

    private static final YearMonth MARCH = YearMonth.of(2023, 3);
    private static final YearMonth MAY = YearMonth.of(2024, 5);

    private static final SearchQuery ANY = SearchQuery.of("Hafen");

    @Test
    void hitsOfSeveralYearsAreSeenByYears() {
        assertThat(MonthSpan.of(ANY, Map.of(MARCH, 2L, MAY, 3L))).isNull();
    }

    @Test
    void hitsOfOneYearAreSeenByMonthsWithoutAnyDaysChosen() {
        Map<YearMonth, Long> counts = Map.of(MARCH, 2L, MARCH.plusMonths(2), 1L, MAY, 0L);
        TimeScale timeline = timeline(ANY, counts);
        assertThat(TimeBar.days(ANY, timeline)).isEmpty();
        List<TimeBar> bars = TimeBar.months(ANY, timeline);
        assertThat(bars).hasSize(12).noneMatch(TimeBar::selected);
        assertThat(bars.get(2).url()).contains("from=2023-03-01", "to=2023-03-31");
    }

    @Test
    void hitsOfOneMonthAreSeenByDays() {
        Bucket third = new Bucket(MARCH.atDay(3), 2);
        SearchQuery day = ANY.between(third.from(), third.from());
        TimeScale timeline = timeline(ANY, Map.of(MARCH, 2L), third);
        List<TimeBar> bars = TimeBar.days(ANY, timeline);
        assertThat(bars).hasSize(31).extracting(TimeBar::count).startsWith(0L, 0L, 2L, 0L);
        assertThat(bars.get(2).url()).isEqualTo(day.url());
        assertThat(TimeBar.days(day, timeline).get(2).url())
                .isEqualTo(ANY.between(MARCH.atDay(1), MARCH.atEndOfMonth()).url());
    }

    @Test
    void hitsOfALongTimeAreSeenByDecadesAndThenByYears() {
        Map<YearMonth, Long> counts = Map.of(YearMonth.of(1952, 7), 4L, YearMonth.of(1957, 1), 1L, MAY, 3L);
        List<TimeBar> decades = TimeBar.decades(ANY, timeline(ANY, counts));
        assertThat(decades).extracting(TimeBar::count).containsExactly(5L, 0L, 0L, 0L, 0L, 0L, 0L, 3L);
        assertThat(decades.getFirst().url()).contains("from=1950-01-01", "to=1959-12-31");
        assertThat(TimeBar.years(ANY, timeline(ANY, counts))).isEmpty();

        SearchQuery fifties = ANY.between(LocalDate.of(1950, 1, 1), LocalDate.of(1959, 12, 31));
        List<TimeBar> years = TimeBar.years(fifties, timeline(fifties, counts));
        assertThat(years).extracting(TimeBar::count).containsExactly(0L, 0L, 4L, 0L, 0L, 0L, 0L, 1L, 0L, 0L);
        assertThat(years.get(2).last()).isEqualTo(LocalDate.of(1952, 12, 31));
    }

    @Test
    void hitsOfFortyYearsHaveRoomInOneLine() {
        assertThat(TimeBar.decades(ANY, timeline(ANY, Map.of(YearMonth.of(1985, 1), 1L, MAY, 3L))))
                .isEmpty();
    }

    @Test
    void anOpenEndReachesToTheLastHits() {
        SearchQuery since = ANY.between(LocalDate.of(2024, 5, 3), null);
        Map<YearMonth, Long> counts = Map.of(MARCH, 2L, MAY, 3L);
        assertThat(MonthSpan.of(since, counts).month()).isEqualTo(MAY);
        assertThat(TimeBar.months(since, timeline(since, counts)))
                .filteredOn(TimeBar::selected)
                .extracting(TimeBar::first)
                .startsWith(MAY.atDay(1))
                .doesNotContain(MAY.minusMonths(1).atDay(1));
    }

    @Test
    void nothingIsSeenWhereThereIsNothing() {
        assertThat(MonthSpan.of(ANY, Map.of())).isNull();
        assertThat(MonthSpan.of(ANY.between(LocalDate.of(2024, 5, 3), LocalDate.of(2024, 5, 1)), Map.of(MAY, 1L)))
                .isNull();
    }

    @Test
    void weeksTakeThePlaceOfTheMonthsOfAYear() {
        SearchQuery weekly = ANY.between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
                .over(new Course(false, true));
        TimeScale timeline = timeline(
                weekly,
                Map.of(MAY, 3L),
                new Bucket(LocalDate.of(2024, 5, 13), 2),
                new Bucket(LocalDate.of(2024, 5, 19), 1));
        List<TimeBar> weeks = TimeBar.weeks(weekly, timeline);
        assertThat(weeks).hasSize(53).extracting(TimeBar::week).startsWith(1, 2).endsWith(52, 1);
        assertThat(weeks.get(19).count()).isEqualTo(3);
        assertThat(weeks.get(19).url()).contains("from=2024-05-13", "to=2024-05-19");
        assertThat(TimeBar.weeks(ANY.between(weekly.from(), weekly.to()), timeline))
                .isEmpty();
        assertThat(new MonthSpan(LocalDate.of(2023, 12, 27), LocalDate.of(2024, 1, 2)).weeks())
                .isEqualTo(new DaySpan(LocalDate.of(2023, 12, 25), LocalDate.of(2024, 1, 7)));
        assertThat(new MonthSpan(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31)).weeks())
                .isNull();
    }

    private static TimeScale timeline(SearchQuery query, Map<YearMonth, Long> months, Bucket... days) {
        return TimeScale.of(new Timeline(months, MonthSpan.of(query, months), List.of(days), null));
    }
}
