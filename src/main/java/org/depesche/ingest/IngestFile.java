package org.depesche.ingest;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of a run. It may hold a hundred thousand items: it comes with some of them, and with the numbers of all.
 *
 * @param original SHA-256 of the kept file; null if it was too large to keep
 * @param problem why the whole file failed; null if it did not
 * @param outcomes how many of its items came to what so far, best first
 * @param articles how many articles came of it, or were there; 0 where nobody asked
 * @param items what became of some of its items, in its order
 */
public record IngestFile(
        long id,
        String name,
        long size,
        @Nullable String original,
        State state,
        @Nullable IngestProblem problem,
        Map<Outcome, Long> outcomes,
        long articles,
        List<IngestItem> items) {

    private static final Comparator<Outcome> BEST_FIRST = Comparator.comparing(List.of(
            Outcome.STORED,
            Outcome.REVISED,
            Outcome.WAITING,
            Outcome.HELD,
            Outcome.WITHHELD,
            Outcome.DUPLICATE,
            Outcome.SKIPPED,
            Outcome.FAILED)::indexOf);

    /** How far it is. */
    public enum State {
        PENDING,
        DONE,
        FAILED;

        /** As in the API: {@code pending}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public IngestFile {
        Map<Outcome, Long> sorted = new TreeMap<>(BEST_FIRST);
        sorted.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(sorted);
    }

    IngestFile with(Map<Outcome, Long> counted, long ofArticles, List<IngestItem> some) {
        return new IngestFile(id, name, size, original, state, problem, counted, ofArticles, some);
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    public boolean isFailed() {
        return state == State.FAILED;
    }

    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** How many items are settled so far. */
    public long itemCount() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What became of it in one word: the best that became of any of its items; null while it is worked on. */
    public @Nullable Outcome outcome() {
        if (isPending()) {
            return null;
        }
        return outcomes.keySet().stream().findFirst().orElse(Outcome.FAILED);
    }

    /** The ids of the articles of the items that are here, each once. */
    public List<Long> articleIds() {
        return items.stream()
                .map(IngestItem::article)
                .filter(article -> article != null)
                .distinct()
                .toList();
    }

    /** Those that failed of the items that are here. */
    public List<IngestItem> failures() {
        return items.stream().filter(item -> item.outcome() == Outcome.FAILED).toList();
    }
}
