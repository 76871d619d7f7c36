package org.depesche.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of a run.
 *
 * @param original SHA-256 of the kept file; null if it was too large to keep
 * @param problem why the whole file failed; null if it did not
 * @param items what became of its items so far, in its order
 */
public record IngestFile(
        long id,
        String name,
        long size,
        @Nullable String original,
        State state,
        @Nullable IngestProblem problem,
        List<IngestItem> items) {

    private static final Comparator<Outcome> BEST_FIRST = Comparator.comparing(List.of(
            Outcome.STORED,
            Outcome.REVISED,
            Outcome.WAITING,
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

    IngestFile with(List<IngestItem> settled) {
        return new IngestFile(id, name, size, original, state, problem, settled);
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    public boolean isFailed() {
        return state == State.FAILED;
    }

    /** The ids of its articles, each once. */
    public List<Long> articles() {
        return items.stream()
                .map(IngestItem::article)
                .filter(article -> article != null)
                .distinct()
                .toList();
    }

    public long count(Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** What became of it in one word: the best that became of any of its items; null while it is worked on. */
    public @Nullable Outcome outcome() {
        if (isPending()) {
            return null;
        }
        return items.stream().map(IngestItem::outcome).min(BEST_FIRST).orElse(Outcome.FAILED);
    }

    /** How many of its items came to what, best first. */
    public Map<Outcome, Long> outcomes() {
        return items.stream()
                .collect(Collectors.groupingBy(
                        IngestItem::outcome, () -> new TreeMap<>(BEST_FIRST), Collectors.counting()));
    }

    /** The items that failed, in its order. */
    public List<IngestItem> failures() {
        return items.stream().filter(item -> item.outcome() == Outcome.FAILED).toList();
    }
}
