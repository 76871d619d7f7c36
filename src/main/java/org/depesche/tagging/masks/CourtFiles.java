package org.depesche.tagging.masks;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.depesche.tagging.text.Sentence;

/** Masks the numbers of court files: "3 KLs 12/24", "1 BvR 2656/18", "31 Ds 204 Js 1180/24", "11 CS 23.456". */
record CourtFiles(Sentence s) {

    /** The courts of Bavaria write the year before the number. */
    private static final Predicate<String> YEAR_AND_NUMBER =
            Pattern.compile("\\d\\d\\.\\d{1,6}").asMatchPredicate();

    /** The most numbers of a file: one of the court and one of the prosecutor. */
    private static final int MOST_REGISTERS = 2;

    /** The most letters of a sign of a register: "GrS", "OWi", "BvR". */
    private static final int LONGEST_SIGN = 4;

    private static final int MOST_SIGNS = 3;

    boolean file(int i) {
        int at = i;
        for (int registers = 0; registers < MOST_REGISTERS && at >= 0; registers++) {
            int number = behindSigns(at + 1);
            if (number < 0) {
                return false;
            }
            if (s.is(number + 1, "/") && s.joinsNumbers(number + 1)) {
                return s.mask(i, number + 3);
            }
            if (YEAR_AND_NUMBER.test(s.text(number)) && isCapitals(s.text(number - 1))) {
                return s.mask(i, number + 1);
            }
            at = number;
        }
        return false;
    }

    /** The number behind the signs of a register: "Ca", "Ss OWi"; -1 if there is none. */
    private int behindSigns(int from) {
        int at = from;
        while (at < from + MOST_SIGNS && sign(at)) {
            at++;
        }
        return at > from && s.number(at) ? at : -1;
    }

    private static boolean isCapitals(String sign) {
        return sign.chars().allMatch(Character::isUpperCase);
    }

    private boolean sign(int i) {
        return s.capital(i) && s.text(i).length() <= LONGEST_SIGN && !s.glued(i);
    }
}
