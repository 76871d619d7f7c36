package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.REDUCED;
import static org.depesche.tagging.text.WordSet.RELATIVE;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import java.math.BigDecimal;
import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;

/** Tells whether a number without a unit shares the one of its neighbour. */
final class SharedUnits {

    private static final Set<String> POLLS =
            Set.of("poll", "polls", "survey", "voters", "umfrage", "sonntagstrend", "sonntagsfrage", "politbarometer");

    private SharedUnits() {}

    /** "between a tenth and a quarter of an inch". */
    static void fractions(Sentence s, Draft draft, Draft next) {
        boolean between = s.tokens.is(draft.start - 1, "between") || s.tokens.is(draft.start - 1, "zwischen");
        boolean shares = draft.kind() == FigureKind.FRACTION && next.words && next.start - draft.end == 1;
        if (between && shares && next.unit != null && next.kind() != FigureKind.PERCENT) {
            draft.unit = next.unit;
        }
    }

    /** "fell 207.33, or 0.5%", "their four and 68%": the second is told in another way than the first. */
    static boolean apart(Sentence s, Draft draft, Draft next) {
        if (next.unitOrCount().kind() != FigureKind.PERCENT) {
            return false;
        }
        boolean or =
                s.tokens.is(draft.end, ",") && (s.tokens.is(draft.end + 1, "or") || s.tokens.is(draft.end + 1, "oder"));
        return or || draft.words && !next.words && s.tokens.is(draft.end, "and");
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
        boolean who = false;
        for (int i = from; i < to; i++) {
            boolean named = s.has(REDUCED, i);
            if (!named
                    && !s.tokens.is(i, ",")
                    && !s.tokens.is(i, ".")
                    && !s.tokens.is(i, "(")
                    && !s.tokens.is(i, ";")) {
                return false;
            }
            who |= named;
        }
        return who;
    }

    /** "put Labour on 27 per cent, with Reform at 21". */
    static boolean polled(Sentence s, Draft draft, Draft previous, String before) {
        boolean on = before.equals("at") || before.equals("on") || before.equals("auf") || before.equals("bei");
        FigureKind kind = previous.unitOrCount().kind();
        boolean share = kind == FigureKind.PERCENT || kind == FigureKind.POINTS || kind == FigureKind.PERCENTAGE_POINT;
        return on
                && share
                && !draft.words
                && !draft.magnitude
                && draft.value.compareTo(BigDecimal.valueOf(100)) < 0
                && s.anywhere(POLLS);
    }

    /** Whether a bracket opens here with a time alone: "(Vorjahr: ", "(April ". */
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
        boolean round = t.is(i + 1, ",") && t.glued(i + 1) && t.dash(i + 2) && t.glued(i + 2);
        boolean part = t.is(i + 1, "/") && t.glued(i + 1) && !s.masked(i + 2);
        return round || part || last > i && s.unit(last + 1) != null;
    }

    /** "die SPD 15, die AfD 21 Prozent", "Eintritt 8, ermäßigt 5 Euro": the unit comes later. */
    static boolean elided(Sentence s, int i) {
        Tokens t = s.tokens;
        int k = i + 1;
        while (k < t.size() && k - i < 8) {
            if (t.number(k)) {
                PhraseTable.Hit<Unit> unit = s.unit(k + 1);
                boolean price = unit != null && unit.value().money() && k - i <= 4 && reduced(s, i + 1, k);
                return price || unit != null && unit.value().kind() == FigureKind.PERCENT;
            }
            k++;
        }
        return false;
    }
}
