package org.depesche.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads word lists from the class path. Blank lines and lines that begin with {@code #} do not count. */
public final class WordList {

    private WordList() {}

    /** The words of a list: any number on a line, separated by blanks. */
    public static Set<String> words(String file) {
        Set<String> words = new LinkedHashSet<>();
        for (String line : lines(file)) {
            words.addAll(List.of(line.strip().split("\\s+")));
        }
        return Set.copyOf(words);
    }

    /** @throws IllegalStateException if the list does not exist */
    public static List<String> lines(String file) {
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No word list " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
