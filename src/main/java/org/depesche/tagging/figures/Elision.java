package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.CUE;
import static org.depesche.tagging.text.WordSet.JOINT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;

/**
 * Gives numbers without a unit the one they share with a neighbour ("von 2,1 auf 2,4 Prozent", "15, die AfD auf 21
 * Prozent", "14 tote und 38 verletzte Soldaten") and drops those that nothing says are figures.
 */
final class Elision {

    private static final Set<String> INDEXES = Set.of(
            "dax",
            "mdax",
            "tecdax",
            "sdax",
            "dow",
            "nasdaq",
            "nikkei",
            "ftse",
            "index",
            "leitindex",
            "stoxx",
            "eurostoxx",
            "atx",
            "smi",
            "cac",
            "aktienindex",
            "kospi",
            "benchmark",
            "russell",
            "sensex",
            "gauge",
            "composite",
            "average",
            "indexes",
            "s");

    private Elision() {}

    static List<Draft> resolve(Sentence s, List<Draft> drafts) {
        for (int i = drafts.size() - 2; i >= 0; i--) {
            SharedUnits.fractions(s, drafts.get(i), drafts.get(i + 1));
            if (drafts.get(i).bare() && !SharedNouns.forward(s, drafts.get(i), drafts.get(i + 1))) {
                forward(s, drafts.get(i), drafts.get(i + 1));
            }
        }
        List<Draft> kept = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Draft previous = i == 0 ? null : drafts.get(i - 1);
            if (i > 1 && previous != null && previous.kind() == FigureKind.DURATION && SharedNouns.told(s, draft)) {
                previous = drafts.get(i - 2);
            }
            if (previous != null && !SharedNouns.backward(s, draft, previous) && draft.bare()) {
                backward(s, draft, previous);
            }
            if (draft.bare() ? BareNumbers.says(s, draft) : true) {
                kept.add(draft);
            }
        }
        Changes.roles(s, kept);
        return kept;
    }

    private static void forward(Sentence s, Draft draft, Draft next) {
        if (next.bare() && next.per == null
                || next.unitOrCount().kind() == FigureKind.FRACTION
                || next.unitOrCount().kind() == FigureKind.AGE
                || draft.vague) {
            return;
        }
        Tokens t = s.tokens;
        String before = t.low(draft.start - 1);
        String beforeNext = t.low(next.start - 1);
        int between = next.start - draft.end;
        boolean adjacent = between >= 1 && between <= 2 && s.lexicon.has(JOINT, beforeNext);
        boolean clipped = between == 3
                && s.tokens.capital(draft.end)
                && s.tokens.dash(draft.end + 1)
                && s.lexicon.has(JOINT, beforeNext)
                && next.noun != null;
        boolean adjectives = clipped
                || between >= 2
                        && between <= 4
                        && s.lexicon.has(JOINT, beforeNext)
                        && CountedNouns.adjective(s, draft.end)
                        && next.noun != null;
        boolean possessive = between == 1
                && (beforeNext.startsWith("seine")
                        || beforeNext.startsWith("ihre")
                        || beforeNext.equals("der")
                        || beforeNext.equals("his")
                        || beforeNext.equals("her")
                        || beforeNext.equals("dieser")
                        || beforeNext.equals("deren"));
        boolean parallel = s.lexicon.has(JOINT, before) && before.equals(beforeNext) && between <= 9;
        boolean instead = (before.equals("statt") || before.equals("instead")) && between <= 2;
        boolean comma = between == 1 && beforeNext.equals(",") && next.noun == null && draft.value.scale() > 0;
        boolean bracketed = before.equals("(") && !t.number(draft.number);
        boolean percent = !bracketed
                && next.unitOrCount().kind() == FigureKind.PERCENT
                && between <= 8
                && draft.value.abs().compareTo(BigDecimal.valueOf(100)) <= 0
                && !draft.words
                && commas(t, draft.end, next.start)
                && !before.equals("um");
        boolean slash = between == 1 && t.is(draft.end, "/") && t.glued(draft.end) && next.unit != null;
        boolean sides = between == 1
                && (t.is(draft.end, "mal") || t.is(draft.end, "x") || t.is(draft.end, "×") || t.is(draft.end, "by"))
                && next.unitOrCount().kind() == FigureKind.LENGTH;
        instead |= next.unit != null && SharedUnits.insteadOf(s, draft.end, next.start);
        boolean price = next.unitOrCount().money() && between <= 4 && SharedUnits.reduced(s, draft.end, next.start);
        boolean taken = adjacent
                || adjectives
                || instead
                || possessive
                || parallel
                || comma
                || percent
                || slash
                || sides
                || price;
        if (!taken || draft.per != null || SharedUnits.apart(s, draft, next)) {
            return;
        }
        if (adjacent
                && (beforeNext.equals("und") || beforeNext.equals("and"))
                && draft.words
                && next.unit != null
                && next.unit.kind() != FigureKind.PERCENT) {
            return;
        }
        if (adjacent
                && !adjectives
                && next.noun != null
                && t.word(draft.end)
                && !t.dash(draft.end)
                && between == 2
                && !s.lexicon.has(JOINT, t.low(draft.end))) {
            return;
        }
        boolean scaled = next.magnitude
                && !draft.magnitude
                && draft.value.compareTo(BigDecimal.valueOf(1000)) < 0
                && (adjacent || comma);
        if (scaled) {
            BigDecimal factor = next.factor;
            draft.value = draft.value.multiply(factor);
            draft.magnitude = true;
        }
        take(draft, next);
    }

    private static boolean commas(Tokens t, int from, int to) {
        for (int i = from; i < to; i++) {
            if (t.is(i, ",") || t.is(i, "und") || t.is(i, "and") || t.is(i, ";")) {
                return true;
            }
        }
        return false;
    }

    private static void backward(Sentence s, Draft draft, Draft previous) {
        if (previous.bare()
                || previous.kind() == FigureKind.AGE
                || previous.kind() == FigureKind.FRACTION
                || draft.vague) {
            return;
        }
        Tokens t = s.tokens;
        String before = t.low(draft.start - 1);
        boolean money = previous.unitOrCount().money() && draft.magnitude;
        boolean percent = (previous.unitOrCount().kind() == FigureKind.PERCENT
                        || previous.unitOrCount().kind() == FigureKind.PERCENTAGE_POINT)
                && draft.value.scale() > 0
                && draft.value.compareTo(BigDecimal.valueOf(100)) < 0;
        boolean half = draft.words && draft.value.scale() > 0;
        boolean shots = previous.unitOrCount().kind() == FigureKind.POINTS && before.equals("of");
        boolean joint =
                s.lexicon.has(JOINT, before) && draft.start - previous.end <= 3 && (!draft.words || half) && !shots;
        boolean signed = t.is(draft.number, "plus")
                || t.is(draft.number, "minus")
                || t.is(draft.number, "+")
                || t.dash(draft.number);
        if (signed && before.equals("(") && previous.unitOrCount().kind() == FigureKind.PERCENT) {
            // "31,2 Prozent (minus 4,1)"
            draft.unit = Unit.of("pp", FigureKind.PERCENTAGE_POINT);
            return;
        }
        // "98,40 Euro (Vorwoche 99,10)"
        boolean bracket = previous.unit != null && !draft.words && SharedUnits.earlier(s, draft.start - 1);
        boolean count = previous.noun != null
                && previous.unit == null
                && !draft.words
                && (BareNumbers.says(s, draft)
                        || draft.start - previous.end <= 3 && draft.value.compareTo(BigDecimal.TEN) >= 0);
        boolean index = (draft.value.compareTo(BigDecimal.valueOf(100)) >= 0)
                && !draft.magnitude
                && (previous.unitOrCount().kind() == FigureKind.PERCENT
                        || previous.unitOrCount().kind() == FigureKind.POINTS)
                && (before.equals("to") || before.equals("at") || before.equals("auf") || before.equals("bei"))
                && s.anywhere(INDEXES);
        percent &= s.lexicon.has(JOINT, before) || s.lexicon.has(CUE, before);
        percent |= SharedUnits.polled(s, draft, previous, before);
        if (index) {
            draft.unit = Unit.of("pt", FigureKind.POINTS);
        } else if (percent) {
            draft.unit = Unit.of("%", FigureKind.PERCENT);
        } else if (money
                || count
                || draft.words && t.is(draft.start - 1, ",") && t.is(draft.end + 1, "als")
                || (joint || bracket) && comparable(draft, previous)) {
            take(draft, previous);
        }
    }

    private static boolean comparable(Draft a, Draft b) {
        double ratio = Math.abs(a.value.doubleValue()) / Math.max(1e-9, Math.abs(b.value.doubleValue()));
        return ratio > 0.1 && ratio < 10;
    }

    private static void take(Draft draft, Draft from) {
        draft.unit = from.unit;
        draft.kind = from.kind;
        draft.noun = from.unit == null ? from.noun : null;
        draft.nounStart = from.nounStart;
        draft.nounEnd = from.nounEnd;
        draft.per = from.per;
    }
}
