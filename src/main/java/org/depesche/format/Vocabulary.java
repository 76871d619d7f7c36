package org.depesche.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Reads small tables of words. */
public final class Vocabulary {

    private Vocabulary() {}

    /**
     * The meaning of each word, in the order of the table.
     *
     * @param table a line for each meaning: {@code meaning: word, other word}
     */
    public static <T> Map<String, T> of(String table, Function<String, T> meaning) {
        Map<String, T> meanings = new LinkedHashMap<>();
        for (String line : table.strip().split("\n")) {
            int colon = line.indexOf(": ");
            T one = meaning.apply(line.substring(0, colon));
            for (String word : line.substring(colon + 2).split(", ")) {
                meanings.put(word, one);
            }
        }
        return Collections.unmodifiableMap(meanings);
    }
}
