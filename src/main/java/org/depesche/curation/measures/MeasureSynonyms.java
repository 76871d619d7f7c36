package org.depesche.curation.measures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.tagging.FigureReader;

/** The table of names for the same measure, in German and English. */
final class MeasureSynonyms {

    private static final List<Set<String>> GROUPS = read();

    private MeasureSynonyms() {}

    /** Groups of lemmas, each likely one measure. */
    static List<Set<String>> groups() {
        return GROUPS;
    }

    private static List<Set<String>> read() {
        List<Set<String>> groups = new ArrayList<>();
        try (InputStream file = MeasureSynonyms.class.getResourceAsStream("measure-synonyms.txt")) {
            if (file == null) {
                throw new IllegalStateException("The table of synonyms is not on the class path");
            }
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] halves = line.split("\\|");
                Set<String> group = new TreeSet<>(lemmas(halves[0], Locale.GERMAN));
                if (halves.length > 1) {
                    group.addAll(lemmas(halves[1], Locale.ENGLISH));
                }
                groups.add(group);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(groups);
    }

    private static List<String> lemmas(String names, Locale language) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> FigureReader.lemma(name, language))
                .toList();
    }
}
