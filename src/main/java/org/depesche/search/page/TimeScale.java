package org.depesche.search.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.stream.Stream;
import org.depesche.search.SearchAnswer.Archive;
import org.depesche.search.SearchAnswer.Timeline;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.web.Share;

/**
 * The meaning of the bars of hits over time: their number, or their share of all articles of the same time. One unit
 * holds for all bars of a page.
 */
record TimeScale(Timeline timeline, Share.Unit unit) {

    static TimeScale of(Timeline timeline) {
        Archive all = timeline.all();
        return new TimeScale(
                timeline,
                all == null
                        ? Share.Unit.NUMBER
                        : Share.Unit.of(sum(timeline.months().values().stream()), sum(all.months().values().stream())));
    }

    /** The hits in the months from one day to another. */
    Share ofMonths(LocalDate first, LocalDate last) {
        return share(
                timeline.months(),
                Archive::months,
                months -> sum(Stream.iterate(
                                YearMonth.from(first),
                                month -> !month.atDay(1).isAfter(last),
                                month -> month.plusMonths(1))
                        .map(month -> months.getOrDefault(month, 0L))));
    }

    /** The hits in days of the timeline. */
    Share ofDays(LocalDate first, LocalDate last) {
        return share(
                timeline.days(),
                Archive::days,
                days -> sum(days.stream()
                        .filter(day ->
                                !day.from().isBefore(first) && !day.from().isAfter(last))
                        .map(Bucket::count)));
    }

    private <T> Share share(T hits, Function<Archive, T> all, Function<T, Long> count) {
        Archive archive = timeline.all();
        return archive == null
                ? Share.number(count.apply(hits))
                : new Share(count.apply(hits), count.apply(all.apply(archive)), unit);
    }

    private static long sum(Stream<Long> counts) {
        return counts.mapToLong(Long::longValue).sum();
    }
}
