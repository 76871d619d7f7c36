package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.STOP;

import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;

/** Units whose name says two things: pounds, points, degrees. The sentence decides. */
final class Ambiguous {

    private static final Set<String> MONEY = Set.of(
            "cost",
            "costs",
            "paid",
            "pay",
            "price",
            "worth",
            "fine",
            "fined",
            "fund",
            "budget",
            "spend",
            "spent",
            "sterling",
            "sales",
            "profit",
            "loss",
            "tax",
            "bid",
            "bill",
            "wages",
            "salary",
            "debt",
            "deal",
            "raised",
            "earned",
            "charged");
    private static final Set<String> VOTE = Set.of(
            "partei",
            "spd",
            "cdu",
            "csu",
            "fdp",
            "afd",
            "grüne",
            "grünen",
            "linke",
            "union",
            "övp",
            "spö",
            "fpö",
            "umfrage",
            "wahl",
            "prozent",
            "zustimmung",
            "bsw",
            "neos",
            "svp",
            "party",
            "poll",
            "labour",
            "conservatives",
            "percent");
    private static final Set<String> ANGLE = Set.of(
            "winkel",
            "neigung",
            "breite",
            "länge",
            "kurve",
            "abbiegen",
            "drehen",
            "drehung",
            "steigung",
            "angle",
            "turn",
            "latitude",
            "longitude",
            "slope",
            "rotate",
            "gefälle",
            "panorama",
            "drehbar");

    private static final Set<String> WARMTH = Set.of(
            "temperature",
            "temperatures",
            "heat",
            "hot",
            "cold",
            "thermometer",
            "weather",
            "heatwave",
            "warm",
            "cool",
            "freezing",
            "warmer",
            "warming");

    private static final Set<String> POLLS = Set.of("poll", "polls", "survey", "approval");

    private static final Set<String> CELSIUS = Set.of("celsius", "centigrade");

    private static final Set<String> PERCENT = Set.of("prozent", "percent", "prozentpunkte", "umfrage", "poll");

    private Ambiguous() {}

    static Unit resolve(Sentence s, Draft draft, PhraseTable.Hit<Unit> hit) {
        Unit unit = hit.value();
        String word = s.tokens.low(hit.end() - 1);
        return switch (unit.code()) {
            case "lb" ->
                word.startsWith("pound")
                                && !s.tokens.lowIs(hit.end() - 1, "of")
                                && (draft.magnitude || draft.value.doubleValue() >= 1000 || s.anywhere(MONEY))
                                && !s.tokens.is(hit.end(), "of")
                        ? Unit.of("GBP", FigureKind.MONEY)
                        : unit;
            case "pt" ->
                !s.lexicon.german && s.anywhere(POLLS) && s.anywhere(PERCENT) && draft.value.doubleValue() < 60
                                || s.anywhere(VOTE)
                                        && draft.value.doubleValue() < 60
                                        && s.tokens.low(hit.start()).startsWith("pun")
                                        && (draft.value.scale() > 0 || s.anywhere(PERCENT))
                        ? Unit.of("pp", FigureKind.PERCENTAGE_POINT)
                        : unit;
            case "SEK" -> word.startsWith("kron") || word.startsWith("crown") ? crowns(s, unit, hit.end()) : unit;
            case "Cel" -> word.equals("grad") && s.anywhere(ANGLE) ? Unit.of("deg", FigureKind.ANGLE) : unit;
            case "deg" -> degrees(s, hit, unit);
            default -> unit;
        };
    }

    /** Warmth, in the scale that the sentence names; of a German "9°" Celsius, where no compass follows. */
    private static Unit degrees(Sentence s, PhraseTable.Hit<Unit> hit, Unit angle) {
        String word = s.tokens.low(hit.end() - 1);
        if (s.lexicon.german) {
            String next = s.tokens.text(hit.end());
            boolean compass = next.length() == 1 && "NOSWE'′".contains(next)
                    || next.startsWith("nördl")
                    || next.startsWith("südl");
            boolean warm = word.equals("°") && !s.anywhere(ANGLE) && !compass && !s.tokens.number(hit.end());
            return warm ? Unit.of("Cel", FigureKind.TEMPERATURE) : angle;
        }
        boolean degrees = word.equals("degrees") || word.equals("degree");
        if (degrees && s.anywhere(CELSIUS)) {
            return Unit.of("Cel", FigureKind.TEMPERATURE);
        }
        return degrees && s.anywhere(WARMTH) ? Unit.of("degF", FigureKind.TEMPERATURE) : angle;
    }

    /** Whose crowns: the country named last before them, else first behind them; Swedish ones if none is. */
    private static Unit crowns(Sentence s, Unit swedish, int at) {
        if (s.tokens.word(at - 2) && !s.lexicon.has(STOP, s.tokens.text(at - 2))) {
            String own = Crowns.of(s.tokens.low(at - 2));
            if (own != null) {
                return Unit.of(own, FigureKind.MONEY);
            }
        }
        String country = Crowns.near(s.tokens, at - 1);
        return country == null ? swedish : Unit.of(country, FigureKind.MONEY);
    }
}
