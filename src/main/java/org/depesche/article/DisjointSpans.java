package org.depesche.article;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/** A map from spans of a text to values. No two spans overlap; a lookup is fast among many thousand. */
public final class DisjointSpans<T> {

    private record Entry<T>(Span span, T value) {}

    private final NavigableMap<Integer, Entry<T>> entries = new TreeMap<>();

    public boolean isFree(Span span) {
        return overlapping(span) == null;
    }

    /** The value of the first span that overlaps; null if there is none. */
    public @Nullable T first(Span span) {
        Entry<T> found = overlapping(span);
        return found == null ? null : found.value;
    }

    private @Nullable Entry<T> overlapping(Span span) {
        Map.Entry<Integer, Entry<T>> before = entries.floorEntry(span.start());
        if (before != null && before.getValue().span.overlaps(span)) {
            return before.getValue();
        }
        Map.Entry<Integer, Entry<T>> behind = entries.ceilingEntry(span.start());
        return behind != null && behind.getValue().span.overlaps(span) ? behind.getValue() : null;
    }

    /** Adds a span if it is free, and returns whether it is. */
    public boolean add(Span span, T value) {
        boolean free = isFree(span);
        if (free) {
            put(span, value);
        }
        return free;
    }

    /** Adds a span, and removes all spans that overlap it. */
    public void put(Span span, T value) {
        for (Entry<T> other = overlapping(span); other != null; other = overlapping(span)) {
            entries.remove(other.span.start());
        }
        entries.put(span.start(), new Entry<>(span, value));
    }

    /** All values in the order of the text. */
    public Iterable<T> all() {
        return entries.values().stream().map(Entry::value).toList();
    }
}
