package org.depesche.tagging.names;

import java.util.regex.Pattern;
import org.depesche.tagging.text.NameWords;

/**
 * Distinguishes names with a month ("Juli Zeh", "August Bebel") from dates ("im Juli", "am 3. August", "Ende August").
 */
final class MonthNames {

    /** Words before a month. */
    private static final Pattern BEFORE_MONTH = Pattern.compile(
            "(?i)\\d.*|im|in|ab|bis|seit|vom|zum|ende|anfang|mitte|und|jede[nrs]?|diese[nrs]?|letzte[nrs]?");

    private MonthNames() {}

    static boolean isFirstName(LabelledSentence sentence, int at) {
        return NameWords.MONTH_AS_FIRST_NAME.has(sentence.word(at).text())
                && (at == 0
                        || !BEFORE_MONTH.matcher(sentence.word(at - 1).text()).matches());
    }
}
