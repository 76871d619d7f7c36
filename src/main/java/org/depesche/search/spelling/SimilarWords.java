package org.depesche.search.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.search.names.NameIndex;
import org.depesche.search.words.Language;
import org.depesche.search.words.NearWord;
import org.depesche.search.words.Umlauts;
import org.depesche.search.words.WordTranslations;
import org.depesche.tagging.KnownWords;

/**
 * Finds known words with a spelling similar to a rare or unknown word: words of articles, words of names in the
 * register, and compounds of known words. Umlauts may be written out.
 */
final class SimilarWords {

    /** Shorter words are similar to too many others. */
    static final int SHORTEST = 4;

    private static final int MOST = 5;
    private static final int SHORTEST_PART = 3;
    /** The most cuts of a compound that are tried. The cuts that keep most of it come first. */
    private static final int MOST_CUTS = 3;

    /** A word of the articles must be at least so many times as frequent as the typed word. */
    private static final int MUCH_MORE = 20;

    private final IndexedWords words;
    private final NameIndex names;

    SimilarWords(IndexedWords words, NameIndex names) {
        this.words = words;
        this.names = names;
    }

    /**
     * @param far the share of changed letters: 0 is the same word, 1 has nothing in common
     * @param frequency the number of articles or names
     */
    record Similar(String word, float far, int frequency) {}

    /** The number of articles with the word or its base form. */
    int articles(String word) throws IOException {
        return Math.max(words.articles(word), words.articles(base(word)));
    }

    private static String base(String word) {
        return Language.GERMAN.forms(word).getFirst();
    }

    /** Whether a word without articles is written correctly: it is one of German, or of the news in either language. */
    static boolean isWord(String written) {
        return KnownWords.hasGerman(written) || !WordTranslations.of(written).isEmpty();
    }

    /** Whether a name of the register contains the word. */
    boolean isName(String word) {
        return names.has(word);
    }

    /**
     * Similar words, the nearest first.
     *
     * @param word in lower case
     * @param known the number of its articles
     */
    List<Similar> to(String word, int known) throws IOException {
        Map<String, Similar> found = new LinkedHashMap<>();
        for (String spelling : spellings(word)) {
            for (NearWord near : words.near(spelling, MOST)) {
                if (near.frequency() >= known * MUCH_MORE) {
                    add(found, word, similar(word, near));
                }
            }
        }
        for (NearWord near : names.near(word, MOST)) {
            addName(found, word, similar(word, near));
        }
        if (known == 0) {
            compounds(word).forEach(similar -> add(found, word, similar));
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Similar::far)
                        .thenComparing(Similar::frequency, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    /** Leaves out spellings that the search treats as the same word. */
    private static void add(Map<String, Similar> found, String word, Similar other) {
        String normalized = Umlauts.normalized(other.word());
        if (!normalized.equals(Umlauts.normalized(word))) {
            found.merge(normalized, other, (one, two) -> one.far() <= two.far() ? one : two);
        }
    }

    /** A name has no umlauts in the register's index; in articles it may. */
    private static void addName(Map<String, Similar> found, String word, Similar name) {
        Similar written = found.get(Umlauts.normalized(name.word()));
        if (written == null) {
            add(found, word, name);
        } else if (name.far() < written.far()) {
            add(found, word, new Similar(written.word(), name.far(), written.frequency()));
        }
    }

    /** Converts the likeness, which relates to the shorter word, to a distance from the typed word. */
    private static Similar similar(String word, NearWord near) {
        int shorter = Math.min(word.length(), near.word().length());
        int edits = Math.round((1 - near.likeness()) * shorter);
        return new Similar(near.word(), (float) edits / word.length(), near.frequency());
    }

    /** The word as written, and with umlauts instead of their transcriptions. */
    private static Set<String> spellings(String word) {
        Set<String> spellings = new LinkedHashSet<>(List.of(word));
        spellings.add(word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü"));
        spellings.add(word.replace("ss", "ß"));
        return spellings;
    }

    /** Compounds of two parts: a known word, and a known word similar to the rest. */
    private List<Similar> compounds(String word) throws IOException {
        List<Similar> found = new ArrayList<>();
        int cuts = 0;
        for (int cut = word.length() - SHORTEST; cut >= SHORTEST_PART && cuts < MOST_CUTS; cut--) {
            String start = word.substring(0, cut);
            if (isPart(start)) {
                cuts++;
                String end = word.substring(cut);
                words.near(end, MOST)
                        .forEach(other -> found.add(whole(word, start, other.word(), end.length(), other)));
            }
        }
        cuts = 0;
        for (int cut = SHORTEST; cut <= word.length() - SHORTEST_PART && cuts < MOST_CUTS; cut++) {
            String end = word.substring(cut);
            if (isPart(end)) {
                cuts++;
                String start = word.substring(0, cut);
                words.near(start, MOST)
                        .forEach(other -> found.add(whole(word, other.word(), end, start.length(), other)));
            }
        }
        return found;
    }

    private static Similar whole(String word, String start, String end, int changed, NearWord part) {
        return new Similar(start + end, (1 - part.likeness()) * changed / word.length(), part.frequency());
    }

    private boolean isPart(String word) throws IOException {
        return words.articles(base(word)) > 0 || words.articles(Language.GERMAN.asPart(word)) > 0;
    }
}
