package org.depesche.tagging.figures;

import java.math.BigDecimal;
import java.util.List;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;
import org.jspecify.annotations.Nullable;

/** One amount in several units: "2 Tage, 5 Stunden und 10 Minuten", "5 feet 2 inches", "13 Euro und 45 Cent", "15 Dollar 50". */
final class CompoundAmounts {

    private static final List<String> TIME = List.of("a", "mo", "wk", "d", "h", "min", "s");

    /** Units of other dimensions that are told one after the other, the larger first. */
    private static final List<List<String>> CHAINS =
            List.of(TIME, List.of("mi", "yd", "ft", "in"), List.of("st", "lb", "oz"), List.of("km", "m", "cm", "mm"));

    private CompoundAmounts() {}

    static void more(Sentence s, Draft draft) {
        if (draft.unit == null || draft.other != null || draft.end == draft.numberEnd) {
            return;
        }
        List<String> chain = chain(draft.unit);
        if (draft.unit.money() && !draft.magnitude) {
            cents(s, draft);
        } else if (chain != null) {
            half(s, draft);
            boolean again = true;
            while (again) {
                again = smaller(s, draft, chain);
            }
        }
    }

    private static @Nullable List<String> chain(Unit unit) {
        for (List<String> chain : CHAINS) {
            if (chain.contains(unit.code())) {
                return chain;
            }
        }
        return null;
    }

    /** Whether a smaller part follows "eine Stunde", "an hour", so that the article counts: "… und 32 Minuten". */
    static boolean more(Sentence s, PhraseTable.Hit<Unit> unit) {
        Tokens t = s.tokens;
        boolean and = t.is(unit.end(), "und") || t.is(unit.end(), "and");
        if (!and || unit.value().kind() != FigureKind.DURATION) {
            return false;
        }
        int at = unit.end() + 1;
        PhraseTable.Hit<Unit> next = t.number(at) || count(s, at) ? s.unit(at + 1) : null;
        boolean smaller = next != null
                && TIME.indexOf(next.value().code()) > TIME.indexOf(unit.value().code());
        return smaller || t.is(at, "a") && t.is(at + 1, "half");
    }

    private static boolean count(Sentence s, int at) {
        String word = s.tokens.low(at);
        return (s.lexicon.german ? NumberWords.german(word) : NumberWords.english(word)) > 0;
    }

    /** "an hour and a half". */
    private static void half(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        if (t.is(draft.end, "and") && t.is(draft.end + 1, "a") && t.is(draft.end + 2, "half")) {
            draft.value = draft.value.add(new BigDecimal("0.5"));
            draft.end += 3;
            draft.numberEnd = draft.end - 1;
        }
    }

    private static boolean smaller(Sentence s, Draft draft, List<String> chain) {
        Tokens t = s.tokens;
        int at = draft.end;
        if (t.is(at, ",")) {
            at++;
        }
        boolean and = t.is(at, "und") || t.is(at, "and");
        if (and) {
            at++;
        }
        Draft next = NumeralReader.read(s, at);
        PhraseTable.Hit<Unit> unit = next == null || next.magnitude ? null : s.unit(next.numberEnd);
        if (unit == null || draft.unit == null) {
            return false;
        }
        int larger = chain.indexOf(draft.unit.code());
        int smaller = chain.indexOf(unit.value().code());
        // "5 Jahre, 3 Tage" may be two things, and so are "10 km und 5 m"
        boolean loose = chain == TIME && larger <= 1 && smaller > 1 && !and;
        boolean metric = chain.contains("km") && at > draft.end;
        if (smaller <= larger || loose || metric) {
            return false;
        }
        BigDecimal factor = UnitTables.base(draft.unit.code(), null)
                .factor()
                .divide(UnitTables.base(unit.value().code(), null).factor(), 6, java.math.RoundingMode.HALF_UP);
        draft.value = draft.value.multiply(factor).add(next.value);
        draft.unit = unit.value();
        draft.end = unit.end();
        draft.numberEnd = next.numberEnd;
        return true;
    }

    private static void cents(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        int at = t.is(draft.end, "und") || t.is(draft.end, "and") ? draft.end + 1 : draft.end;
        Draft next = NumeralReader.read(s, at);
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
                && CountedNouns.noun(s, next.numberEnd) == null
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
