package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BETWEEN;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.OR;
import static org.depesche.tagging.text.WordSet.POLL;
import static org.depesche.tagging.text.WordSet.POLLED_AT;
import static org.depesche.tagging.text.WordSet.REDUCED;
import static org.depesche.tagging.text.WordSet.RELATIVE;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;

/** Recognises the constructions in which a number without a unit shares the one of its neighbour. */
final class SharedUnits {

    private static final String SIGNS_BETWEEN_PRICES = ",.(;";

    private SharedUnits() {}

    /** "between a tenth and a quarter of an inch". */
    static void fractions(Sentence s, Draft draft, Draft next) {
        boolean shares = draft.kind() == FigureKind.FRACTION && next.inWords() && next.start() - draft.end() == 1;
        if (shares && s.has(BETWEEN, draft.start() - 1) && next.unit() != null && next.kind() != FigureKind.PERCENT) {
            draft.unit(next.unit());
        }
    }

    /** "fell 207.33, or 0.5%", "their four and 68%": the two say the same in two ways. */
    static boolean apart(Sentence s, Draft draft, Draft next) {
        if (next.unitKind() != FigureKind.PERCENT) {
            return false;
        }
        boolean or = s.tokens.is(draft.end(), ",") && s.has(OR, draft.end() + 1);
        return or || draft.inWords() && !next.inWords() && s.tokens.is(draft.end(), "and");
    }

    /** "98 statt der erlaubten 50 km/h". */
    static boolean insteadOf(Sentence s, int from, int to) {
        boolean small = s.tokens.is(from, "statt") && to - from <= 3;
        for (int i = from + 1; i < to; i++) {
            small &= s.has(ARTICLE, i) || s.has(TRANSPARENT, i) || CountedNouns.adjective(s, i);
        }
        return small;
    }

    /** "8, ermäßigt 5 Euro", "12, erm. 8 Euro", "10, Kinder 6 Euro": two prices of one thing. */
    static boolean reduced(Sentence s, int from, int to) {
        boolean named = false;
        for (int i = from; i < to; i++) {
            boolean sign = s.tokens.text(i).length() == 1 && SIGNS_BETWEEN_PRICES.contains(s.tokens.text(i));
            if (!sign && !s.has(REDUCED, i)) {
                return false;
            }
            named |= !sign;
        }
        return named;
    }

    /** "put Labour on 27 per cent, with Reform at 21". */
    static boolean polled(Sentence s, Draft draft, Draft previous) {
        FigureKind kind = previous.unitKind();
        boolean share = kind == FigureKind.PERCENT || kind == FigureKind.POINTS || kind == FigureKind.PERCENTAGE_POINT;
        return share
                && s.hasLow(POLLED_AT, draft.start() - 1)
                && !draft.inWords()
                && !draft.scaled()
                && draft.below(100)
                && s.anywhere(POLL);
    }

    /** Whether a bracket with a time alone opens before a token: "(Vorjahr: ", "(April ". */
    static boolean earlier(Sentence s, int at) {
        int i = s.tokens.is(at, ":") ? at - 1 : at;
        i = s.tokens.is(i, ".") ? i - 1 : i;
        boolean time = s.has(RELATIVE, i) || s.has(MONTH, i) || s.has(WEEKDAY, i) || s.tokens.is(i, "Vj");
        return time && s.tokens.is(i - 1, "(");
    }

    /** "Karten 28/22/16 Euro", "Tisch 280,-". */
    static boolean price(Sentence s, int i) {
        Tokens t = s.tokens;
        int last = i;
        while (t.is(last + 1, "/") && t.glued(last + 1) && t.number(last + 2)) {
            last += 2;
        }
        boolean part = t.is(i + 1, "/") && t.glued(i + 1) && !s.masked(i + 2);
        return roundPrice(t, i + 1) || part || last > i && s.unit(last + 1) != null;
    }

    /** The end of a price without cents: ",-" of "280,-". */
    static boolean roundPrice(Tokens t, int i) {
        return t.is(i, ",") && t.glued(i) && t.dash(i + 1) && t.glued(i + 1);
    }

    /** "die SPD 15, die AfD 21 Prozent", "Eintritt 8, ermäßigt 5 Euro": the unit comes later. */
    static boolean elided(Sentence s, int i) {
        int next = i + 1;
        while (next < s.tokens.size() && next - i < 8 && !s.tokens.number(next)) {
            next++;
        }
        PhraseTable.Hit<Unit> unit = s.tokens.number(next) && next - i < 8 ? s.unit(next + 1) : null;
        if (unit == null) {
            return false;
        }
        boolean price = unit.value().money() && next - i <= 4 && reduced(s, i + 1, next);
        return price || unit.value().kind() == FigureKind.PERCENT;
    }
}
