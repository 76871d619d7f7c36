package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AGO;
import static org.depesche.tagging.text.WordSet.FURTHER;
import static org.depesche.tagging.text.WordSet.PER;
import static org.depesche.tagging.text.WordSet.STOP;

import java.math.BigDecimal;
import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;

/** Finds the unit of a number before or behind it, and what it is counted by. */
final class UnitReader {

    /** Races: "100m hurdles" are metres. */
    private static final Set<String> DISTANCES =
            Set.of("50", "60", "100", "110", "200", "400", "800", "1500", "1,500", "5,000", "10,000");

    private final Sentence s;
    private final Tokens t;

    /** Where the figure before ends: "1 € 1" has one sign, and it is taken. */
    int floor;

    UnitReader(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
    }

    /** The currency before the number: "€ 2,4", "US$ 5", "EUR 3 Mio.". */
    void before(Draft draft) {
        PhraseTable.Hit<Unit> unit = UnitTables.before(t, draft.number);
        if (unit == null || draft.words || unit.start() < floor) {
            return;
        }
        if (unit.start() > 0 && t.number(unit.start() - 1) && t.is(unit.start(), "€") && t.glued(unit.start())) {
            return;
        }
        draft.unit = unit.value();
        draft.number = unit.start();
        draft.start = unit.start();
        boolean negative = t.dash(unit.start() - 1) && t.glued(unit.start()) && !t.glued(unit.start() - 1);
        if (negative) {
            draft.value = draft.value.negate();
            draft.number--;
            draft.start--;
        }
        // "$310m" is a magnitude, "310m" a length
        if (!draft.magnitude
                && t.glued(draft.numberEnd)
                && (t.is(draft.numberEnd, "m") || t.is(draft.numberEnd, "M"))) {
            millions(draft);
        }
    }

    static void millions(Draft draft) {
        draft.factor = new BigDecimal("1000000");
        draft.value = draft.value.multiply(draft.factor);
        draft.magnitude = true;
        draft.numberEnd++;
        draft.end = draft.numberEnd;
    }

    void after(Draft draft) {
        if (draft.unit != null) {
            // "$5 billion US", "€ 3 Euro": the sign before has said it
            return;
        }
        int at = draft.numberEnd;
        if (!draft.magnitude
                && t.glued(at)
                && t.number(draft.number)
                && (t.is(at, "m") || t.is(at, "M"))
                && million(at)) {
            millions(draft);
            at = draft.numberEnd;
        }
        boolean round = t.is(at, ",") && t.glued(at) && t.dash(at + 1) && t.glued(at + 1);
        if (round && s.lexicon.german) {
            // "49,- Euro", and "280,-" without its currency
            at += 2;
            draft.unit = s.unit(at) == null ? Unit.of("EUR", FigureKind.MONEY) : null;
            draft.numberEnd = at;
            draft.end = at;
        }
        PhraseTable.Hit<Unit> unit = draft.unit == null ? s.unit(at) : null;
        if (unit == null && !s.lexicon.german && t.lowIs(at + 1, "points") && !s.has(STOP, at) && t.word(at)) {
            // "31 unanswered points"
            unit = s.unit(at + 1);
        }
        if (unit == null && s.has(FURTHER, at)) {
            // "drei weitere Tage", "five straight weeks"
            unit = s.unit(at + 1);
        }
        if (unit == null || foreign(draft, unit)) {
            return;
        }
        Unit named = unit.value();
        if (named.kind() == FigureKind.POINTS && t.dash(unit.end()) && t.glued(unit.end())) {
            return;
        }
        draft.unit = Ambiguous.resolve(s, draft, unit);
        draft.end = unit.end();
        below(draft);
        PhraseTable.Hit<BigDecimal> magnitude = draft.magnitude ? null : s.magnitude(draft.end);
        if (magnitude != null && t.text(unit.start()).equals(draft.unit.code()) && draft.unit.money()) {
            // "75 USD million"
            draft.factor = magnitude.value();
            draft.value = draft.value.multiply(magnitude.value());
            draft.magnitude = true;
            draft.end = magnitude.end();
        }
    }

    /** "a family of four £45", "20 mal 30 Meter": what stands behind belongs to the next number. */
    private boolean foreign(Draft draft, PhraseTable.Hit<Unit> unit) {
        boolean next = t.number(unit.end());
        boolean sign = t.sign(unit.start()) && unit.value().money() && t.glued(unit.end());
        return next && (sign && draft.words || unit.value().code().equals("x") && !t.glued(unit.start()));
    }

    /** "12 Grad unter null", "5 degrees below zero", "fünf Grad minus". */
    private void below(Draft draft) {
        FigureKind kind = draft.unitOrCount().kind();
        if (kind != FigureKind.TEMPERATURE && kind != FigureKind.ANGLE || draft.value.signum() < 0) {
            return;
        }
        boolean zero = (t.is(draft.end, "unter") || t.is(draft.end, "below"))
                && (t.lowIs(draft.end + 1, "null") || t.lowIs(draft.end + 1, "zero") || t.is(draft.end + 1, "0"));
        boolean minus = t.is(draft.end, "minus") && !t.number(draft.end + 1);
        if (zero || minus) {
            draft.value = draft.value.negate();
            draft.end += zero ? 2 : 1;
            draft.unit = Unit.of(draft.unitOrCount().code(), FigureKind.TEMPERATURE);
        }
    }

    /** "200m euros", "40m people", "3M": millions; else metres. */
    private boolean million(int at) {
        if (t.is(at, "M")) {
            return !t.glued(at + 1);
        }
        PhraseTable.Hit<Unit> next = s.unit(at + 1);
        if (next != null && next.value().money()) {
            return true;
        }
        boolean distance = DISTANCES.contains(t.text(at - 1));
        CountedNouns.Noun noun = s.lexicon.german || distance ? null : CountedNouns.noun(s, at + 1);
        return noun != null && noun.end() == at + 2 || !s.lexicon.german && CountedNouns.englishCounted(t.low(at + 1));
    }

    /** "je Kilowattstunde", "pro Tag", "a barrel", "/m²". */
    void per(Draft draft) {
        if (draft.kind() == FigureKind.PERCENT || draft.kind() == FigureKind.FRACTION) {
            return;
        }
        int at = draft.end;
        if (s.lexicon.german && draft.unit != null && t.capital(at) && s.has(PER, at + 1) && !draft.unit.money()) {
            // "112 Liter Regen je Quadratmeter": what it is stands between
            PhraseTable.Hit<Unit> by = UnitTables.after(t, at + 2, true);
            if (by != null && !by.value().money() && by.value().kind() != FigureKind.DURATION) {
                draft.nounStart = at;
                draft.nounEnd = at + 1;
                at++;
            }
        }
        boolean sign = t.is(at, "/") && t.glued(at);
        if (!sign && !(t.word(at) && s.lexicon.has(PER, t.text(at)))) {
            return;
        }
        PhraseTable.Hit<Unit> unit = UnitTables.after(t, at + 1, s.lexicon.german);
        if (unit != null && s.has(AGO, unit.end())) {
            return;
        }
        boolean article = t.is(at, "a") || t.is(at, "an") || t.is(at, "each") || t.is(at, "every");
        boolean rate = unit != null
                && draft.unitOrCount().money()
                && !article
                && !t.number(unit.end())
                && !t.is(at + 1, "Pfund");
        if (unit != null && (!unit.value().money() || rate)) {
            draft.per = unit.value().code();
            draft.end = unit.end();
            if (!draft.unitOrCount().money()) {
                draft.kind = FigureKind.RATE;
            }
            return;
        }
        boolean noun = s.lexicon.german
                ? t.capital(at + 1) && !t.is(at + 1, "Kopf")
                : t.word(at + 1)
                        && !s.lexicon.has(STOP, t.low(at + 1))
                        && !t.is(at + 1, "capita")
                        && !t.is(at + 1, "annum");
        boolean named = !article
                || t.is(at + 1, "share")
                || t.is(at + 1, "head")
                || t.is(at + 1, "ounce")
                || t.is(at + 1, "night")
                || t.is(at + 1, "person")
                || t.is(at + 1, "bottle")
                || t.is(at + 1, "piece")
                || t.is(at + 1, "ticket");
        if (noun && named && !t.is(at, "/")) {
            boolean pound = t.is(at + 1, "Pfund");
            draft.per = !pound ? t.text(at + 1) : draft.unitOrCount().code().equals("USD") ? "lb" : "Pfd";
            draft.end = at + 2;
            if (!draft.unitOrCount().money()) {
                draft.kind = FigureKind.RATE;
            }
        }
    }
}
