package org.depesche.tagging.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Words and phrases with their meanings. The longest phrase matches. */
public final class PhraseTable<T> {

    /**
     * @param start first token
     * @param end token after the last
     */
    public record Hit<T>(T value, int start, int end) {}

    private record Entry<T>(String[] words, T value) {}

    private static final Comparator<Entry<?>> LONGEST =
            Comparator.comparingInt((Entry<?> entry) -> entry.words.length).reversed();

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();
    private final Map<String, List<Entry<T>>> byLast = new HashMap<>();

    /** The first meaning of a phrase stays. */
    public void put(String phrase, T value) {
        Tokens tokens = Tokens.of(phrase);
        String[] words =
                IntStream.range(0, tokens.size()).mapToObj(tokens::text).toArray(String[]::new);
        Entry<T> entry = new Entry<>(words, value);
        add(byFirst, words[0], entry);
        add(byLast, words[words.length - 1], entry);
    }

    private void add(Map<String, List<Entry<T>>> map, String key, Entry<T> entry) {
        List<Entry<T>> entries = map.computeIfAbsent(key, ignored -> new ArrayList<>(1));
        entries.add(entry);
        entries.sort(LONGEST);
    }

    /** The longest phrase that begins at a token. */
    @Nullable
    public Hit<T> match(Tokens tokens, int at, boolean lower) {
        for (Entry<T> entry : byFirst.getOrDefault(word(tokens, at, lower), List.of())) {
            if (same(tokens, at, entry.words, lower)) {
                return new Hit<>(entry.value, at, at + entry.words.length);
            }
        }
        return null;
    }

    /** The longest phrase whose last word is just before {@code end}. */
    @Nullable
    public Hit<T> matchBefore(Tokens tokens, int end, boolean lower) {
        for (Entry<T> entry : byLast.getOrDefault(word(tokens, end - 1, lower), List.of())) {
            int start = end - entry.words.length;
            if (same(tokens, start, entry.words, lower)) {
                return new Hit<>(entry.value, start, end);
            }
        }
        return null;
    }

    private static boolean same(Tokens tokens, int at, String[] words, boolean lower) {
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals(word(tokens, at + i, lower))) {
                return false;
            }
        }
        return true;
    }

    private static String word(Tokens tokens, int i, boolean lower) {
        return lower ? tokens.low(i) : tokens.text(i);
    }
}
