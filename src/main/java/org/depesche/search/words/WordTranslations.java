package org.depesche.search.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.register.MeasureTranslations;
import org.depesche.search.SearchResult.Translation;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.WordList;

/** Words of the news and names of measures in German and English, found in any inflection. */
public final class WordTranslations {

    /** The most words that are looked up together: "gross domestic product". */
    public static final int MOST_WORDS = 3;

    private static final int MOST = 4;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile(", ");

    /** Words that readers of the other language mean otherwise: "Gift", "war". They are found, but not looked up. */
    private static final Set<String> MISTAKEN = new HashSet<>();

    private static final Dictionary GERMAN = new Dictionary(Language.GERMAN, Language.ENGLISH);
    private static final Dictionary ENGLISH = new Dictionary(Language.ENGLISH, Language.GERMAN);

    static {
        for (String line : WordList.lines("/org/depesche/search/words/translations.tsv")) {
            String[] pair = line.split("\t", 2);
            BETWEEN_WORDS.splitAsStream(pair[1]).forEach(english -> add(pair[0], english));
        }
        MeasureTranslations.eachName(WordTranslations::add);
    }

    private WordTranslations() {}

    /** @param listed in small letters */
    private record Entry(String listed, String translation) {}

    /** From one language to another. A word that is listed itself is no form of another: "Reis" is not "Reise". */
    private record Dictionary(
            Language from, Language to, Map<String, Set<String>> byWritten, Map<String, Set<Entry>> byStems) {

        Dictionary(Language from, Language to) {
            this(from, to, new HashMap<>(), new HashMap<>());
        }

        void add(String words, String translation) {
            String small = SmallLetters.of(words);
            byWritten.computeIfAbsent(small, key -> new LinkedHashSet<>()).add(translation);
            byStems.computeIfAbsent(stems(from, words), key -> new LinkedHashSet<>())
                    .add(new Entry(small, translation));
        }

        boolean hasWritten(String words) {
            return byWritten.containsKey(SmallLetters.of(words));
        }

        private Set<String> all(String words) {
            String small = SmallLetters.of(words);
            Set<String> written = byWritten.get(small);
            return written != null
                    ? written
                    : byStems.getOrDefault(stems(from, words), Set.of()).stream()
                            .filter(entry -> Inflections.areOne(from, entry.listed(), small))
                            .map(Entry::translation)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** Without words that a search for the typed ones finds anyway, and each inflection once. */
        List<Translation> of(String words) {
            Set<String> known = new HashSet<>(Set.of(stems(to, words)));
            return all(words).stream()
                    .filter(translation -> known.add(stems(to, translation)))
                    .map(translation -> new Translation(translation, to.tag()))
                    .toList();
        }

        /** Whether the words are one of their own translations: "banks" and "Bank". */
        boolean hasAlike(String words) {
            return all(words).stream()
                    .anyMatch(translation -> stems(to, translation).equals(stems(to, words)));
        }
    }

    private static void add(String german, String english) {
        GERMAN.add(bare(german), bare(english));
        ENGLISH.add(bare(english), bare(german));
        Stream.of(german, english)
                .filter(word -> !word.equals(bare(word)))
                .forEach(word -> MISTAKEN.add(SmallLetters.of(bare(word))));
    }

    private static String bare(String words) {
        return words.startsWith("(") ? words.substring(1, words.length() - 1) : words;
    }

    private static String stems(Language language, String words) {
        return BLANKS.splitAsStream(SmallLetters.of(words)).map(language::stem).collect(Collectors.joining(" "));
    }

    /**
     * The words of the other language, the most usual first; none for unknown words, and for those that are alike in both.
     *
     * @param words one to three, with blanks between them
     */
    public static List<Translation> of(String words) {
        if (MISTAKEN.contains(SmallLetters.of(words))) {
            return List.of();
        }
        boolean isGerman = GERMAN.hasWritten(words);
        boolean isEnglish = ENGLISH.hasWritten(words);
        List<Translation> fromGerman = isEnglish && !isGerman ? List.of() : GERMAN.of(words);
        List<Translation> fromEnglish = isGerman && !isEnglish ? List.of() : ENGLISH.of(words);
        // "rents" is no form of "Rente", and nobody knows which of the two is meant
        boolean isDoubtful =
                !isGerman && !isEnglish && !fromGerman.isEmpty() && !fromEnglish.isEmpty() && !GERMAN.hasAlike(words);
        return isDoubtful
                ? List.of()
                : Stream.concat(fromGerman.stream(), fromEnglish.stream())
                        .limit(MOST)
                        .toList();
    }
}
