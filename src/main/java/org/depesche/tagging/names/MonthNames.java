package org.depesche.tagging.names;

import java.util.Set;
import java.util.regex.Pattern;

/** Months that people are called after: "Juli Zeh", "August Bebel"; not "im Juli", "am 3. August", "Ende August". */
final class MonthNames {

    private static final Set<String> FIRST_NAMES = Set.of("Juli", "August", "April");

    /** What a month stands behind. */
    private static final Pattern BEFORE_MONTH = Pattern.compile(
            "(?i)\\d.*|im|in|ab|bis|seit|vom|zum|ende|anfang|mitte|und|jede[nrs]?|diese[nrs]?|letzte[nrs]?");

    private MonthNames() {}

    static boolean isFirstName(ReadSentence sentence, int at) {
        return FIRST_NAMES.contains(sentence.word(at).text())
                && (at == 0
                        || !BEFORE_MONTH.matcher(sentence.word(at - 1).text()).matches());
    }
}
