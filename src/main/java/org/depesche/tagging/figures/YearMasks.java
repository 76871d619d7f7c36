package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.STARTER;
import static org.depesche.tagging.text.WordSet.YEARCUE;

import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.GermanWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.UnitTables;

/** Bare four digits: a year, unless something is plainly counted. */
final class YearMasks {

    private final Sentence s;
    private final Tokens t;
    private final boolean german;

    YearMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.german = sentence.lexicon.german;
    }

    /** Bare four digits of our age: a year, unless something is plainly counted. */
    boolean year(int i) {
        String number = t.text(i);
        if (number.length() != 4 || number.indexOf('.') >= 0 || number.indexOf(',') >= 0) {
            return era(i);
        }
        int value = Integer.parseInt(number);
        boolean cue = s.has(YEARCUE, i - 1) || s.masked(i - 1);
        boolean span = t.dash(i + 1) && t.number(i + 2) && t.text(i + 2).length() <= 4;
        if (value < 1000 || value > 2200 || value > 2060 && !cue || UnitTables.before(t, i) != null) {
            return false;
        }
        boolean comparison = (t.is(i - 1, "als") || t.is(i - 1, "than")) && value >= 1900 && precise(i);
        if (!comparison && (counts(i, value, cue) || modified(i))) {
            return false;
        }
        s.mask(i, span ? i + 3 : i + 1);
        return true;
    }

    private boolean counts(int i, int value, boolean cue) {
        if (!german) {
            return CountedNouns.englishCounted(t.low(i + 1)) || value < 1800 && CountedNouns.noun(s, i + 1) != null;
        }
        boolean old = value < 1800 && !t.low(i - 1).startsWith("jahr");
        boolean reached = t.is(i - 1, "auf") || t.is(i - 1, "sind") || t.is(i - 1, "waren");
        if (old && reached) {
            return true;
        }
        if (!t.capital(i + 1) || s.has(STARTER, i + 1)) {
            boolean adjectives = old && !cue && i > 0 && !s.has(ARTICLE, i - 1) && CountedNouns.noun(s, i + 1) != null;
            return adjectives && CountedNouns.adjective(s, i + 1);
        }
        boolean plural =
                CountedNouns.plural(t.text(i + 1)) && (!t.text(i + 1).endsWith("s") || old && several(t.text(i + 1)));
        return CountedNouns.counted(t.text(i + 1)) || plural && (old || value % 100 == 0 && !cue);
    }

    /** "1690 Starts"; "1690 Deutschlands" is a genitive. */
    private static boolean several(String noun) {
        return GermanWords.SHARED.get().isPlural(noun);
    }

    /** "rund 2000 der 2300 Beschäftigten": nobody says that of a year, but "über" and "ab" are said of both. */
    private boolean modified(int i) {
        PhraseTable.Hit<Quantity.Modifier> hit = s.lexicon.modifiers.matchBefore(t, i, true);
        if (hit == null) {
            return false;
        }
        boolean phrase = hit.end() - hit.start() > 1;
        if (phrase && compared(hit.start())) {
            return false;
        }
        return phrase
                || hit.value() == Quantity.Modifier.ABOUT
                        && !t.lowIs(i - 1, "circa")
                        && !t.lowIs(i - 1, "around")
                        && !t.lowIs(i - 1, "about")
                || hit.value() == Quantity.Modifier.NEARLY && !t.lowIs(i - 1, "near");
    }

    /** "3 Prozent mehr als 2022": what is counted stands before, the year is what it is compared with. */
    private boolean compared(int more) {
        return t.number(more - 2) || t.is(more - 1, "Prozent") || t.is(more - 1, "percent");
    }

    /** Nobody says "more than 2023 people": a number that is compared with is round, or it is a year. */
    private boolean precise(int i) {
        boolean alone = german ? !t.capital(i + 1) : CountedNouns.noun(s, i + 1) == null;
        return !t.text(i).endsWith(alone ? "00" : "0") && !t.text(i).endsWith("50");
    }

    /** "330 v. Chr.", "68 n. Chr.", "500 BC". */
    private boolean era(int i) {
        boolean era =
                (t.is(i + 1, "v") || t.is(i + 1, "n")) && t.is(i + 2, ".") || t.is(i + 1, "BC") || t.is(i + 1, "AD");
        return era && s.maskOne(i);
    }
}
