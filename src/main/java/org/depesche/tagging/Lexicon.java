package org.depesche.tagging;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a language that figures are made of and stand among, from {@code lexicon-de.tsv} and its like. */
final class Lexicon {

    static final Lexicon GERMAN = new Lexicon("lexicon-de.tsv", true);
    static final Lexicon ENGLISH = new Lexicon("lexicon-en.tsv", false);

    final boolean german;
    final PhraseTable<BigDecimal> magnitudes = new PhraseTable<>();
    final PhraseTable<BigDecimal> vague = new PhraseTable<>();
    final PhraseTable<BigDecimal> halves = new PhraseTable<>();
    final PhraseTable<Quantity.Modifier> modifiers = new PhraseTable<>();
    final PhraseTable<Quantity.Modifier> modifiersRight = new PhraseTable<>();
    final Map<String, Integer> denominators = new HashMap<>();
    final Map<String, Integer> every = new HashMap<>();
    final Map<String, Integer> months = new HashMap<>();
    final Map<String, Integer> weekdays = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();

    private Lexicon(String table, boolean german) {
        this.german = german;
        for (String[] row : Table.read(table).rows()) {
            for (String word : Table.words(row[2])) {
                put(row[0], row[1], word);
            }
        }
    }

    private void put(String section, String value, String word) {
        switch (section) {
            case "magnitude" -> magnitudes.put(word, new BigDecimal(value));
            case "vague" -> vague.put(word.toLowerCase(Locale.ROOT), new BigDecimal(value));
            case "half" -> halves.put(word.toLowerCase(Locale.ROOT), new BigDecimal(value));
            case "modifier" -> modifiers.put(word.toLowerCase(Locale.ROOT), Quantity.Modifier.of(value));
            case "modifier-right" -> modifiersRight.put(word.toLowerCase(Locale.ROOT), Quantity.Modifier.of(value));
            case "denominator" -> denominators.put(word, Integer.valueOf(value));
            case "every" -> every.put(word, Integer.valueOf(value));
            case "month" ->
                months.put(word.endsWith(".") ? word.substring(0, word.length() - 1) : word, Integer.valueOf(value));
            case "weekday" -> weekdays.put(word, Integer.valueOf(value));
            default -> sets.computeIfAbsent(section, ignored -> new HashSet<>()).add(word);
        }
    }

    /** Whether a word is in a set of the table: {@code label}, {@code stop}, {@code transparent} … */
    boolean has(String set, String word) {
        Set<String> words = sets.get(set);
        return words != null && words.contains(word);
    }
}
