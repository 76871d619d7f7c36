package org.depesche.tagging;

import java.math.BigDecimal;
import java.util.List;

/** One amount in several units: "2 Tage, 5 Stunden und 10 Minuten", "13 Euro und 45 Cent", "15 Dollar 50". */
final class Compounds {

    private static final List<String> TIME = List.of("a", "mo", "wk", "d", "h", "min", "s");

    private Compounds() {}

    static void more(Sentence s, Draft draft) {
        if (draft.unit == null || draft.other != null || draft.end == draft.numberEnd) {
            return;
        }
        if (draft.unit.kind() == FigureKind.DURATION) {
            boolean again = true;
            while (again) {
                again = time(s, draft);
            }
        } else if (draft.unit.money() && !draft.magnitude) {
            cents(s, draft);
        }
    }

    private static boolean time(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        int at = draft.end;
        if (t.is(at, ",")) {
            at++;
        }
        if (t.is(at, "und") || t.is(at, "and")) {
            at++;
        }
        Draft next = Numbers.read(s, at);
        PhraseTable.Hit<Unit> unit = next == null || next.magnitude ? null : s.unit(next.numberEnd);
        if (unit == null || draft.unit == null) {
            return false;
        }
        int larger = TIME.indexOf(draft.unit.code());
        int smaller = TIME.indexOf(unit.value().code());
        if (larger < 0 || smaller <= larger || larger <= 1 && smaller > 1) {
            return false;
        }
        BigDecimal factor = Units.base(draft.unit.code(), null)
                .factor()
                .divide(Units.base(unit.value().code(), null).factor(), 6, java.math.RoundingMode.HALF_UP);
        draft.value = draft.value.multiply(factor).add(next.value);
        draft.unit = unit.value();
        draft.end = unit.end();
        draft.numberEnd = next.numberEnd;
        return true;
    }

    private static void cents(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        int at = t.is(draft.end, "und") || t.is(draft.end, "and") ? draft.end + 1 : draft.end;
        Draft next = Numbers.read(s, at);
        if (next == null
                || next.value.scale() > 0
                || next.value.compareTo(BigDecimal.valueOf(100)) >= 0
                || next.value.signum() < 0) {
            return;
        }
        PhraseTable.Hit<Unit> unit = s.unit(next.numberEnd);
        boolean cents =
                unit != null && unit.value().money() && unit.value().scale().compareTo(BigDecimal.ONE) < 0;
        boolean bare = unit == null
                && (at == draft.end || next.numberEnd >= t.size() - 1)
                && Counts.noun(s, next.numberEnd) == null
                && next.value.compareTo(BigDecimal.TEN) >= 0
                && last(t, next.numberEnd);
        if (cents || bare) {
            draft.value = draft.value.add(next.value.movePointLeft(2));
            draft.end = unit == null ? next.numberEnd : unit.end();
            draft.numberEnd = next.numberEnd;
        }
    }

    private static boolean last(Tokens t, int at) {
        return at >= t.size() || t.sign(at);
    }
}
