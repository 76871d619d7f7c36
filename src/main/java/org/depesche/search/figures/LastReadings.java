package org.depesche.search.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import org.depesche.search.MeasureFigures;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.engine.ArticleSnapshot;

/**
 * Keeps the last read figures of measures until the index changes. A slow reading is kept longer, so that an index that
 * changes every second is not read all the time.
 */
final class LastReadings {

    private static final long BYTES_A_FIGURE = 60;

    /** The most figures to keep, in a 32nd of the heap. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 32 / BYTES_A_FIGURE;

    /** Far above the time that an index of the same computer needs for the most frequent measure. */
    private static final Duration SLOW = Duration.ofMillis(200);

    private static final int KEPT_TIMES = 5;

    private record Asked(int merges, Criterion measure) {}

    /** @param until in {@link System#nanoTime} */
    private record Reading(Object index, MeasureFigures figures, long until) {}

    private final Cache<Asked, Reading> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Asked asked, Reading reading) -> reading.figures.size() + 100)
            .build();

    /** @param measure finds the figures of its lemmas */
    MeasureFigures of(ArticleSnapshot snapshot, Criterion measure) throws IOException {
        Object index = snapshot.figures().key();
        Asked asked = new Asked(snapshot.register().merges(), measure);
        Reading known = kept.getIfPresent(asked);
        if (known != null && (known.index.equals(index) || System.nanoTime() - known.until < 0)) {
            return known.figures;
        }
        long begun = System.nanoTime();
        MeasureFigures figures = read(snapshot, measure);
        long ended = System.nanoTime();
        long took = ended - begun;
        kept.put(asked, new Reading(index, figures, took < SLOW.toNanos() ? ended : ended + KEPT_TIMES * took));
        return figures;
    }

    static MeasureFigures read(ArticleSnapshot snapshot, Criterion measure) throws IOException {
        return new MeasureFigureColumns(
                MeasureReading.of(snapshot.figures(), measure, snapshot.register()), snapshot.register());
    }
}
