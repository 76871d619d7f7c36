package org.depesche.ingest;

import java.util.List;
import java.util.Locale;
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
}
