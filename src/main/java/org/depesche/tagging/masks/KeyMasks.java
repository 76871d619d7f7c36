package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.LABEL;
import static org.depesche.tagging.text.WordSet.STREET;

import org.depesche.tagging.text.Characters;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Masks numbers that are keys: web addresses, telephones, accounts, numbers of lists, postcodes, houses. */
final class KeyMasks {

    /** The most tokens of an address. */
    private static final int LONGEST_ADDRESS = 60;

    private static final int LONGEST_BRACKET = 40;

    private final Sentence s;
    private final Tokens t;
    private final boolean german;

    KeyMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.german = sentence.lexicon.german;
    }

    /** Numbers in web and mail addresses and in tags. */
    boolean address(int i) {
        int from = i;
        while (from > 0 && t.glued(from) && i - from < LONGEST_ADDRESS) {
            from--;
        }
        for (int k = from; k < i; k++) {
            if (addressSign(k)) {
                int to = i + 1;
                while (t.glued(to)) {
                    to++;
                }
                s.mask(from, to);
                return true;
            }
        }
        return false;
    }

    /** "@", "#", "_", "//", "www", "%20". */
    private boolean addressSign(int i) {
        return t.oneOf(i, "@#_")
                || t.is(i, "/") && t.is(i + 1, "/")
                || t.lowIs(i, "www")
                || t.is(i, "%") && t.glued(i + 1) && (t.number(i + 1) || t.word(i + 1));
    }

    /** Phone, account and file numbers: a leading zero, a plus sign, very many digits. */
    boolean key(int i) {
        boolean zero = leadingZero(t.text(i));
        boolean key = zero || countryCode(i) || telephone(i) || iban(i);
        if (!key || zero && s.unitOrMagnitude(i + 1)) {
            return Digits.value(t.text(i), german) == null && s.maskOne(i);
        }
        int to = i + 1;
        while (t.number(to) || (t.dash(to) || t.oneOf(to, "/()")) && t.number(to + 1)) {
            to++;
        }
        s.mask(i, to);
        return true;
    }

    private static boolean leadingZero(String number) {
        return number.length() > 1 && number.charAt(0) == '0' && Characters.isDigit(number.charAt(1));
    }

    /** "+49 351". */
    private boolean countryCode(int i) {
        return t.is(i - 1, "+")
                && t.glued(i)
                && t.text(i).length() <= 3
                && t.number(i + 1)
                && !s.unitOrMagnitude(i + 1);
    }

    /** "Telefon 4711". */
    private boolean telephone(int i) {
        return s.has(LABEL, i - 1) && t.low(i - 1).startsWith("tel");
    }

    /** "DE89 3704 0044". */
    private boolean iban(int i) {
        return t.glued(i)
                && t.word(i - 1)
                && t.text(i - 1).length() == 2
                && Character.isUpperCase(t.text(i - 1).charAt(1))
                && t.text(i).length() == 2
                && t.number(i + 1)
                && t.text(i + 1).length() == 4;
    }

    /** "2)" at the beginning; "(13.)" of a goal; "[4]". */
    boolean list(int i) {
        if (t.is(i + 1, ")") && t.glued(i + 1) && !t.is(i - 1, "(")) {
            for (int k = i - 1; k >= 0 && i - k < LONGEST_BRACKET; k--) {
                if (t.is(k, "(")) {
                    return false;
                }
            }
            return s.maskOne(i);
        }
        return t.is(i - 1, "[") && t.is(i + 1, "]") && s.maskOne(i);
    }

    /** "123 Main Street". */
    boolean street(int i) {
        return !german
                && t.capital(i + 1)
                && (s.has(STREET, i + 2) || s.has(STREET, i + 3) && t.capital(i + 2))
                && s.maskOne(i);
    }

    /** Five digits before a place: "14191 Berlin". */
    boolean postcode(int i) {
        boolean five = t.text(i).length() == 5 && Digits.whole(t.text(i));
        boolean place = t.capital(i + 1) && (t.is(i - 1, ",") || t.dash(i - 1) || t.number(i - 1) || t.is(i - 1, "in"));
        return german && five && place && !CountedNouns.counted(t.text(i + 1)) && s.maskOne(i);
    }
}
