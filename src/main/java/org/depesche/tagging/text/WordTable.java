package org.depesche.tagging.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.WordList;

/** A table of words beside the word lists: tabs separate columns, {@code |} separates words, {@code #} begins a remark. */
public record WordTable(List<String[]> rows) {

    /** Reads a table from the class path. */
    public static WordTable read(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No table " + name);
            }
            List<String[]> rows = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    rows.add(line.split("\t", -1));
                }
            }
            return new WordTable(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table " + name, e);
        }
    }

    /** The words of a cell; none if it is empty. */
    public static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split("\\|"));
    }
}
