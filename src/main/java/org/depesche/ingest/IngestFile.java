package org.depesche.ingest;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of a run, with some of its items and the numbers of all, because it may have a hundred thousand.
 *
 * @param original SHA-256 of the kept file; null if it was too large to keep
 * @param problem the reason why the whole file failed; null if it did not
 * @param content its items so far
 */
public record IngestFile(
        long id,
        String name,
        long size,
        @Nullable String original,
        State state,
        @Nullable IngestProblem problem,
        Content content) {

    private static final Comparator<Outcome> BEST_FIRST = Comparator.comparingInt(List.of(
            Outcome.STORED,
            Outcome.REVISED,
            Outcome.WAITING,
            Outcome.HELD,
            Outcome.WITHHELD,
            Outcome.DUPLICATE,
            Outcome.SKIPPED,
            Outcome.FAILED)::indexOf);

    public enum State {
        PENDING,
        DONE,
        FAILED;

        /** The name in the API: {@code pending}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Items of a file.
     *
     * @param outcomes the number of items for each outcome, the best outcome first
     * @param articles the number of their articles, new or old; 0 if they were not counted
     * @param some some of the items, in the order of the file
     */
    public record Content(Map<Outcome, Long> outcomes, long articles, List<IngestItem> some) {

        static final Content NOTHING = new Content(Map.of(), 0, List.of());

        public Content {
            Map<Outcome, Long> sorted = new TreeMap<>(BEST_FIRST);
            sorted.putAll(outcomes);
            outcomes = Collections.unmodifiableMap(sorted);
        }
    }

    IngestFile with(Content other) {
        return new IngestFile(id, name, size, original, state, problem, other);
    }

    public Map<Outcome, Long> outcomes() {
        return content.outcomes;
    }

    public long articles() {
        return content.articles;
    }

    /** Some of its items, in its order. */
    public List<IngestItem> items() {
        return content.some;
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    public boolean isFailed() {
        return state == State.FAILED;
    }

    public long count(Outcome outcome) {
        return outcomes().getOrDefault(outcome, 0L);
    }

    /** How many items are settled so far. */
    public long itemCount() {
        return outcomes().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The best outcome of any of its items; null while the file is pending. */
    public @Nullable Outcome outcome() {
        if (isPending()) {
            return null;
        }
        return outcomes().keySet().stream().findFirst().orElse(Outcome.FAILED);
    }

    /** The ids of the articles of {@link #items}, each once. */
    public List<Long> articleIds() {
        return items().stream()
                .map(IngestItem::article)
                .filter(article -> article != null)
                .distinct()
                .toList();
    }

    /** The failed ones of {@link #items}. */
    public List<IngestItem> failures() {
        return items().stream().filter(item -> item.outcome() == Outcome.FAILED).toList();
    }

    /** How many items failed beside {@link #failures}. */
    public long moreFailures() {
        return count(Outcome.FAILED) - failures().size();
    }
}
