package org.depesche.crawl;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.apache.lucene.search.spell.StringDistance;

/**
 * Made-up words and numbers, and whether readers may see them. All words begin alike and are equally long, so that a
 * test finds them anywhere in an answer: in capitals, as a part of an address or with an ending. No word resembles
 * another, so that the archive offers none of them as another spelling of a word that is asked for.
 */
final class Secrets {

    private static final String BEGINNING = "zqw";
    private static final String CONSONANTS = "bdfgklmnprst";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = 5;

    /** The archive offers a spelling for up to two changed letters, and a test changes one more. */
    private static final int LEAST_CHANGES = 4;

    private static final StringDistance SIMILARITY = new LevenshteinDistance();

    private static final Pattern WORD =
            Pattern.compile(BEGINNING + "[" + CONSONANTS + VOWELS + "]{" + 2 * SYLLABLES + "}");

    /** Nine digits, in threes or not, in every way that languages part them. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d#])(\\d{3})[.,'’\\s\\u00a0\\u202f\\u2009]?(\\d{3})[.,'’\\s\\u00a0\\u202f\\u2009]?(\\d{3})(?!\\d)");

    private static final Set<String> WORDS = ConcurrentHashMap.newKeySet();

    /** The words that are hidden, and where they lie. */
    private final Map<String, String> hidden = new ConcurrentHashMap<>();

    /** The words that everybody may see, and where they lie. */
    private final Map<String, String> shown = new ConcurrentHashMap<>();

    /** A word that is nowhere, and no word like it. */
    static String word() {
        String word = randomWord();
        while (hasSimilar(word)) {
            word = randomWord();
        }
        WORDS.add(word);
        return word;
    }

    private static boolean hasSimilar(String word) {
        return WORDS.stream()
                .anyMatch(other -> (1 - SIMILARITY.getDistance(word, other)) * word.length() < LEAST_CHANGES - .5);
    }

    private static String randomWord() {
        StringBuilder word = new StringBuilder(BEGINNING);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < SYLLABLES; i++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }

    String word(String place, boolean isHidden) {
        String word = word();
        (isHidden ? hidden : shown).put(word, place);
        return word;
    }

    /** As text of an article has it: 917.365.248. */
    String number(String place, boolean isHidden) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int[] parts = random.ints(3, 111, 999).toArray();
        (isHidden ? hidden : shown).put("" + parts[0] + parts[1] + parts[2], place);
        return parts[0] + "." + parts[1] + "." + parts[2];
    }

    /** From now on readers must not see the words of a place. */
    void hide(String place) {
        shown.entrySet().stream()
                .filter(one -> one.getValue().startsWith(place + ":"))
                .forEach(one -> hidden.put(one.getKey(), one.getValue()));
        shown.keySet().removeAll(hidden.keySet());
    }

    /** From now on everybody may see the words of a place. */
    void show(String place) {
        hidden.entrySet().stream()
                .filter(one -> one.getValue().startsWith(place + ":"))
                .forEach(one -> shown.put(one.getKey(), one.getValue()));
        hidden.keySet().removeAll(shown.keySet());
    }

    Map<String, String> hidden() {
        return hidden;
    }

    Map<String, String> shown() {
        return shown;
    }

    /** Those of a place alone. */
    Set<String> of(String place) {
        return Set.of(hidden, shown).stream()
                .flatMap(all -> all.entrySet().stream())
                .filter(one -> one.getValue().startsWith(place + ":"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All of these words and numbers that a text contains. */
    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        String small = text.toLowerCase(Locale.ROOT);
        if (small.contains(BEGINNING)) {
            Matcher word = WORD.matcher(small);
            while (word.find()) {
                found.add(word.group());
            }
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            found.add(number.group(1) + number.group(2) + number.group(3));
        }
        return found;
    }
}
