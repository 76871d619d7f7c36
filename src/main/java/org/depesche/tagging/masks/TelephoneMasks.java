package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.PHONE_CONTEXT;
import static org.depesche.tagging.text.WordSet.PHONE_CUE;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Sentence;

/** Masks German telephone numbers without an area code: 116 117, 11833, "Ruf 4 71 12", "Hinweise unter 483 223". */
record TelephoneMasks(Sentence s) {

    /** The numbers of social services are the same in all countries of the EU. */
    private static final Predicate<String> SOCIAL_SERVICE =
            Pattern.compile("116[ \\u00A0]\\d{3}").asMatchPredicate();

    private static final Predicate<String> EMERGENCY =
            Pattern.compile("11[025]").asMatchPredicate();

    private static final Predicate<String> INQUIRIES =
            Pattern.compile("118\\d\\d|11 ?8 ?\\d\\d|116\\d{3}").asMatchPredicate();

    /** Digits in a row or in groups with blanks; amounts have points. */
    private static final Predicate<String> DIALLED =
            Pattern.compile("\\d{1,3}([ \\u00A0]\\d{3})+|\\d{2,12}").asMatchPredicate();

    private static final int LONGEST = 6;

    /** The digits of a number for short messages. */
    private static final int SHORT_NUMBER = 5;

    boolean number(int i) {
        if (!s.german) {
            return false;
        }
        int end = end(i);
        boolean counts = s.unitOrMagnitude(end) || s.has(COUNTED, end);
        return !counts && (service(i, end) || dialled(i, end)) && s.mask(i, end);
    }

    private boolean service(int i, int end) {
        String number = s.text(i);
        boolean known = EMERGENCY.test(number) || INQUIRIES.test(number);
        return SOCIAL_SERVICE.test(number) || known && called(i, end);
    }

    /** "Ruf 4 71 12", "Hinweise unter 483 223", "SMS an die 81190". */
    private boolean dialled(int i, int end) {
        boolean cue = s.has(PHONE_CUE, i - 1) || s.text(i).length() == SHORT_NUMBER && s.lowIs(i - 1, "die");
        boolean grouped = end > i + 1;
        return cue && (grouped || DIALLED.test(s.text(i)) && !s.capital(end) && s.anywhere(PHONE_CONTEXT));
    }

    /** "die 112", "Notruf 110", "unter der 115"; but "unter 115 Bewerbern". */
    private boolean called(int i, int end) {
        return CountedNouns.noun(s, end) == null
                && (s.lowIs(i - 1, "die") || s.lowIs(i - 1, "der") || s.capital(i - 1));
    }

    /** The end of the groups of digits. */
    private int end(int from) {
        int end = from + 1;
        while (end < from + LONGEST && (s.number(end) || (s.dash(end) || s.is(end, "/")) && s.joinsNumbers(end))) {
            end++;
        }
        return end;
    }
}
