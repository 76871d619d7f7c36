package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.depesche.search.MonthSpan;
import org.depesche.search.SearchQuery;
import org.junit.jupiter.api.Test;

/** How closely the hits over time are looked at. */
class MonthBarTests {

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
        MonthSpan span = MonthSpan.of(ANY, counts);
        assertThat(span.month()).isNull();
        List<MonthBar> bars = MonthBar.of(ANY, span, counts);
        assertThat(bars).hasSize(12).noneMatch(MonthBar::selected);
        assertThat(bars.get(2).url()).contains("from=2023-03-01", "to=2023-03-31");
    }

    @Test
    void hitsOfOneMonthAreSeenByDays() {
        assertThat(MonthSpan.of(ANY, Map.of(MARCH, 2L)).month()).isEqualTo(MARCH);
    }

    @Test
    void anOpenEndReachesToTheLastHits() {
        SearchQuery since = ANY.between(LocalDate.of(2024, 5, 3), null);
        Map<YearMonth, Long> counts = Map.of(MARCH, 2L, MAY, 3L);
        assertThat(MonthSpan.of(since, counts).month()).isEqualTo(MAY);
        assertThat(MonthBar.of(since, MonthSpan.of(since, counts), counts))
                .filteredOn(MonthBar::selected)
                .extracting(MonthBar::month)
                .startsWith(MAY)
                .doesNotContain(MAY.minusMonths(1));
    }

    @Test
    void nothingIsSeenWhereThereIsNothing() {
        assertThat(MonthSpan.of(ANY, Map.of())).isNull();
        assertThat(MonthSpan.of(ANY.between(LocalDate.of(2024, 5, 3), LocalDate.of(2024, 5, 1)), Map.of(MAY, 1L)))
                .isNull();
    }
}
