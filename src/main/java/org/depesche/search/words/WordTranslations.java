package org.depesche.search.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.register.MeasureTranslations;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.WordList;

/** Words of the news and names of measures in German and English, found in any inflection. */
public final class WordTranslations {

    /** The most words that are looked up together: "gross domestic product". */
    public static final int MOST_WORDS = 3;

    private static final int MOST = 4;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile(", ");

    /** By the stems of the other language. */
    private static final Map<String, Set<String>> ENGLISH = new HashMap<>();

    private static final Map<String, Set<String>> GERMAN = new HashMap<>();

    static {
        for (String line : WordList.lines("/org/depesche/search/words/translations.tsv")) {
            String[] pair = line.split("\t", 2);
            BETWEEN_WORDS.splitAsStream(pair[1]).forEach(english -> add(pair[0], english));
        }
        MeasureTranslations.eachName(WordTranslations::add);
    }

    private WordTranslations() {}

    private static void add(String german, String english) {
        ENGLISH.computeIfAbsent(stems(Language.GERMAN, german), key -> new LinkedHashSet<>())
                .add(english);
        GERMAN.computeIfAbsent(stems(Language.ENGLISH, english), key -> new LinkedHashSet<>())
                .add(german);
    }

    private static String stems(Language language, String words) {
        return BLANKS.splitAsStream(SmallLetters.of(words)).map(language::stem).collect(Collectors.joining(" "));
    }

    /**
     * The words of the other language, the most usual first; none for unknown words, and for those that are alike in both.
     *
     * @param words one to three, with blanks between them
     */
    public static List<String> of(String words) {
        Set<String> others = new LinkedHashSet<>(ENGLISH.getOrDefault(stems(Language.GERMAN, words), Set.of()));
        others.addAll(GERMAN.getOrDefault(stems(Language.ENGLISH, words), Set.of()));
        // "wind farm" and "wind farms" find the same
        Set<String> known = new HashSet<>(Set.of(SmallLetters.of(words)));
        return others.stream()
                .filter(other -> !other.equalsIgnoreCase(words) && known.add(stems(Language.ENGLISH, other)))
                .limit(MOST)
                .toList();
    }
}
