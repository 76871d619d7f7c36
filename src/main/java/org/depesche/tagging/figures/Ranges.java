package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.UP;

import java.math.BigDecimal;
import java.math.MathContext;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;

/** Two numbers that are the ends of one figure: "3 bis 5 Prozent", "between $3 billion and $4 billion". */
final class Ranges {

    private final Sentence s;
    private final Tokens t;
    private final UnitReader units;

    Ranges(Sentence sentence, UnitReader units) {
        this.units = units;
        this.s = sentence;
        this.t = sentence.tokens;
    }

    /** Joins the second number of a range to the first, if there is one. */
    void read(Draft draft) {
        if (draft.unit == null || draft.end != draft.numberEnd || !draft.unit.money()) {
            range(draft);
        } else {
            moneyRange(draft);
        }
    }

    /** "3 bis 5 Prozent", "zwischen 1,2 und 1,5 Mio. Euro", "3–5 km", "ein oder zwei Autos". */
    private void range(Draft draft) {
        int at = connector(draft, draft.end);
        if (at < 0) {
            return;
        }
        at = t.is(at, "minus") ? at + 1 : at;
        Draft second = NumeralReader.read(s, at);
        boolean both = second != null && second.value.signum() < 0 && draft.value.signum() < 0;
        if (second == null || !both && second.value.signum() < 0 && !t.is(second.number, "-")) {
            return;
        }
        if (!both && second.value.signum() < 0) {
            second.value = second.value.abs();
        }
        Unit first = draft.unit;
        units.after(second);
        if (second.unit == null && first != null) {
            return;
        }
        if (first != null && second.unit != null && !first.code().equals(second.unit.code())) {
            return;
        }
        boolean multiple = second.unit == null && Multiples.read(s, second.number) != null;
        if (!s.lexicon.german
                && second.unit == null
                && !second.magnitude
                && !second.words
                && CountedNouns.noun(s, second.numberEnd) == null) {
            // "a vote of 219 to 212"
            return;
        }
        boolean counted = second.unit != null || second.magnitude || CountedNouns.noun(s, second.numberEnd) != null;
        if (multiple || !counted && t.dash(at - 1)) {
            return;
        }
        join(draft, second);
    }

    private void join(Draft draft, Draft second) {
        if (second.magnitude
                && !draft.magnitude
                && draft.value.compareTo(BigDecimal.valueOf(1000)) < 0
                && (second.factor.compareTo(BigDecimal.valueOf(12)) > 0)) {
            draft.value = draft.value.multiply(second.factor);
        }
        boolean minor =
                draft.unit != null && second.unit != null && draft.unit.scale().compareTo(second.unit.scale()) != 0;
        if (minor) {
            // "30 Cent bis 1 Euro"
            draft.value = draft.value.multiply(draft.unit.scale()).divide(second.unit.scale(), MathContext.DECIMAL64);
        }
        draft.other = second.value;
        draft.unit = second.unit == null ? draft.unit : second.unit;
        draft.numberEnd = second.numberEnd;
        draft.end = second.end;
        draft.magnitude |= second.magnitude;
    }

    /** "between $3 billion and $4 billion", "$10 to $15 billion", "$3-4 billion". */
    private void moneyRange(Draft draft) {
        int at = connector(draft, draft.end);
        if (at < 0) {
            return;
        }
        PhraseTable.Hit<Unit> symbol = null;
        int number = at;
        for (int k = at; k < at + 3 && k < t.size() && !t.number(k); k++) {
            number = k + 1;
        }
        Draft second = NumeralReader.read(s, number);
        if (second == null) {
            return;
        }
        symbol = UnitTables.before(t, second.number);
        if (symbol == null || symbol.start() != at) {
            units.after(second);
            second.unit = second.unit == null ? draft.unit : second.unit;
        } else {
            second.unit = draft.unit;
            second.end = second.numberEnd;
            if (!second.magnitude && t.glued(second.numberEnd) && t.is(second.numberEnd, "m")) {
                UnitReader.millions(second);
            }
        }
        if (second.unit != null && draft.unit != null && second.unit.code().equals(draft.unit.code())) {
            join(draft, second);
        }
    }

    /** Where the second number of a range begins; -1 if there is no range. */
    private int connector(Draft draft, int end) {
        int at = end;
        if (t.dash(at)
                && t.glued(at)
                && (t.is(at + 1, "bis") || t.is(at + 1, "to") || t.is(at + 1, "oder") || t.is(at + 1, "und"))) {
            at++;
        }
        boolean between = t.lowIs(draft.number - 1, "zwischen")
                || t.lowIs(draft.number - 1, "between")
                || t.lowIs(draft.number - 2, "between")
                || t.lowIs(draft.number - 2, "zwischen");
        // "rose 1.6% to $120", "rise by £98 to £2,171": by how much, and to what
        boolean from = t.lowIs(draft.number - 1, "from")
                || (draft.unit != null
                        && t.is(at, "to")
                        && (s.has(UP, draft.number - 1)
                                || s.has(DOWN, draft.number - 1)
                                || t.lowIs(draft.number - 1, "by")));
        boolean word = t.is(at, "bis")
                || (t.is(at, "to") && !from)
                || t.is(at, "oder")
                || t.is(at, "or")
                || (between && (t.is(at, "und") || t.is(at, "and")));
        if (word) {
            int next = at + 1;
            if (t.is(at, "bis") && (t.is(next, "zu") || t.is(next, "etwa") || t.is(next, "rund"))) {
                next++;
            } else if (between && (t.is(next, "about") || t.is(next, "etwa") || t.is(next, "rund"))) {
                next++;
            }
            boolean apart = t.is(at, "oder") || t.is(at, "or");
            return apart && draft.other != null ? -1 : next;
        }
        boolean again =
                draft.unit != null && t.is(at - 1, "%") && t.dash(at) && t.number(at + 1) && s.unit(at + 2) != null;
        if (again && t.glued(at)) {
            // "3%-4%"
            return at + 1;
        }
        if (t.dash(at) && (t.number(at + 1) || t.sign(at + 1) && t.number(at + 2)) && t.glued(at) == t.glued(at + 1)) {
            return at + 1;
        }
        // "265,10 -0,4 %" are two cells of a table
        boolean whole = draft.value.scale() <= 0;
        return t.dash(at) && t.number(at + 1) && whole ? at + 1 : -1;
    }
}
