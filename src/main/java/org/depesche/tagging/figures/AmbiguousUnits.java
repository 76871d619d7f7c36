package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ANGLE;
import static org.depesche.tagging.text.WordSet.CELSIUS;
import static org.depesche.tagging.text.WordSet.COMPASS_WORD;
import static org.depesche.tagging.text.WordSet.CROWN;
import static org.depesche.tagging.text.WordSet.DEGREES;
import static org.depesche.tagging.text.WordSet.MONEY_CONTEXT;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.PERCENT_CONTEXT;
import static org.depesche.tagging.text.WordSet.SURVEY;
import static org.depesche.tagging.text.WordSet.VOTE_CONTEXT;
import static org.depesche.tagging.text.WordSet.WARMTH;

import org.depesche.tagging.text.CrownCurrencies;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;

/** Resolves units with ambiguous names by the sentence: pounds, points, crowns, degrees. */
final class AmbiguousUnits {

    /** The largest plausible change in percentage points. */
    private static final int MOST_PERCENTAGE_POINTS = 60;

    private static final int LARGEST_WEIGHT = 1_000;

    private static final String COMPASS = "NOSWE'′";

    private AmbiguousUnits() {}

    static Unit resolve(Sentence s, FigureDraft draft, PhraseTable.Hit<Unit> hit) {
        Unit unit = hit.value();
        return switch (unit.code()) {
            case "lb" -> sterling(s, draft, hit) ? KnownUnits.STERLING : unit;
            case "pt" -> percentagePoints(s, draft, hit) ? KnownUnits.PERCENTAGE_POINT : unit;
            case "SEK" -> s.startsWith(CROWN, hit.end() - 1) ? CrownCurrencies.resolve(s, hit) : unit;
            case "Cel" -> last(s, hit).equals("grad") && s.anywhere(ANGLE) ? KnownUnits.DEGREE_OF_ARC : unit;
            case "deg" -> s.german ? germanDegrees(s, hit) : englishDegrees(s, hit);
            default -> unit;
        };
    }

    private static String last(Sentence s, PhraseTable.Hit<Unit> hit) {
        return s.low(hit.end() - 1);
    }

    /** "fined 500 pounds", but "10 pounds of flour". */
    private static boolean sterling(Sentence s, FigureDraft draft, PhraseTable.Hit<Unit> hit) {
        return last(s, hit).startsWith("pound")
                && !s.has(OF, hit.end())
                && (draft.scaled() || !draft.below(LARGEST_WEIGHT) || s.anywhere(MONEY_CONTEXT));
    }

    /** "a lead of 4 points in the poll", "die SPD verlor 2,4 Punkte". */
    private static boolean percentagePoints(Sentence s, FigureDraft draft, PhraseTable.Hit<Unit> hit) {
        if (!draft.below(MOST_PERCENTAGE_POINTS)) {
            return false;
        }
        return s.german
                ? s.low(hit.start()).startsWith("pun")
                        && s.anywhere(VOTE_CONTEXT)
                        && (draft.decimal() || s.anywhere(PERCENT_CONTEXT))
                : s.anywhere(SURVEY) && s.anywhere(PERCENT_CONTEXT);
    }

    /** Celsius for a German "9°", unless a compass direction follows. */
    private static Unit germanDegrees(Sentence s, PhraseTable.Hit<Unit> hit) {
        int next = hit.end();
        boolean compass = s.oneOf(next, COMPASS) || s.startsWith(COMPASS_WORD, next);
        boolean warm = last(s, hit).equals("°") && !compass && !s.number(next) && !s.anywhere(ANGLE);
        return warm ? KnownUnits.CELSIUS : hit.value();
    }

    /** The temperature scale that the sentence names. */
    private static Unit englishDegrees(Sentence s, PhraseTable.Hit<Unit> hit) {
        if (!s.hasLow(DEGREES, hit.end() - 1)) {
            return hit.value();
        }
        if (s.anywhere(CELSIUS)) {
            return KnownUnits.CELSIUS;
        }
        return s.anywhere(WARMTH) ? KnownUnits.FAHRENHEIT : hit.value();
    }
}
