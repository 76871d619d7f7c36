package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.LABEL;
import static org.depesche.tagging.text.WordSet.STREET;

import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Numbers that are keys: addresses of the web, telephones, accounts, numbers of lists, postcodes, houses. */
final class KeyMasks {

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
        while (from > 0 && t.glued(from) && i - from < 60) {
            from--;
        }
        for (int k = from; k < i; k++) {
            boolean web = t.is(k, "@")
                    || t.is(k, "#")
                    || t.is(k, "_")
                    || (t.is(k, "/") && t.is(k + 1, "/"))
                    || t.lowIs(k, "www")
                    || (t.is(k, "%") && t.glued(k + 1) && (t.number(k + 1) || t.word(k + 1)));
            if (web) {
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

    /** Phone, account and file numbers: a leading zero, a plus sign, very many digits. */
    boolean key(int i) {
        String number = t.text(i);
        boolean zero = number.length() > 1 && number.charAt(0) == '0' && Tokens.digit(number.charAt(1));
        boolean plus =
                t.is(i - 1, "+") && t.glued(i) && number.length() <= 3 && t.number(i + 1) && !s.unitOrMagnitude(i + 1);
        boolean phone = s.has(LABEL, i - 1) && SmallLetters.of(t.text(i - 1)).startsWith("tel");
        boolean iban = t.glued(i)
                && t.word(i - 1)
                && t.text(i - 1).length() == 2
                && t.number(i + 1)
                && number.length() == 2
                && Character.isUpperCase(t.text(i - 1).charAt(1))
                && t.text(i + 1).length() == 4;
        if (!(zero || plus || phone || iban) || (zero && s.unitOrMagnitude(i + 1))) {
            return Digits.value(number, german) == null && s.maskOne(i);
        }
        int to = i + 1;
        while (to < t.size()
                && (t.number(to)
                        || ((t.dash(to) || t.is(to, "/") || t.is(to, ")") || t.is(to, "(")) && t.number(to + 1)))) {
            to++;
        }
        s.mask(i, to);
        return true;
    }

    /** "2)" at the beginning; "(13.)" of a goal; "[4]". */
    boolean list(int i) {
        if (t.is(i + 1, ")") && t.glued(i + 1) && !t.is(i - 1, "(")) {
            for (int k = i - 1; k >= 0 && i - k < 40; k--) {
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
        boolean five = t.text(i).length() == 5 && t.text(i).chars().allMatch(c -> c >= '0' && c <= '9');
        boolean place = t.capital(i + 1) && (t.is(i - 1, ",") || t.dash(i - 1) || t.number(i - 1) || t.is(i - 1, "in"));
        return german && five && place && !CountedNouns.counted(t.text(i + 1)) && s.maskOne(i);
    }
}
