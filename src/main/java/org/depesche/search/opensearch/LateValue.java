package org.depesche.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.depesche.search.opensearch.index.ClusterAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value of the whole index that many questions need. As long as it is read fast, it is read after every change. A slow
 * one is read in the background and is late: a reading begins only when many times the duration of the last one are over.
 * All requests for a value wait for one reading.
 */
final class LateValue<T> {

    private static final Logger log = LoggerFactory.getLogger(LateValue.class);

    /** How many times the duration of a reading passes before the next one. */
    private static final int REST = 20;

    private final Duration fast;
    private final int rest;
    private final Duration leastRest;
    private volatile @Nullable Known<T> known;
    private @Nullable BackgroundReading<Known<T>> running;

    /**
     * @param key of the index when the reading began
     * @param due when the next reading may begin, by {@link System#nanoTime()}
     */
    private record Known<T>(Object key, T value, boolean slow, long due) {

        private boolean isDue() {
            return System.nanoTime() - due >= 0;
        }
    }

    /**
     * @param fast values that take longer are read in the background
     * @param leastRest the shortest time between two readings of a slow value
     */
    LateValue(Duration fast, Duration leastRest) {
        this(fast, REST, leastRest);
    }

    /** @param rest how many times the duration of a reading passes before the next one */
    LateValue(Duration fast, int rest, Duration leastRest) {
        this.fast = fast;
        this.rest = rest;
        this.leastRest = leastRest;
    }

    /** The value as it was read last; null if it never was. */
    @Nullable
    T last() {
        Known<T> last = known;
        return last == null ? null : last.value;
    }

    /**
     * The value.
     *
     * @param key another one after every change of the index
     * @param longest how long to wait for a reading
     * @throws ClusterAwayException if there is none by then; the reading goes on
     */
    T at(Object key, Duration longest, Callable<T> reading) throws IOException {
        Known<T> last = known;
        if (last == null) {
            return reading(key, reading).await(longest).value;
        }
        if (last.key.equals(key)) {
            return last.value;
        }
        if (last.slow) {
            if (last.isDue()) {
                reading(key, reading);
            }
            return last.value;
        }
        Known<T> read = inTime(reading(key, reading), last, longest);
        // it may have begun before the change
        return read.slow || read.key.equals(key) ? read.value : inTime(reading(key, reading), last, longest).value;
    }

    /** The value of the reading, or the last value if the reading has become slow. */
    private Known<T> inTime(BackgroundReading<Known<T>> reading, Known<T> last, Duration longest) throws IOException {
        try {
            return reading.await(longest);
        } catch (ClusterAwayException e) {
            if (reading.isDone()) {
                throw e;
            }
            return last;
        }
    }

    private synchronized BackgroundReading<Known<T>> reading(Object key, Callable<T> reading) {
        BackgroundReading<Known<T>> now = running;
        if (now == null || now.isDone()) {
            now = new BackgroundReading<>(() -> read(key, reading)).begin();
            running = now;
        }
        return now;
    }

    private Known<T> read(Object key, Callable<T> reading) throws Exception {
        long begun = System.nanoTime();
        try {
            T value = reading.call();
            long ended = System.nanoTime();
            long took = ended - begun;
            long due = ended + Math.max(leastRest.toNanos(), rest * took);
            Known<T> read = new Known<>(key, value, took >= fast.toNanos(), due);
            known = read;
            return read;
        } catch (IOException | RuntimeException e) {
            Known<T> last = known;
            if (last != null && last.slow) {
                // nobody waits for it, and the next question tries again
                log.warn("A value of the whole index was not read: {}", e.getMessage());
            }
            throw e;
        }
    }
}
