package org.depesche.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.depesche.tagging.FigureReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The table {@code measure-names.tsv}: names of measures in German and English. */
public final class MeasureTranslations {

    private static final List<Pair> PAIRS = read();
    private static final Map<String, Pair> BY_LEMMA = new HashMap<>();

    static {
        // the first pair of a word holds, German words before English ones
        PAIRS.forEach(pair -> BY_LEMMA.putIfAbsent(pair.germanLemma, pair));
        PAIRS.stream().filter(Pair::isOneEnglishTerm).forEach(pair -> BY_LEMMA.putIfAbsent(pair.englishLemma, pair));
    }

    private MeasureTranslations() {}

    /** A row of the table; the lemmas are those of figures in articles of either language. */
    record Pair(String german, String english, String germanLemma, String englishLemma) {

        private static Pair of(String row) {
            String[] names = row.split("\t", 2);
            return new Pair(
                    names[0],
                    names[1],
                    FigureReader.lemma(names[0], Locale.GERMAN),
                    FigureReader.lemma(names[1].toLowerCase(Locale.ENGLISH), Locale.ENGLISH));
        }

        /** "Share of the vote" has the lemma of any share. */
        private boolean isOneEnglishTerm() {
            return englishLemma.split(" ").length == english.split("[ -]").length;
        }

        private Set<String> lemmas() {
            return new TreeSet<>(isOneEnglishTerm() ? List.of(germanLemma, englishLemma) : List.of(germanLemma));
        }
    }

    /** The row of a measure with some lemmas; null if the table has none. */
    static @Nullable Pair of(Collection<String> lemmas) {
        return lemmas.stream()
                .map(BY_LEMMA::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The German lemma of a measure with an English lemma; the English one if the table has no row for it. */
    static String german(String englishLemma) {
        Pair pair = BY_LEMMA.get(englishLemma);
        return pair == null ? englishLemma : pair.germanLemma;
    }

    /** The names of each row, German and English, the English ones with small first letters. */
    public static void eachName(BiConsumer<String, String> names) {
        PAIRS.forEach(pair -> names.accept(pair.german, small(pair.english)));
    }

    /** "unemployment rate", but "GDP". */
    private static String small(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.ENGLISH) + name.substring(1)
                : name;
    }

    static List<Pair> pairs() {
        return PAIRS;
    }

    /** The lemmas of each row, German and English ones, which are likely of one measure. */
    public static List<Set<String>> lemmas() {
        return PAIRS.stream().map(Pair::lemmas).toList();
    }

    private static List<Pair> read() {
        try {
            return new ClassPathResource("measure-names.tsv", MeasureTranslations.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pair::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
