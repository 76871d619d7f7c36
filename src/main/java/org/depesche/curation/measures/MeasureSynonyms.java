package org.depesche.curation.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depesche.register.MeasureTranslations;
import org.depesche.tagging.FigureReader;
import org.springframework.core.io.ClassPathResource;

/** The tables of names for the same measure, in German and English: its synonyms, and its translations. */
final class MeasureSynonyms {

    private static final List<Set<String>> TABLE = read();

    private MeasureSynonyms() {}

    /** Groups of lemmas, each likely one measure. A lemma may be in a group of synonyms and in one of translations. */
    static List<Set<String>> groups() {
        // "Inflation" is one lemma in both languages
        Stream<Set<String>> translations = MeasureTranslations.lemmas().stream().filter(group -> group.size() > 1);
        return Stream.concat(TABLE.stream(), translations).toList();
    }

    /** The groups of synonyms. */
    static List<Set<String>> table() {
        return TABLE;
    }

    private static List<Set<String>> read() {
        try {
            return new ClassPathResource("measure-synonyms.txt", MeasureSynonyms.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MeasureSynonyms::group)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param line German names, then English ones */
    private static Set<String> group(String line) {
        String[] halves = line.split("\\|", 2);
        Set<String> group = new TreeSet<>(lemmas(halves[0], Locale.GERMAN));
        if (halves.length > 1) {
            group.addAll(lemmas(halves[1], Locale.ENGLISH));
        }
        return group;
    }

    private static List<String> lemmas(String names, Locale language) {
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> FigureReader.lemma(name, language))
                .toList();
    }
}
