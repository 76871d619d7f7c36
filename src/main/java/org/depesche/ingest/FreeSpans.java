package org.depesche.ingest;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/** What stands at stretches of a text of which no two overlap; found by place, for there may be many thousand. */
final class FreeSpans<T> {

    private record Taken<T>(Span span, T what) {}

    private final NavigableMap<Integer, Taken<T>> taken = new TreeMap<>();

    boolean isFree(Span span) {
        return overlapping(span) == null;
    }

    /** The first that overlaps a stretch; null if it is free. */
    @Nullable
    T first(Span span) {
        Taken<T> found = overlapping(span);
        return found == null ? null : found.what;
    }

    private @Nullable Taken<T> overlapping(Span span) {
        Map.Entry<Integer, Taken<T>> before = taken.floorEntry(span.start());
        if (before != null && before.getValue().span.overlaps(span)) {
            return before.getValue();
        }
        Map.Entry<Integer, Taken<T>> behind = taken.ceilingEntry(span.start());
        return behind != null && behind.getValue().span.overlaps(span) ? behind.getValue() : null;
    }

    /** Puts something in the place of all that overlaps it. */
    void put(Span span, T what) {
        for (Taken<T> other = overlapping(span); other != null; other = overlapping(span)) {
            taken.remove(other.span.start());
        }
        taken.put(span.start(), new Taken<>(span, what));
    }

    /** All of them in the order of the text. */
    Iterable<T> all() {
        return taken.values().stream().map(Taken::what).toList();
    }
}
