package org.depesche.tagging.names;

import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.text.Characters;
import org.depesche.tagging.text.NameWords;

/**
 * Distinguishes names with a month ("Juli Zeh", "August Bebel") from dates ("im Juli", "am 3. August", "Ende August").
 */
final class MonthNames {

    private MonthNames() {}

    static boolean isFirstName(LabelledSentence sentence, int at) {
        return NameWords.MONTH_AS_FIRST_NAME.has(sentence.text(at))
                && (at == 0 || !isBeforeMonth(sentence.text(at - 1)));
    }

    private static boolean isBeforeMonth(String word) {
        return Characters.isDigit(word.charAt(0)) || NameWords.BEFORE_MONTH.has(SmallLetters.of(word));
    }
}
