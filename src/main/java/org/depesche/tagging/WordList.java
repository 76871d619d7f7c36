package org.depesche.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads word lists and tables from the class path. Blank lines and lines that begin with {@code #} do not count. */
public final class WordList {

    private WordList() {}

    /** The words of a list: any number on a line, separated by blanks. */
    public static Set<String> words(String file) {
        return lines(file).stream()
                .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rows of a table, whose columns tabs separate. */
    public static List<String[]> rows(String file) {
        return lines(file).stream().map(line -> line.split("\t", -1)).toList();
    }

    /** The words of a cell of a table, which {@code |} separates; none if it is empty. */
    public static List<String> cell(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split("\\|"));
    }

    /** The lines of a list, without comments and blank lines. */
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
