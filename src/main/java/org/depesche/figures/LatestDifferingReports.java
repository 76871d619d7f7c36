package org.depesche.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureSearch;
import org.depesche.search.SearchUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The latest differing reports of all measures. A background thread scans all figures of the archive, measure by
 * measure; meanwhile readers see the previous list. In a large archive it works at most a twentieth of the time.
 * Nothing is stored, so corrections by editors show in the next list.
 */
@Component
class LatestDifferingReports {

    private static final Logger log = LoggerFactory.getLogger(LatestDifferingReports.class);

    /** The length of the list. */
    private static final int MOST = 1_000;

    /** The limit for one measure, so that none fills the list alone. */
    private static final int MOST_OF_A_MEASURE = 50;

    /** How many times the duration of a scan passes before the next one. */
    private static final int REST = 20;

    /** How long a request waits for a scan. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Measures measures;
    private final MeasureSearch search;
    private final DifferingReports reports;
    private final Clock clock;

    private final Executor background = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("differing-reports")
            .priority(Thread.MIN_PRIORITY)
            .daemon()
            .factory());

    private volatile @Nullable Found found;
    private @Nullable CompletableFuture<Found> working;

    LatestDifferingReports(Measures measures, MeasureSearch search, DifferingReports reports, Clock clock) {
        this.measures = measures;
        this.search = search;
        this.reports = reports;
        this.clock = clock;
    }

    /** @param state of the index when the scan began */
    private record Found(Object state, List<DifferingReport> reports, Instant at, Duration took) {

        boolean isFresh(Object current, Instant now) {
            return state.equals(current) || now.isBefore(at.plus(took.multipliedBy(REST)));
        }
    }

    /** The latest reports first; empty while the first scan is running. */
    Optional<List<DifferingReport>> latest() {
        Optional<List<DifferingReport>> previous = Optional.ofNullable(found).map(Found::reports);
        try {
            return next().thenApply(next -> Optional.of(next.reports))
                    .completeOnTimeout(previous, SOON.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failure) {
            if (previous.isEmpty() && failure.getCause() instanceof SearchUnavailableException away) {
                throw away;
            }
            log.warn(
                    "The search for differing reports failed; readers see the previous list until the next search succeeds",
                    failure);
            return previous;
        }
    }

    private synchronized CompletableFuture<Found> next() {
        Found known = found;
        if (known != null && known.isFresh(search.state(), clock.instant())) {
            return CompletableFuture.completedFuture(known);
        }
        CompletableFuture<Found> now = working;
        if (now == null || now.isDone()) {
            now = CompletableFuture.supplyAsync(this::find, background);
            working = now;
        }
        return now;
    }

    private Found find() {
        long begun = System.nanoTime();
        Object state = search.state();
        PriorityQueue<DifferingReport> latest = new PriorityQueue<>(Comparator.comparingLong(DifferingReport::latest));
        Set<Integer> seen = new HashSet<>();
        for (String lemma : search.repeated()) {
            Measure measure =
                    measures.shown(lemma).filter(one -> seen.add(one.id())).orElse(null);
            if (measure != null) {
                MeasureFigures figures = search.once(measure.lemmas());
                latest.addAll(reports.of(measure, figures, figures.all(), MOST_OF_A_MEASURE));
            }
            while (latest.size() > MOST) {
                latest.poll();
            }
        }
        List<DifferingReport> sorted = new ArrayList<>(latest);
        sorted.sort(Comparator.comparingLong(DifferingReport::latest).reversed());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        log.debug("Found {} differing reports about {} measures in {}", sorted.size(), seen.size(), took);
        Found next = new Found(state, List.copyOf(sorted), clock.instant(), took);
        found = next;
        return next;
    }
}
