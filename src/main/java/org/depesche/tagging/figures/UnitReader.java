package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.BELOW;
import static org.depesche.tagging.text.WordSet.COUNTED;
import static org.depesche.tagging.text.WordSet.FURTHER;
import static org.depesche.tagging.text.WordSet.MINUS;
import static org.depesche.tagging.text.WordSet.NEGATIVE;
import static org.depesche.tagging.text.WordSet.POINTS;
import static org.depesche.tagging.text.WordSet.RACE_DISTANCE;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.ZERO;

import java.math.BigDecimal;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Currencies;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.PriceForms;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** Finds the unit before or after a number. */
final class UnitReader {

    /** Digits between two marks of thousands. */
    private static final int GROUP = 3;

    private static final BigDecimal THOUSAND = new BigDecimal("1000");
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    private final Sentence s;

    /** The end of the previous figure, which owns its sign: "1 € 1". */
    private int floor;

    UnitReader(Sentence sentence) {
        this.s = sentence;
    }

    int floor() {
        return floor;
    }

    /** Excludes the tokens of previous figures. */
    void floor(int token) {
        floor = token;
    }

    /** The currency before the number: "€ 2,4", "US$ 5", "EUR 3 Mio.". */
    void before(FigureDraft draft) {
        PhraseTable.Hit<Unit> unit = Currencies.before(s, draft.number());
        if (unit == null || draft.inWords() || unit.start() < floor || signOfNumberBefore(unit.start())) {
            return;
        }
        int start = unit.start();
        boolean dash = s.dash(start - 1) && s.glued(start) && !s.glued(start - 1);
        boolean negative = dash || s.has(NEGATIVE, start - 1) && !s.number(start - 2);
        draft.unit(unit.value());
        thousandsBehindBlank(draft);
        draft.startsAt(negative ? start - 1 : start);
        if (negative) {
            draft.negate();
        }
        // "$310m" is a magnitude, "310m" a length
        if (!draft.scaled() && letterM(draft.numberEnd())) {
            millions(draft);
        }
    }

    /** "EUR 75 000" in an English text, where a blank else parts two numbers. */
    private void thousandsBehindBlank(FigureDraft draft) {
        int at = draft.numberEnd();
        boolean first = !s.german && at == draft.number() + 1 && s.number(draft.number(), GROUP) && !draft.decimal();
        if (first && !s.glued(at) && s.text(at).length() == GROUP && Digits.whole(s.text(at))) {
            draft.value(draft.value().multiply(THOUSAND).add(new BigDecimal(s.text(at))));
            draft.numberEndsAt(at + 1);
            Magnitudes.read(s, draft);
        }
    }

    /** "5€ 3". */
    private boolean signOfNumberBefore(int sign) {
        return s.number(sign - 1) && s.is(sign, "€") && s.glued(sign);
    }

    private boolean letterM(int i) {
        return s.glued(i) && s.oneOf(i, "mM");
    }

    static void millions(FigureDraft draft) {
        draft.scale(MILLION);
        draft.numberEndsAt(draft.numberEnd() + 1);
    }

    /** The unit after the number, with a magnitude after the unit. */
    void after(FigureDraft draft) {
        if (draft.unit() != null) {
            // "$5 billion US", "€ 3 Euro": the sign before the number is the unit
            return;
        }
        if (!draft.scaled() && letterM(draft.numberEnd()) && s.number(draft.number()) && million(draft.numberEnd())) {
            millions(draft);
        }
        roundPrice(draft);
        PhraseTable.Hit<Unit> unit = named(draft);
        if (unit == null || ofNextNumber(draft, unit)) {
            return;
        }
        if (unit.value().kind() == FigureKind.POINTS && s.hyphen(unit.end())) {
            return;
        }
        draft.unit(AmbiguousUnits.resolve(s, draft, unit), unit.end());
        belowZero(draft);
        magnitudeBehind(draft, unit);
    }

    /** "49,- Euro", and "280,-" without its currency. */
    private void roundPrice(FigureDraft draft) {
        int at = draft.numberEnd();
        if (s.german && PriceForms.roundPrice(s, at)) {
            draft.numberEndsAt(at + 2);
            draft.unit(s.unit(at + 2) == null ? KnownUnits.EURO : null);
        }
    }

    private PhraseTable.@Nullable Hit<Unit> named(FigureDraft draft) {
        int at = draft.numberEnd();
        PhraseTable.Hit<Unit> unit = draft.unit() == null ? s.unit(at) : null;
        // "31 unanswered points", "drei weitere Tage", "five straight weeks"
        boolean described = unit == null && (describedPoints(at) || s.has(FURTHER, at) || spacedHyphens(at));
        return described ? s.unit(at + 1) : unit;
    }

    /** "12 - Pfund - Tasse". */
    private boolean spacedHyphens(int at) {
        PhraseTable.Hit<Unit> unit = s.german && s.is(at, "-") && s.capital(at + 1) ? s.unit(at + 1) : null;
        return unit != null && s.is(unit.end(), "-");
    }

    private boolean describedPoints(int at) {
        return !s.german && s.hasLow(POINTS, at + 1) && !s.has(STOP, at) && s.word(at);
    }

    /** "a family of four £45", "20 mal 30 Meter": the sign after the number belongs to the next number. */
    private boolean ofNextNumber(FigureDraft draft, PhraseTable.Hit<Unit> unit) {
        boolean currency = s.sign(unit.start()) && unit.value().money() && s.glued(unit.end()) && draft.inWords();
        boolean times = unit.value().code().equals(KnownUnits.TIMES.code()) && !s.glued(unit.start());
        // "21 times 2027 earnings"
        boolean ofYear = !s.german && s.text(unit.end()).length() == 4 && s.word(unit.end() + 1);
        return s.number(unit.end()) && (currency || times && !ofYear);
    }

    /** "12 Grad unter null", "5 degrees below zero", "fünf Grad minus". */
    private void belowZero(FigureDraft draft) {
        FigureKind kind = draft.unitKind();
        if (kind != FigureKind.TEMPERATURE && kind != FigureKind.ANGLE || draft.negative()) {
            return;
        }
        int at = draft.end();
        boolean zero = s.has(BELOW, at) && s.hasLow(ZERO, at + 1);
        boolean minus = s.has(MINUS, at) && !s.number(at + 1);
        if (zero || minus) {
            draft.negate();
            draft.unit(Unit.of(draft.unitOrCount().code(), FigureKind.TEMPERATURE), at + (zero ? 2 : 1));
        }
    }

    /** "75 USD million". */
    private void magnitudeBehind(FigureDraft draft, PhraseTable.Hit<Unit> unit) {
        boolean code = s.is(unit.start(), draft.unitOrCount().code())
                && draft.unitOrCount().money();
        PhraseTable.Hit<BigDecimal> magnitude = draft.scaled() || !code ? null : s.magnitude(draft.end());
        if (magnitude != null) {
            draft.scale(magnitude.value());
            draft.endsAt(magnitude.end());
        }
    }

    /** "200m euros", "40m people", "3M": millions; else metres. */
    private boolean million(int at) {
        if (s.is(at, "M")) {
            return !s.glued(at + 1);
        }
        PhraseTable.Hit<Unit> next = s.unit(at + 1);
        if (next != null && next.value().money()) {
            return true;
        }
        if (s.german) {
            return false;
        }
        CountedNouns.Noun noun = s.has(RACE_DISTANCE, at - 1) ? null : CountedNouns.noun(s, at + 1);
        return noun != null && noun.end() == at + 2 || s.hasLow(COUNTED, at + 1);
    }
}
