package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AND;
import static org.depesche.tagging.text.WordSet.AND_ABOUT;
import static org.depesche.tagging.text.WordSet.BETWEEN;
import static org.depesche.tagging.text.WordSet.CLIPPED_JOINT;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.OR;
import static org.depesche.tagging.text.WordSet.SPANNING;
import static org.depesche.tagging.text.WordSet.UNTIL_ABOUT;
import static org.depesche.tagging.text.WordSet.UP;

import org.depesche.tagging.text.Sentence;

/** Finds the word or the dash between the two numbers of a range: "bis", "oder", "zwischen … und", "–". */
record RangeJoints(Sentence s) {

    /** The beginning of the second number of a range; -1 if there is no range. */
    int secondNumber(FigureDraft draft) {
        // "drei- bis vier", "zwei-, dreitausend"
        boolean clipped = s.hyphen(draft.end()) && (s.has(CLIPPED_JOINT, draft.end() + 1) || listed(draft));
        int at = clipped ? draft.end() + 1 : draft.end();
        if (word(draft, at)) {
            return s.has(OR, at) && draft.range() ? -1 : behindWord(draft, at);
        }
        if (clipped && listed(draft)) {
            return at + 1;
        }
        return dash(draft, at) ? at + 1 : -1;
    }

    private boolean word(FigureDraft draft, int at) {
        return s.is(at, "bis") || s.is(at, "to") && !change(draft) || s.has(OR, at) || s.has(AND, at) && between(draft);
    }

    /** "zwei-, dreitausend". */
    private boolean listed(FigureDraft draft) {
        return draft.inWords() && s.is(draft.end() + 1, ",") && s.numberWord(draft.end() + 2) > 0;
    }

    private boolean between(FigureDraft draft) {
        return s.hasLow(BETWEEN, draft.number() - 1) || s.hasLow(BETWEEN, draft.number() - 2);
    }

    /**
     * "from 3 to 5", "rose 1.6% to $120", "rise by £98 to £2,171": start or size of a change, and its end; but "vary from 3
     * to 5".
     */
    private boolean change(FigureDraft draft) {
        int before = draft.number() - 1;
        boolean spans = before == 0 && draft.unit() == null || s.hasLow(SPANNING, before - 1);
        return s.lowIs(before, "from") && !spans
                || draft.unit() != null && (s.has(UP, before) || s.has(DOWN, before) || s.lowIs(before, "by"));
    }

    /** "bis zu 5", "bis etwa 5", "between 3 and about 5", "12-to-15". */
    private int behindWord(FigureDraft draft, int at) {
        boolean modified = s.is(at, "bis") ? s.has(UNTIL_ABOUT, at + 1) : between(draft) && s.has(AND_ABOUT, at + 1);
        boolean compound = s.hyphen(at + 1) && s.glued(at + 2);
        return modified || compound ? at + 2 : at + 1;
    }

    /** "3–5", "3 – 5", "3%-4%"; but "265,10 -0,4 %" are two cells of a table. */
    private boolean dash(FigureDraft draft, int at) {
        boolean number = s.number(at + 1);
        boolean again = number && s.glued(at) && draft.unit() != null && s.is(at - 1, "%") && s.unit(at + 2) != null;
        boolean even = s.glued(at) == s.glued(at + 1) && (number || s.sign(at + 1) && s.number(at + 2));
        return s.dash(at) && (again || even || number && !draft.decimal());
    }
}
