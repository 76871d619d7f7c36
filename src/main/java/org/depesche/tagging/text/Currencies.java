package org.depesche.tagging.text;

import static org.depesche.tagging.text.WordSet.LABEL;
import static org.depesche.tagging.text.WordSet.LOST_POUND;

import org.jspecify.annotations.Nullable;

/**
 * Finds the currency before a number, also pounds whose sign a converter has lost: "#3.5m", "L3.5 million", "Pounds 2.4m".
 * The British variant of ASCII has the pound sign where others have "#"; databases of newspapers wrote "L" or "Pounds".
 */
public final class Currencies {

    private Currencies() {}

    /** The currency symbol, code or lost sign that ends before a token. */
    public static PhraseTable.@Nullable Hit<Unit> before(Sentence s, int end) {
        PhraseTable.Hit<Unit> unit = UnitTables.before(s, end);
        if (unit != null && s.is(unit.start(), "A") && !s.glued(unit.start() + 1)) {
            // "A $15 fee" is no Australian one
            return new PhraseTable.Hit<>(KnownUnits.DOLLAR, end - 1, end);
        }
        boolean lost = unit == null && !s.german && s.number(end) && s.lexicon.has(LOST_POUND, s.text(end - 1));
        return lost && isPound(s, end) ? new PhraseTable.Hit<>(KnownUnits.STERLING, end - 1, end) : unit;
    }

    /** Only large or grouped numbers are money beyond doubt: "#3" is a rank, "L3" a tram, "lost pounds 20 years ago" a weight. */
    private static boolean isPound(Sentence s, int number) {
        int sign = number - 1;
        boolean word = s.text(sign).length() > 1;
        boolean named = word ? s.capital(sign) && sign > 0 : s.glued(number);
        boolean free = isFree(s, sign) && !s.has(LABEL, sign - 1);
        boolean counted = word && (s.number(sign - 1) || s.numberWord(sign - 1) >= 0);
        boolean amount = isLarge(s, number) || word && (named || isAlone(s, number));
        return (word || named) && free && !counted && amount;
    }

    /** Whether a token begins a word, behind a blank or an opening sign. */
    public static boolean isFree(Sentence s, int i) {
        return !s.glued(i) || s.oneOf(i - 1, "(\"'“‘–—-");
    }

    private static boolean isAlone(Sentence s, int number) {
        return s.unit(number + 1) == null && CountedNouns.noun(s, number + 1) == null;
    }

    private static boolean isLarge(Sentence s, int number) {
        boolean million = s.glued(number + 1) && s.lowIs(number + 1, "m");
        return million || s.magnitude(number + 1) != null || s.text(number).indexOf(',') > 0;
    }
}
