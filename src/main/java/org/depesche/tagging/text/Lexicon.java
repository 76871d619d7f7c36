package org.depesche.tagging.text;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.WordList;
import org.jspecify.annotations.Nullable;

/** The vocabulary of a language for figures and their surroundings, from the tables {@code lexicon*.tsv}. */
public final class Lexicon {

    public static final Lexicon GERMAN = new Lexicon("lexicon-de.tsv", Locale.GERMAN);
    public static final Lexicon ENGLISH = new Lexicon("lexicon-en.tsv", Locale.ENGLISH);

    static {
        for (WordSet set : WordSet.values()) {
            if (GERMAN.words(set).isEmpty() && ENGLISH.words(set).isEmpty()) {
                throw new IllegalStateException("No table lists words of " + set);
            }
        }
    }

    public final Locale language;
    public final boolean german;
    final PhraseTable<BigDecimal> magnitudes = new PhraseTable<>();
    public final PhraseTable<BigDecimal> vague = new PhraseTable<>();
    public final PhraseTable<BigDecimal> halves = new PhraseTable<>();
    public final PhraseTable<BigDecimal> addedParts = new PhraseTable<>();

    /** Phrases that begin with number words without counting, with the number of those words. */
    public final PhraseTable<Integer> uncounted = new PhraseTable<>();

    /** Names that hold a number: "Level 42", "Fiat 500". */
    public final PhraseTable<String> numberedNames = new PhraseTable<>();

    public final PhraseTable<Quantity.Modifier> modifiers = new PhraseTable<>();
    public final PhraseTable<Quantity.Modifier> modifiersRight = new PhraseTable<>();
    private final Map<WordSet, Map<String, String>> sets = new EnumMap<>(WordSet.class);
    private final Map<String, Listing> listings = new HashMap<>();

    /** The sets that list a word. */
    static final class Listing {

        private static final Listing NONE = new Listing();

        private final long[] sets = new long[(WordSet.values().length - 1) / Long.SIZE + 1];

        private void add(WordSet set) {
            sets[set.ordinal() / Long.SIZE] |= 1L << set.ordinal();
        }

        boolean has(WordSet set) {
            return (sets[set.ordinal() / Long.SIZE] & 1L << set.ordinal()) != 0;
        }
    }

    private Lexicon(String table, Locale language) {
        this.language = language;
        this.german = language.equals(Locale.GERMAN);
        read("lexicon.tsv");
        read(table);
    }

    /** The vocabulary of a language; null if it is unknown or neither German nor English. */
    public static @Nullable Lexicon of(@Nullable Locale language) {
        return switch (language == null ? "" : language.getLanguage()) {
            case "de" -> GERMAN;
            case "en" -> ENGLISH;
            default -> null;
        };
    }

    private void read(String table) {
        for (String[] row : WordList.rows(table)) {
            for (String word : WordList.cell(row[2])) {
                put(row[0], row[1], word);
            }
        }
    }

    private void put(String set, String value, String word) {
        String lower = SmallLetters.of(word);
        switch (set) {
            case "magnitude" -> magnitudes.put(word, new BigDecimal(value));
            case "vague" -> vague.put(lower, new BigDecimal(value));
            case "added-part" -> addedParts.put(lower, new BigDecimal(value));
            case "uncounted" -> uncounted.put(lower, Integer.valueOf(value));
            case "numbered-name" -> numberedNames.put(word, value);
            case "half" -> halves.put(lower, new BigDecimal(value));
            case "modifier" -> modifiers.put(lower, Quantity.Modifier.of(value));
            case "modifier-right" -> modifiersRight.put(lower, Quantity.Modifier.of(value));
            case "month" -> put(WordSet.MONTH, value, word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
            default -> put(set(set), value, word);
        }
    }

    /** The set that a row of a table names. */
    static WordSet set(String name) {
        return WordSet.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The first meaning of a word stays. */
    private void put(WordSet set, String value, String word) {
        sets.computeIfAbsent(set, ignored -> new HashMap<>()).putIfAbsent(word, value);
        listings.computeIfAbsent(word, ignored -> new Listing()).add(set);
    }

    /** The sets that list a word, for many questions about one word. */
    Listing listing(String word) {
        return listings.getOrDefault(word, Listing.NONE);
    }

    /** Whether a set of the table lists a word. */
    public boolean has(WordSet set, String word) {
        return value(set, word) != null;
    }

    /** The value that the table gives for a word: {@link WordSet#MONTH} of "Mai" is 5. */
    public @Nullable String value(WordSet set, String word) {
        Map<String, String> words = sets.get(set);
        return words == null ? null : words.get(word);
    }

    /** All words of a set. */
    public Set<String> words(WordSet set) {
        return sets.getOrDefault(set, Map.of()).keySet();
    }

    /** Whether a word begins with one of a set. */
    public boolean startsWith(WordSet beginnings, String word) {
        for (String beginning : words(beginnings)) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word ends with one of a set. */
    public boolean endsWith(WordSet endings, String word) {
        for (String ending : words(endings)) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** The value as a number; 0 if the table does not list the word. */
    public int number(WordSet set, String word) {
        String value = value(set, word);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
