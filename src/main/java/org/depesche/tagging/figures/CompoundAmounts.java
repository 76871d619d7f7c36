package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AND;
import static org.depesche.tagging.text.WordSet.PREPOSITION;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.SmallerUnits;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;
import org.jspecify.annotations.Nullable;

/** Reads one amount in several units: "2 Tage, 5 Stunden und 10 Minuten", "5 feet 2 inches", "13 Euro und 45 Cent". */
final class CompoundAmounts {

    private CompoundAmounts() {}

    /** Adds the amounts in smaller units that follow. */
    static void continueWithSmallerUnits(Sentence s, FigureDraft draft) {
        if (draft.unit() == null || draft.range()) {
            return;
        }
        boolean behind = draft.end() > draft.numberEnd();
        List<String> chain = SmallerUnits.chain(draft.unit());
        if (draft.unit().money() && !draft.scaled() && !minor(draft.unit())) {
            cents(s, draft, behind);
        } else if (chain != null && behind) {
            andAHalf(s, draft);
            boolean again = true;
            while (again) {
                again = smaller(s, draft, chain);
            }
        }
    }

    /** "an hour and a half". */
    private static void andAHalf(Sentence s, FigureDraft draft) {
        if (EnglishNumerals.andAHalf(s, draft.end())) {
            int end = draft.end() + 3;
            draft.add(NumberDraft.HALF, end - 1);
            draft.endsAt(end);
        }
    }

    private static boolean smaller(Sentence s, FigureDraft draft, List<String> chain) {
        int at = s.is(draft.end(), ",") ? draft.end() + 1 : draft.end();
        boolean and = s.has(AND, at);
        at = and ? at + 1 : at;
        FigureDraft next = NumeralReader.read(s, at);
        Unit larger = draft.unit();
        PhraseTable.Hit<Unit> unit =
                next == null || next.scaled() || larger == null ? null : part(s, larger, next.numberEnd());
        if (next == null || unit == null || larger == null) {
            return false;
        }
        boolean joined = and || SmallerUnits.continued(s, unit);
        if (!follows(chain, larger, unit.value(), joined)) {
            return false;
        }
        if (SmallerUnits.needsNoJoint(chain) && at > draft.end()) {
            return false;
        }
        draft.addSmaller(ratio(larger, unit.value()), next, unit);
        return true;
    }

    /** The unit of a part; "m" behind hours is minutes: "2h 14m 33s". */
    private static PhraseTable.@Nullable Hit<Unit> part(Sentence s, Unit larger, int at) {
        boolean minutes = larger.code().equals("h") && s.is(at, "m") && s.glued(at);
        return minutes ? new PhraseTable.Hit<>(KnownUnits.MINUTE, at, at + 1) : s.unit(at);
    }

    private static boolean follows(List<String> chain, Unit larger, Unit smaller, boolean and) {
        int first = chain.indexOf(larger.code());
        int second = chain.indexOf(smaller.code());
        // "5 Jahre, 3 Tage" may be two things
        boolean apart = chain.equals(SmallerUnits.TIME) && first <= 1 && second > 1 && !and;
        return second > first && !apart;
    }

    private static BigDecimal ratio(Unit larger, Unit smaller) {
        BigDecimal divisor = UnitTables.base(smaller.code(), null).factor();
        return UnitTables.base(larger.code(), null).factor().divide(divisor, MathContext.DECIMAL128);
    }

    /** "13 Euro und 45 Cent", "$3 and 20 cents", "15 Dollar 50". */
    private static void cents(Sentence s, FigureDraft draft, boolean unitBehind) {
        int at = s.has(AND, draft.end()) ? draft.end() + 1 : draft.end();
        FigureDraft next = NumeralReader.read(s, at);
        if (next == null || next.decimal() || next.negative() || !next.below(100)) {
            return;
        }
        PhraseTable.Hit<Unit> unit = s.unit(next.numberEnd());
        boolean cents = unit == null ? unitBehind && bareCents(s, draft, next, at) : minor(unit.value());
        if (cents) {
            draft.add(next.value().movePointLeft(2), next.numberEnd());
            draft.endsAt(unit == null ? next.numberEnd() : unit.end());
        }
    }

    private static boolean minor(Unit unit) {
        return unit.money() && unit.scale().compareTo(BigDecimal.ONE) < 0;
    }

    private static boolean bareCents(Sentence s, FigureDraft draft, FigureDraft next, int at) {
        int end = next.numberEnd();
        boolean last = end >= s.size() || s.sign(end) || at == draft.end() && s.has(PREPOSITION, end);
        return last
                && !next.below(10)
                && (at == draft.end() || end >= s.size() - 1)
                && CountedNouns.noun(s, end) == null;
    }
}
