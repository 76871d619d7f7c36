package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.BASKET;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.LABEL;
import static org.depesche.tagging.text.WordSet.NOTSUBJECT;
import static org.depesche.tagging.text.WordSet.RACE;
import static org.depesche.tagging.text.WordSet.STARTER;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import java.math.BigDecimal;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.UnitTables;

/** Numbers that are part of a name or stand behind a label: G20, Schalke 04, § 218, Windows 10. */
final class NameMasks {

    /** So many shirts are a team, and no sentence counts so many things. */
    private static final int SHIRTS = 6;

    private final Sentence s;
    private final Tokens t;
    private final boolean german;
    private int shirts = -1;

    NameMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.german = sentence.lexicon.german;
    }

    /** Numbers grown together with letters: G20, E10, 2G, SU-24, U1, 4x100, Industrie-4.0-Plattform. */
    boolean letters(int i) {
        boolean glued = t.glued(i);
        if (glued && t.is(i - 1, "+") && t.glued(i - 1) && (t.is(i - 2, ".") || t.number(i - 2))) {
            // the third minute of stoppage time: "90.+3"
            return s.maskOne(i);
        }
        if (glued && t.word(i - 1) && UnitTables.before(t, i) == null) {
            if (german && NumberWords.german(t.low(i - 1)) >= 0
                    || (t.is(i - 1, "x") && t.glued(i - 1) && t.number(i - 2))) {
                return false;
            }
            return s.maskOne(i);
        }
        boolean hyphen = glued
                && t.dash(i - 1)
                && t.glued(i - 1)
                && t.word(i - 2)
                && !t.low(i + 2).startsWith("jährig");
        if (hyphen && UnitTables.before(t, i - 1) == null && !(s.unit(i - 2) != null && t.number(i - 3))) {
            return s.maskOne(i);
        }
        boolean followed = t.glued(i + 1) && t.word(i + 1) && !s.unitOrMagnitude(i + 1);
        if (followed
                && !t.low(i + 1).startsWith("jährig")
                && !t.low(i + 1).startsWith("fach")
                && !t.lowIs(i + 1, "x")
                && !t.lowIs(i + 1, "mal")
                && !t.lowIs(i + 1, "ig")
                && !t.lowIs(i + 1, "c")) {
            s.mask(i, i + 2);
            return true;
        }
        if (race(i)) {
            s.mask(i, i + 2);
            return true;
        }
        boolean basket = !german && t.dash(i + 1) && t.lowIs(i + 2, "point") && s.has(BASKET, i + 3);
        if (basket) {
            return s.maskOne(i);
        }
        if (german && t.dash(i + 1) && t.glued(i + 2) && t.is(i + 3, ".") && t.dash(i + 4) && t.glued(i + 4)) {
            // "3-Zi.-Whg."
            return s.maskOne(i);
        }
        boolean dashed = t.dash(i + 1) && t.glued(i + 1) && t.glued(i + 2) && t.word(i + 2);
        if (dashed && !s.unitOrMagnitude(i + 1) && !german) {
            return !t.lowIs(i + 2, "year") && s.maskOne(i);
        }
        return false;
    }

    /** "the 737 MAX", "a five-under 67", "a four-under-par 68": models, and rounds of golf. */
    boolean round(int i) {
        boolean model =
                t.text(i).length() == 3 && (t.is(i + 1, "MAX") || t.is(i + 1, "Max") || t.is(i + 1, "Dreamliner"));
        // "1.6 TDI", "2,0 TSI": nobody has parts of what has no plural
        boolean engine = (t.text(i).indexOf('.') > 0 || t.text(i).indexOf(',') > 0)
                && t.text(i + 1).length() == 3
                && capitals(i + 1)
                && s.unit(i + 1) == null;
        boolean par =
                t.is(i - 1, "par") || (t.is(i - 1, "under") || t.is(i - 1, "over")) && t.dash(i - 2) && t.glued(i - 1);
        return (model || engine || par) && s.maskOne(i);
    }

    private boolean capitals(int i) {
        return t.text(i).chars().allMatch(Character::isUpperCase);
    }

    boolean label(int i) {
        int at = i - 1;
        if (t.dash(at) && t.glued(at) && t.glued(i)) {
            at--;
        }
        if (t.is(at, ":")) {
            at--;
        }
        if (courtFile(i)) {
            return s.maskOne(i);
        }
        if (t.is(at, ".") && t.glued(at)) {
            String abbreviation = t.text(at - 1) + ".";
            if (s.lexicon.has(LABEL, abbreviation)) {
                s.mask(i, i + 1);
                follow(i);
                return true;
            }
        }
        int joined = t.is(at - 2, ".") && t.glued(at - 2) ? at - 3 : at - 2;
        boolean and = (t.is(at, "und")
                        || t.is(at, "and")
                        || t.is(at, ",")
                        || t.is(at, "bis")
                        || t.is(at, "to")
                        || t.is(at, "&"))
                && s.masked(at - 1)
                && (s.has(LABEL, joined) || joined < at - 2 && s.lexicon.has(LABEL, t.text(joined) + "."));
        if (!and && !s.has(LABEL, at) || money(i)) {
            return false;
        }
        if (countedAfter(i) && !and && !t.text(at).startsWith("§")) {
            return false;
        }
        s.mask(i, i + 1);
        follow(i);
        return true;
    }

    /** "1 BvR 2656/18", "5 StR 424/19". */
    private boolean courtFile(int i) {
        String word = t.text(i + 1);
        boolean code =
                word.length() >= 1 && word.length() <= 4 && Character.isUpperCase(word.charAt(word.length() - 1));
        return code && t.number(i + 2) && t.is(i + 3, "/") && t.number(i + 4);
    }

    private void follow(int i) {
        boolean joined = t.dash(i + 1) || t.is(i + 1, "bis") || t.is(i + 1, "to");
        if (joined && t.number(i + 2) && s.unit(i + 3) == null) {
            s.mask(i, i + 3);
        }
    }

    /** Whether a counted noun follows, so that "am Spieltag 15 Tore" keeps its 15. */
    private boolean countedAfter(int i) {
        if (t.is(i - 1, "TOP")) {
            return false;
        }
        return german ? t.capital(i + 1) && !t.glued(i + 1) && CountedNouns.plural(t.text(i + 1)) : false;
    }

    /** "1 Neuer – 5 Hummels, 17 Boateng": the numbers on the shirts of a team. */
    boolean lineup(int i) {
        boolean pair = t.text(i).length() <= 2 && t.capital(i + 1) && !t.glued(i + 1);
        boolean next = t.dash(i + 2) && !t.glued(i + 2) && t.number(i + 3) && t.capital(i + 4);
        boolean before = t.dash(i - 1) && !t.glued(i) && t.capital(i - 2) && s.masked(i - 3) && t.number(i - 3);
        boolean listed = t.is(i - 1, ",") && t.capital(i - 2) && s.masked(i - 3) && t.number(i - 3);
        return german && pair && (next || before || listed || shirts() >= SHIRTS) && s.maskOne(i);
    }

    /** Pairs of a small number and a capitalised word that is no plural: "10 Lenz", "7 Sommer". */
    private int shirts() {
        if (shirts < 0) {
            shirts = 0;
            for (int i = 0; i + 1 < t.size(); i++) {
                boolean small = t.number(i) && t.text(i).length() <= 2;
                if (small && t.capital(i + 1) && !s.has(COUNTED, i + 1) && s.unit(i + 1) == null) {
                    shirts++;
                }
            }
        }
        return shirts;
    }

    boolean quoted(int i) {
        return "„“\"»«‚”".contains(t.text(i - 1))
                && !t.text(i - 1).isEmpty()
                && "„“\"»«‘”".contains(t.text(i + 1))
                && !t.text(i + 1).isEmpty()
                && s.maskOne(i);
    }

    /** "zwei Euro fünfzig": the unit before has a number of its own. */
    private boolean money(int i) {
        return german
                && i > 1
                && UnitTables.after(t, i - 1, true) != null
                && (t.number(i - 2) || NumberWords.german(t.low(i - 2)) >= 0);
    }

    /** A small bare number behind a capitalised word is a part of a name: Android 5, Block 4, Clayallee 170. */
    boolean name(int i) {
        boolean counted =
                german && CountedNouns.counted(t.text(i - 1)) && (t.is(i - 2, ",") || t.is(i - 2, ";") || i == 1);
        if (counted
                || money(i)
                || !t.capital(i - 1)
                || i - 1 == 0 && !german
                || t.is(i - 1, "I")
                || UnitTables.before(t, i) != null) {
            return false;
        }
        BigDecimal value = Digits.value(t.text(i), german);
        boolean large = value == null
                || value.compareTo(BigDecimal.valueOf(1000)) >= 0
                || t.text(i).length() > 4;
        boolean key = t.text(i).length() >= 7 && FigureMasks.integer(t.text(i)) != null;
        if (key) {
            return s.maskOne(i);
        }
        boolean day = s.lexicon.has(WEEKDAY, t.text(i - 1));
        if (large
                || day
                || s.has(STARTER, i - 1)
                || s.has(NOTSUBJECT, i - 1)
                || s.lexicon.modifiers.matchBefore(t, i, true) != null) {
            return false;
        }
        CountedNouns.Noun noun = CountedNouns.noun(s, i + 1);
        boolean decimal = value.scale() > 0;
        if (t.dash(i + 1) && t.number(i + 2) && s.unitOrMagnitude(i + 3)) {
            return false;
        }
        boolean range = t.is(i + 1, "to") && t.number(i + 2) && s.unitOrMagnitude(i + 3) || SharedUnits.price(s, i);
        return noun == null
                && !range
                && !decimal
                && !t.is(i + 1, "bis")
                && !t.is(i + 1, "auf")
                && !SharedUnits.elided(s, i)
                && s.maskOne(i);
    }

    /** "the 10k starts at nine": a distance, and nothing is counted. */
    private boolean race(int i) {
        return t.lowIs(i + 1, "k")
                && t.glued(i + 1)
                && (t.text(i).equals("5") || t.text(i).equals("10"))
                && (t.lowIs(i - 1, "a") || t.lowIs(i - 1, "the") || s.has(RACE, i + 2));
    }
}
