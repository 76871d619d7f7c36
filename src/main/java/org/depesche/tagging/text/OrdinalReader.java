package org.depesche.tagging.text;

import static org.depesche.tagging.text.WordSet.ADJECTIVE_END;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.ORDINAL_STEM;
import static org.depesche.tagging.text.WordSet.ORDINAL_SUFFIX;
import static org.depesche.tagging.text.WordSet.ORDINAL_WORD;
import static org.depesche.tagging.text.WordSet.TOGETHER;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads ordinals in words and digits: "dritte" 3, "zu viert" 4, "twentieth" 20, "19th" 19. */
public final class OrdinalReader {

    /** The most digits of an ordinal. */
    private static final int MOST_DIGITS = 6;

    private OrdinalReader() {}

    /** The value of an ordinal in the language of the sentence; null for any other word. */
    public static @Nullable Integer read(Sentence s, int i) {
        return s.german ? german(s, i) : english(s, i);
    }

    /** The value of a German ordinal; null for any other word. */
    public static @Nullable Integer german(Sentence s, int i) {
        if (!s.word(i)) {
            boolean suffix = s.number(i, MOST_DIGITS) && s.glued(i + 1) && s.hasLow(ORDINAL_SUFFIX, i + 1);
            return suffix && Digits.whole(s.text(i)) ? (Integer) s.integer(i) : null;
        }
        String word = s.low(i);
        int known = s.lexicon.number(ORDINAL_WORD, word);
        if (known > 0) {
            return known;
        }
        Integer together = s.hasLow(TOGETHER, i - 1) ? stem(s.lexicon, word) : null;
        if (together != null && together > 1) {
            return together;
        }
        for (String ending : s.lexicon.words(ADJECTIVE_END)) {
            if (word.endsWith(ending)) {
                return stem(s.lexicon, word.substring(0, word.length() - ending.length()));
            }
        }
        return null;
    }

    /** "dritt" is 3, "viert" 4, "hundertst" 100. */
    private static @Nullable Integer stem(Lexicon lexicon, String word) {
        int known = lexicon.number(ORDINAL_STEM, word);
        if (known > 0) {
            return known;
        }
        boolean superlative = word.endsWith("st");
        int ending = superlative ? 2 : word.endsWith("t") ? 1 : word.length();
        int value = NumberWords.german(word.substring(0, word.length() - ending));
        boolean regular = value > 100 || value >= 20 == superlative;
        return value > 1 && regular ? value : null;
    }

    private static @Nullable Integer english(Sentence s, int i) {
        if (s.number(i)) {
            return englishDigits(s, i);
        }
        String word = s.word(i) ? s.low(i) : "";
        int known = s.lexicon.number(ORDINAL_WORD, word);
        if (known > 0) {
            return known;
        }
        if (!word.endsWith("th") || word.length() < 5) {
            return null;
        }
        String number = word.endsWith("ieth")
                ? word.substring(0, word.length() - 4) + "y"
                : word.substring(0, word.length() - 2);
        int value = NumberWords.english(number);
        return value > 1 ? value : null;
    }

    /** "the 19th", but not a day of a month. */
    private static @Nullable Integer englishDigits(Sentence s, int i) {
        boolean ordinal = s.glued(i + 1) && s.hasLow(ORDINAL_SUFFIX, i + 1);
        if (!ordinal || s.has(MONTH, i - 1) || s.has(MONTH, s.has(OF, i + 2) ? i + 3 : i + 2)) {
            return null;
        }
        BigDecimal value = Digits.integer(s.text(i));
        return value == null || value.precision() > MOST_DIGITS ? null : value.intValue();
    }
}
