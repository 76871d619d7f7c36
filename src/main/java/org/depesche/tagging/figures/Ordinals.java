package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.NOTRANK;
import static org.depesche.tagging.text.WordSet.RANKED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.depesche.tagging.Budget;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.text.FigureSentences;
import org.depesche.tagging.text.Lexicon;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds places in an order that are written as words: "der dritte", "zu viert", "the 19th". They are no figures, for they
 * measure nothing; only those who ask for them are told. "3." is left alone: it mostly is a date.
 */
public final class Ordinals {

    private static final String[] ENDINGS = {"en", "er", "es", "em", "e"};

    private static final Map<String, Integer> GERMAN = Map.ofEntries(
            Map.entry("erst", 1),
            Map.entry("zuerst", 1),
            Map.entry("dritt", 3),
            Map.entry("siebt", 7),
            Map.entry("siebent", 7),
            Map.entry("acht", 8),
            Map.entry("zwoelft", 12),
            Map.entry("zwölft", 12));

    private static final Map<String, Integer> ENGLISH = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fifth", 5),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("twelfth", 12));

    private Ordinals() {}

    public static List<Mention.FigureMention> of(
            TaggableText text, List<Mention.FigureMention> figures, Budget budget) {
        NavigableMap<Integer, Span> taken = new TreeMap<>();
        figures.forEach(figure -> taken.put(figure.span().start(), figure.span()));
        List<Mention.FigureMention> found = new ArrayList<>();
        boolean german =
                text.language() != null && text.language().getLanguage().equals("de");
        Lexicon lexicon = german ? Lexicon.GERMAN : Lexicon.ENGLISH;
        for (Span block : text.blocks()) {
            for (Span span : FigureSentences.of(text.text(), block, lexicon)) {
                budget.check();
                Sentence sentence =
                        new Sentence(Tokens.of(text.text(), span.start(), span.end(), german), lexicon, span);
                for (int i = 0; i < sentence.tokens.size(); i++) {
                    Integer value = german ? german(sentence, i) : english(sentence, i);
                    if (value != null && ranks(sentence, i)) {
                        boolean digits = sentence.tokens.number(i);
                        Span where = new Span(sentence.tokens.start(i), sentence.tokens.end(digits ? i + 1 : i));
                        Map.Entry<Integer, Span> before = taken.lowerEntry(where.end());
                        if (before == null || !before.getValue().overlaps(where)) {
                            found.add(mention(text, where, span, value));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** No part of a time or a match ("in the first half"), and of one definite thing ("the third", "zu viert"). */
    private static boolean ranks(Sentence s, int i) {
        int next = s.tokens.number(i) ? i + 2 : i + 1;
        boolean time = s.has(GRAIN, next) || s.has(NOTRANK, next);
        boolean name = !s.lexicon.german && s.tokens.capital(i) && i > 0;
        return !time && !name && (s.has(RANKED, i - 1) || i == 0 || s.tokens.number(i));
    }

    private static Mention.FigureMention mention(TaggableText text, Span where, Span sentence, int value) {
        BigDecimal number = BigDecimal.valueOf(value);
        Quantity quantity = new Quantity(number, number, number, Quantity.Modifier.EXACT, "ordinal", null);
        Figure figure = new Figure(FigureKind.ORDINAL, quantity, null, null, null, null, null);
        return new Mention.FigureMention(where, where.of(text.text()), figure, sentence, Origin.MACHINE);
    }

    /** The place in an order that a word says; null if it is none. */
    public static @Nullable Integer german(Sentence s, int i) {
        if (!s.tokens.word(i)) {
            return null;
        }
        String word = s.tokens.low(i);
        if (word.equals("zuerst")) {
            return 1;
        }
        if (s.tokens.lowIs(i - 1, "zu") || s.tokens.lowIs(i - 1, "oder")) {
            Integer together = stem(word);
            if (together != null && together > 1) {
                return together;
            }
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                return stem(word.substring(0, word.length() - ending.length()));
            }
        }
        return null;
    }

    /** "dritt" is 3, "viert" 4, "hundertst" 100. */
    private static @Nullable Integer stem(String word) {
        Integer known = GERMAN.get(word);
        if (known != null) {
            return known;
        }
        String number = word.endsWith("st")
                ? word.substring(0, word.length() - 2)
                : word.endsWith("t") ? word.substring(0, word.length() - 1) : "";
        int value = number.length() < 3 ? -1 : NumberWords.german(number);
        boolean stem = value >= 20 == word.endsWith("st") || value > 100;
        return value > 1 && stem && !number.equals("ach") ? value : null;
    }

    private static @Nullable Integer english(Sentence s, int i) {
        Tokens t = s.tokens;
        if (t.number(i)) {
            String suffix = t.glued(i + 1) ? t.low(i + 1) : "";
            boolean ordinal = suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th");
            boolean month = s.has(MONTH, i + 2) || s.has(MONTH, i - 1) || t.is(i + 2, "of") && s.has(MONTH, i + 3);
            BigDecimal value = ordinal && !month ? FigureMasks.integer(t.text(i)) : null;
            return value == null || value.precision() > 6 ? null : value.intValue();
        }
        String word = t.word(i) ? t.low(i) : "";
        Integer known = ENGLISH.get(word);
        if (known != null) {
            return known;
        }
        if (!word.endsWith("th") || word.length() < 5) {
            return null;
        }
        String number = word.endsWith("ieth")
                ? word.substring(0, word.length() - 4) + "y"
                : word.substring(0, word.length() - 2);
        int value = NumberWords.english(SmallLetters.of(number));
        return value > 1 ? value : null;
    }
}
