package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.LABEL;
import static org.depesche.tagging.text.WordSet.LABEL_JOINT;
import static org.depesche.tagging.text.WordSet.TO;

import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.UnitTables;

/** Masks numbers after a label: § 218, Windows 10, Platz vier, "Artikel 3 und 5". */
final class LabelMasks {

    private final Sentence s;
    private final Tokens t;
    private final boolean german;

    LabelMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.german = sentence.lexicon.german;
    }

    boolean label(int i) {
        int at = labelBefore(i);
        if (courtFile(i)) {
            return s.maskOne(i);
        }
        boolean abbreviated = t.is(at, ".") && t.glued(at) && s.lexicon.has(LABEL, t.text(at - 1) + ".");
        if (!abbreviated && !labelled(i, at)) {
            return false;
        }
        s.maskOne(i);
        rangeBehind(i);
        return true;
    }

    /** The token of the label, before a hyphen or a colon. */
    private int labelBefore(int i) {
        int at = i - 1;
        if (t.hyphen(at) && t.glued(i)) {
            at--;
        }
        return t.is(at, ":") ? at - 1 : at;
    }

    private boolean labelled(int i, int at) {
        boolean joined = joined(at);
        if (!joined && !s.has(LABEL, at) || ofUnitBefore(s, i)) {
            return false;
        }
        return joined || !countedAfter(i) || t.text(at).startsWith("§");
    }

    /** "Artikel 3 und 5", "Nr. 7 bis 9": the label precedes the previous number. */
    private boolean joined(int at) {
        int label = t.is(at - 2, ".") && t.glued(at - 2) ? at - 3 : at - 2;
        return s.has(LABEL_JOINT, at)
                && s.masked(at - 1)
                && (s.has(LABEL, label) || label < at - 2 && s.lexicon.has(LABEL, t.text(label) + "."));
    }

    /** "1 BvR 2656/18", "5 StR 424/19". */
    private boolean courtFile(int i) {
        String word = t.text(i + 1);
        boolean code =
                word.length() >= 1 && word.length() <= 4 && Character.isUpperCase(word.charAt(word.length() - 1));
        return code && t.number(i + 2) && t.is(i + 3, "/") && t.number(i + 4);
    }

    private void rangeBehind(int i) {
        boolean joined = t.dash(i + 1) || s.has(TO, i + 1);
        if (joined && t.number(i + 2) && s.unit(i + 3) == null) {
            s.mask(i, i + 3);
        }
    }

    /** Whether a counted noun follows, so that "am Spieltag 15 Tore" keeps its 15. */
    private boolean countedAfter(int i) {
        return german
                && !t.is(i - 1, "TOP")
                && t.capital(i + 1)
                && !t.glued(i + 1)
                && CountedNouns.plural(t.text(i + 1));
    }

    /** "zwei Euro fünfzig": the previous unit has its own number. */
    static boolean ofUnitBefore(Sentence s, int i) {
        Tokens t = s.tokens;
        return s.lexicon.german
                && i > 1
                && UnitTables.after(t, i - 1, true) != null
                && (t.number(i - 2) || NumberWords.german(t.low(i - 2)) >= 0);
    }
}
