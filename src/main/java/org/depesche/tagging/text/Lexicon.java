package org.depesche.tagging.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The words of a language that figures are made of and stand among, from {@code lexicon-de.tsv} and its like. */
public final class Lexicon {

    public static final Lexicon GERMAN = new Lexicon("lexicon-de.tsv", true);
    public static final Lexicon ENGLISH = new Lexicon("lexicon-en.tsv", false);

    public final boolean german;
    final PhraseTable<BigDecimal> magnitudes = new PhraseTable<>();
    public final PhraseTable<BigDecimal> vague = new PhraseTable<>();
    public final PhraseTable<BigDecimal> halves = new PhraseTable<>();
    public final PhraseTable<Quantity.Modifier> modifiers = new PhraseTable<>();
    public final PhraseTable<Quantity.Modifier> modifiersRight = new PhraseTable<>();
    private final Map<String, Map<String, String>> sections = new HashMap<>();

    private Lexicon(String table, boolean german) {
        this.german = german;
        for (String[] row : Table.read(table).rows()) {
            for (String word : Table.words(row[2])) {
                put(row[0], row[1], word);
            }
        }
    }

    private void put(String section, String value, String word) {
        String lower = SmallLetters.of(word);
        switch (section) {
            case "magnitude" -> magnitudes.put(word, new BigDecimal(value));
            case "vague" -> vague.put(lower, new BigDecimal(value));
            case "half" -> halves.put(lower, new BigDecimal(value));
            case "modifier" -> modifiers.put(lower, Quantity.Modifier.of(value));
            case "modifier-right" -> modifiersRight.put(lower, Quantity.Modifier.of(value));
            case "month" ->
                section(section).putIfAbsent(word.endsWith(".") ? word.substring(0, word.length() - 1) : word, value);
            default -> section(section).putIfAbsent(word, value);
        }
    }

    private Map<String, String> section(String name) {
        return sections.computeIfAbsent(name, ignored -> new HashMap<>());
    }

    /** Whether a word is in a set of the table: {@code label}, {@code stop}, {@code transparent} … */
    public boolean has(String section, String word) {
        return value(section, word) != null;
    }

    /** What the table says of a word: {@code month} of "Mai" is 5. */
    @Nullable
    public String value(String section, String word) {
        Map<String, String> words = sections.get(section);
        return words == null ? null : words.get(word);
    }

    /** All words of a set of the table. */
    public Set<String> words(String section) {
        return sections.getOrDefault(section, Map.of()).keySet();
    }

    /** The same as a number; 0 if the table does not know the word. */
    public int number(String section, String word) {
        String value = value(section, word);
        return value == null ? 0 : Integer.parseInt(value);
    }
}
