package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.ABOUT_YEAR;
import static org.depesche.tagging.text.WordSet.AND;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BETWEEN;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.ERA;
import static org.depesche.tagging.text.WordSet.ERA_LETTER;
import static org.depesche.tagging.text.WordSet.PERCENT_WORD;
import static org.depesche.tagging.text.WordSet.REACHED_COUNT;
import static org.depesche.tagging.text.WordSet.STARTER;
import static org.depesche.tagging.text.WordSet.THAN;
import static org.depesche.tagging.text.WordSet.YEARCUE;

import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Currencies;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;

/** Masks years: bare four digits, unless they clearly count. */
record YearMasks(Sentence s) {

    boolean year(int i) {
        String number = s.text(i);
        if (number.length() != 4 || number.indexOf('.') >= 0 || number.indexOf(',') >= 0) {
            return era(i);
        }
        int value = Integer.parseInt(number);
        boolean span = s.dash(i + 1) && s.number(i + 2, 4);
        return possible(i, value)
                && (comparedWith(i, value) || !counts(i, value) && !modified(i))
                && s.mask(i, span ? i + 3 : i + 1);
    }

    /** A year far in the future needs further evidence. */
    private boolean possible(int i, int value) {
        return value >= 1000 && value <= (cue(i) ? 2200 : 2060) && Currencies.before(s, i) == null;
    }

    /** "mehr als 2019". */
    private boolean comparedWith(int i, int value) {
        return s.has(THAN, i - 1) && value >= 1900 && precise(i);
    }

    private boolean cue(int i) {
        return s.has(YEARCUE, i - 1) || s.masked(i - 1);
    }

    private boolean counts(int i, int value) {
        if (countedRange(i)) {
            return true;
        }
        return s.german ? germanCounts(i, value) : englishCounts(i, value);
    }

    /** "zwischen 2000 und 2500 Menschen", "2000 bis 2500 Menschen". */
    private boolean countedRange(int i) {
        if (!s.german) {
            return false;
        }
        boolean between = s.hasLow(BETWEEN, i - 1) && s.has(AND, i + 1);
        int second = between || s.is(i + 1, "bis") ? i + 2 : s.has(AND, i - 1) && s.hasLow(BETWEEN, i - 3) ? i : -1;
        return second >= i && s.number(second) && thing(second + 1);
    }

    private boolean thing(int i) {
        return s.has(COUNTED, i) || s.unit(i) != null || several(s.text(i));
    }

    private boolean englishCounts(int i, int value) {
        return s.hasLow(COUNTED, i + 1) || value < 1800 && CountedNouns.noun(s, i + 1) != null;
    }

    private boolean germanCounts(int i, int value) {
        boolean old = value < 1800 && !s.low(i - 1).startsWith("jahr");
        if (old && s.has(REACHED_COUNT, i - 1)) {
            return true;
        }
        return s.capital(i + 1) && !s.has(STARTER, i + 1) ? countedNoun(i, value, old) : old && describedNoun(i);
    }

    private boolean countedNoun(int i, int value, boolean old) {
        String noun = s.text(i + 1);
        boolean plural = CountedNouns.plural(noun) && (!noun.endsWith("s") || old && several(noun));
        return s.has(COUNTED, i + 1) || plural && (old || value % 100 == 0 && !cue(i));
    }

    /** "1690 neue Stellen". */
    private boolean describedNoun(int i) {
        return !cue(i) && i > 0 && !s.has(ARTICLE, i - 1) && CountedNouns.noun(s, i + 1) != null && s.adjective(i + 1);
    }

    /** "1690 Starts"; "1690 Deutschlands" is a genitive. */
    private static boolean several(String noun) {
        return !noun.isEmpty() && GermanDictionary.SHARED.get().isPlural(noun);
    }

    /** "rund 2000 der 2300 Beschäftigten": "rund" excludes a year, but "über" and "ab" do not. */
    private boolean modified(int i) {
        PhraseTable.Hit<Quantity.Modifier> hit = s.modifierBefore(i);
        if (hit == null) {
            return false;
        }
        if (hit.end() - hit.start() > 1) {
            return !compared(hit.start());
        }
        boolean inexact = hit.value() == Quantity.Modifier.ABOUT || hit.value() == Quantity.Modifier.NEARLY;
        return inexact && !s.hasLow(ABOUT_YEAR, i - 1);
    }

    /** "3 Prozent mehr als 2022": the count is before, and the year is the comparison. */
    private boolean compared(int more) {
        return s.number(more - 2) || s.has(PERCENT_WORD, more - 1);
    }

    /** A number after "than" is either round or a year: "more than 2000 people", "more than 2023". */
    private boolean precise(int i) {
        boolean alone = s.german ? !s.capital(i + 1) : CountedNouns.noun(s, i + 1) == null;
        return !s.text(i).endsWith(alone ? "00" : "0") && !s.text(i).endsWith("50");
    }

    /** "330 v. Chr.", "68 n. Chr.", "500 BC". */
    private boolean era(int i) {
        boolean german = s.has(ERA_LETTER, i + 1) && s.is(i + 2, ".");
        return (german || s.has(ERA, i + 1)) && s.maskOne(i);
    }
}
