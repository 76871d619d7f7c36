package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.LABEL;
import static org.depesche.tagging.text.WordSet.LABEL_JOINT;
import static org.depesche.tagging.text.WordSet.TO;

import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.UnitTables;

/** Masks numbers after a label: § 218, Windows 10, Platz vier, "Artikel 3 und 5". */
record LabelMasks(Sentence s) {

    boolean label(int i) {
        int at = labelBefore(i);
        boolean abbreviated = s.point(at) && s.lexicon.has(LABEL, s.text(at - 1) + ".");
        return (abbreviated || labelled(i, at)) && s.mask(i, rangeEnd(i));
    }

    private int rangeEnd(int i) {
        boolean range = (s.dash(i + 1) || s.has(TO, i + 1)) && s.number(i + 2) && s.unit(i + 3) == null;
        return range ? i + 3 : i + 1;
    }

    /** The token of the label, before a hyphen or a colon. */
    private int labelBefore(int i) {
        int at = i - 1;
        if (s.hyphen(at) && s.glued(i)) {
            at--;
        }
        return s.is(at, ":") ? at - 1 : at;
    }

    private boolean labelled(int i, int at) {
        boolean joined = joined(at);
        boolean counts = !joined && countedAfter(i) && !s.text(at).startsWith("§");
        return (joined || s.has(LABEL, at)) && !ofUnitBefore(s, i) && !counts;
    }

    /** "Artikel 3 und 5", "Nr. 7 bis 9": the label precedes the previous number. */
    private boolean joined(int at) {
        int label = s.point(at - 2) ? at - 3 : at - 2;
        return s.has(LABEL_JOINT, at)
                && s.masked(at - 1)
                && (s.has(LABEL, label) || label < at - 2 && s.lexicon.has(LABEL, s.text(label) + "."));
    }

    /** Whether a counted noun follows, so that "am Spieltag 15 Tore" keeps its 15. */
    private boolean countedAfter(int i) {
        return s.german
                && !s.is(i - 1, "TOP")
                && s.capital(i + 1)
                && !s.glued(i + 1)
                && CountedNouns.plural(s.text(i + 1));
    }

    /** "zwei Euro fünfzig": the previous unit has its own number. */
    static boolean ofUnitBefore(Sentence s, int i) {
        return s.german
                && i > 1
                && UnitTables.after(s, i - 1, true) != null
                && (s.number(i - 2) || NumberWords.german(s.low(i - 2)) >= 0);
    }
}
