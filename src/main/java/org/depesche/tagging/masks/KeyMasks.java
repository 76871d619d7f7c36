package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.CALL;
import static org.depesche.tagging.text.WordSet.CALL_JOINT;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.LABEL;
import static org.depesche.tagging.text.WordSet.STREET;

import java.util.Locale;
import java.util.stream.IntStream;
import org.depesche.tagging.text.Characters;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Currencies;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;

/** Masks numbers that are keys: web addresses, telephones, accounts, numbers of lists, postcodes, houses. */
record KeyMasks(Sentence s) {

    /** The most tokens of an address. */
    private static final int LONGEST_ADDRESS = 60;

    private static final int LONGEST_BRACKET = 40;

    /** Most tokens from a word for calling to the number. */
    private static final int LONGEST_CALL = 5;

    /** Numbers in web and mail addresses and in tags. */
    boolean address(int i) {
        if (s.is(i + 1, ";") && Currencies.before(s, i + 2) != null) {
            // "&#163;": the number of the pound sign
            return s.maskOne(i);
        }
        PhraseTable.Hit<Unit> currency = Currencies.before(s, i);
        if (currency != null && Currencies.isFree(s, currency.start())) {
            return false;
        }
        int from = i;
        while (from > 0 && s.glued(from) && i - from < LONGEST_ADDRESS) {
            from--;
        }
        if (IntStream.range(from, i).noneMatch(this::addressSign)) {
            return false;
        }
        int to = i + 1;
        while (s.glued(to)) {
            to++;
        }
        return s.mask(from, to);
    }

    /** "@", "#", "_", "//", "www", "%20". */
    private boolean addressSign(int i) {
        return s.oneOf(i, "@#_")
                || s.is(i, "/") && s.is(i + 1, "/")
                || s.lowIs(i, "www")
                || s.is(i, "%") && s.glued(i + 1) && (s.number(i + 1) || s.word(i + 1));
    }

    /** Phone, account and file numbers: a leading zero, a plus sign, very many digits. */
    boolean key(int i) {
        boolean zero = leadingZero(s.text(i));
        boolean key = zero || countryCode(i) || telephone(i) || iban(i);
        if (!key || zero && s.unitOrMagnitude(i + 1)) {
            return Digits.value(s.text(i), s.german) == null && s.maskOne(i);
        }
        return s.mask(i, numbersEnd(i));
    }

    /** The token behind the parts of a telephone number. */
    private int numbersEnd(int i) {
        int to = i + 1;
        while (s.number(to) || (s.dash(to) || s.oneOf(to, "/()")) && s.number(to + 1)) {
            to++;
        }
        return to;
    }

    private static boolean leadingZero(String number) {
        return number.length() > 1 && number.charAt(0) == '0' && Characters.isDigit(number.charAt(1));
    }

    /** "+49 351". */
    private boolean countryCode(int i) {
        return s.is(i - 1, "+")
                && s.glued(i)
                && s.text(i).length() <= 3
                && s.number(i + 1)
                && !s.unitOrMagnitude(i + 1);
    }

    /** "Telefon 4711". */
    private boolean telephone(int i) {
        return s.has(LABEL, i - 1) && s.low(i - 1).startsWith("tel");
    }

    /** "dial 1300 22 4636", "text STOP to 63000": a bare number behind a word for calling. */
    boolean serviceNumber(int i) {
        if (!Digits.whole(s.text(i)) || CountedNouns.noun(s, i + 1) != null) {
            return false;
        }
        int at = i - 1;
        while (i - at < LONGEST_CALL && isCallJoint(at)) {
            at--;
        }
        return s.hasLow(CALL, at) && s.mask(i, numbersEnd(i));
    }

    /** "on", "us at", "STOP to", a full stop or a colon. */
    private boolean isCallJoint(int i) {
        boolean keyword = s.text(i).length() > 1 && s.text(i).equals(s.text(i).toUpperCase(Locale.ROOT));
        return !s.hasLow(CALL, i) && (s.hasLow(CALL_JOINT, i) || s.oneOf(i, ".:") || s.word(i) && keyword);
    }

    /** "DE89 3704 0044". */
    private boolean iban(int i) {
        return s.glued(i)
                && s.word(i - 1)
                && s.text(i - 1).length() == 2
                && Character.isUpperCase(s.text(i - 1).charAt(1))
                && s.text(i).length() == 2
                && s.number(i + 1)
                && s.text(i + 1).length() == 4;
    }

    /** "2)" at the beginning; "(13.)" of a goal; "[4]". */
    boolean list(int i) {
        if (s.is(i + 1, ")") && s.glued(i + 1) && !s.is(i - 1, "(")) {
            return IntStream.range(i - LONGEST_BRACKET + 1, i).noneMatch(k -> s.is(k, "(")) && s.maskOne(i);
        }
        return s.is(i - 1, "[") && s.is(i + 1, "]") && s.maskOne(i);
    }

    /** "123 Main Street". */
    boolean street(int i) {
        return !s.german
                && s.capital(i + 1)
                && (s.has(STREET, i + 2) || s.has(STREET, i + 3) && s.capital(i + 2))
                && s.maskOne(i);
    }

    /** Five digits before a place: "14191 Berlin". */
    boolean postcode(int i) {
        boolean five = s.text(i).length() == 5 && Digits.whole(s.text(i));
        boolean place = s.capital(i + 1) && (s.is(i - 1, ",") || s.dash(i - 1) || s.number(i - 1) || s.is(i - 1, "in"));
        return s.german && five && place && !s.has(COUNTED, i + 1) && s.maskOne(i);
    }
}
