package org.depesche.tagging.text;

import static org.depesche.tagging.text.WordSet.REDUCED;

import java.util.stream.IntStream;
import org.depesche.tagging.FigureKind;

/** Recognises prices and shares whose unit is not next to the number. */
public final class PriceForms {

    private static final String SIGNS_BETWEEN_PRICES = ",.(;";

    private PriceForms() {}

    /** "8, ermäßigt 5 Euro", "12, erm. 8 Euro", "10, Kinder 6 Euro": two prices of one thing. */
    public static boolean reduced(Sentence s, int from, int to) {
        return IntStream.range(from, to).allMatch(i -> isSign(s, i) || s.has(REDUCED, i))
                && !IntStream.range(from, to).allMatch(i -> isSign(s, i));
    }

    private static boolean isSign(Sentence s, int i) {
        return s.text(i).length() == 1 && SIGNS_BETWEEN_PRICES.contains(s.text(i));
    }

    /** "Karten 28/22/16 Euro", "Tisch 280,-". */
    public static boolean price(Sentence s, int i) {
        int last = i;
        while (s.is(last + 1, "/") && s.glued(last + 1) && s.number(last + 2)) {
            last += 2;
        }
        boolean part = s.is(i + 1, "/") && s.glued(i + 1) && !s.masked(i + 2);
        return roundPrice(s, i + 1) || part || last > i && s.unit(last + 1) != null;
    }

    /** The end of a price without cents: ",-" of "280,-". */
    public static boolean roundPrice(Sentence s, int i) {
        return s.is(i, ",") && s.glued(i) && s.hyphen(i + 1);
    }

    /** "die SPD 15, die AfD 21 Prozent", "Eintritt 8, ermäßigt 5 Euro": the unit comes later. */
    public static boolean elided(Sentence s, int i) {
        int next = i + 1;
        while (next < s.size() && next - i < 8 && !s.number(next)) {
            next++;
        }
        PhraseTable.Hit<Unit> unit = s.number(next) && next - i < 8 ? s.unit(next + 1) : null;
        if (unit == null) {
            return false;
        }
        boolean price = unit.value().money() && next - i <= 4 && reduced(s, i + 1, next);
        return price || unit.value().kind() == FigureKind.PERCENT;
    }
}
