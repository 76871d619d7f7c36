package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AGO;
import static org.depesche.tagging.text.WordSet.AND;
import static org.depesche.tagging.text.WordSet.BETWEEN;
import static org.depesche.tagging.text.WordSet.DENOMINATOR;
import static org.depesche.tagging.text.WordSet.NUMBER_JOINT;
import static org.depesche.tagging.text.WordSet.OLD;
import static org.depesche.tagging.text.WordSet.ONE_ARTICLE;
import static org.depesche.tagging.text.WordSet.PRICED_BY;
import static org.depesche.tagging.text.WordSet.QUARTER_MAGNITUDE;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.SmallerUnits;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** Reads German numbers in words, without the magnitude behind them: "zwei", "zweieinhalb", "eine halbe", "eine Viertelmillion". */
final class GermanNumerals {

    /** Units before which "ein" is a number and not an article: "ein Prozent", "ein Euro". */
    private static final Set<FigureKind> COUNTED_BY_ONE = EnumSet.of(
            FigureKind.PERCENT, FigureKind.PERCENTAGE_POINT, FigureKind.MONEY, FigureKind.VOLUME, FigureKind.MASS);

    private GermanNumerals() {}

    static @Nullable FigureDraft read(Sentence s, int at) {
        if (s.hasLow(ONE_ARTICLE, at)) {
            return article(s, at);
        }
        int value = s.numberWord(at);
        if (value >= 0) {
            return continued(s, at, value);
        }
        BigDecimal half = NumberWords.germanHalf(s.low(at));
        return half == null ? part(s, at) : FigureDraft.ofWords(at, at + 1, half);
    }

    /** "ein", "eine" where it is a number, or the beginning of "eine halbe", "eine Viertelmillion". */
    private static @Nullable FigureDraft article(Sentence s, int at) {
        int next = at + 1;
        PhraseTable.Hit<BigDecimal> half = s.lexicon.halves.match(s, next, true);
        if (half != null && (s.unitOrMagnitude(half.end()) || halfThing(s, at, half.end()))) {
            return FigureDraft.ofWords(at, half.end(), half.value());
        }
        if (s.capital(next) && s.hasLow(QUARTER_MAGNITUDE, next)) {
            return quarterMagnitude(s, at, next);
        }
        boolean number = oneOfMagnitude(s, next)
                || s.lowIs(next, "gutes") && s.magnitude(next + 1) != null
                || oneOfUnit(s, at)
                || oneOrTwo(s, at);
        return number ? FigureDraft.ofWords(at, next, BigDecimal.ONE) : null;
    }

    /** "ein halbes Schwein" as a whole text: in a sentence it is more often a manner of speaking. */
    private static boolean halfThing(Sentence s, int at, int noun) {
        return at == 0
                && s.capital(noun)
                && noun + 1 == s.size()
                && s.span.end() - s.span.start() == s.source().length();
    }

    /** "eine Million"; of "ein Hundert" and "ein Tausend" the second word alone is the number. */
    private static boolean oneOfMagnitude(Sentence s, int i) {
        PhraseTable.Hit<BigDecimal> magnitude = s.magnitude(i);
        return magnitude != null
                && magnitude.value().intValue() != 100
                && magnitude.value().intValue() != 1000;
    }

    /** "ein" is a number before Prozent and money, and before other units where a modifier precedes it. */
    private static boolean oneOfUnit(Sentence s, int at) {
        PhraseTable.Hit<Unit> unit = s.unit(at + 1);
        if (unit == null || priced(s, at, unit.value().kind())) {
            return false;
        }
        // "5 Prozent mehr als ein Jahr zuvor"; but "ein Jahr alt"
        boolean duration = unit.value().kind() == FigureKind.DURATION;
        boolean old = duration && s.hasLow(OLD, unit.end());
        boolean ago = duration && !old && s.has(AGO, unit.end());
        return !ago
                && (COUNTED_BY_ONE.contains(unit.value().kind())
                        || SmallerUnits.follow(s, unit)
                        || old
                        || s.modifierBefore(at) != null);
    }

    /** "Ein Barrel Öl kostete", "der Preis für eine Feinunze": the unit of a price. */
    private static boolean priced(Sentence s, int at, FigureKind kind) {
        boolean goods = kind == FigureKind.VOLUME || kind == FigureKind.MASS;
        return goods && (s.capital(at) || s.hasLow(PRICED_BY, at - 1));
    }

    /** "ein bis zwei", "ein oder zwei", "ein- bis zweihundert", "zwischen einer und zwei Millionen". */
    private static boolean oneOrTwo(Sentence s, int at) {
        int joint = s.hyphen(at + 1) ? at + 2 : at + 1;
        boolean joined = s.hasLow(NUMBER_JOINT, joint) || s.hasLow(BETWEEN, at - 1) && s.hasLow(AND, joint);
        boolean number = s.lowIs(at, "ein") && s.unit(joint) == null || s.hasLow(BETWEEN, at - 1);
        return number && joined && (s.numberWord(joint + 1) > 1 || s.number(joint + 1));
    }

    /** A number word with its continuation: "fünf und drei Viertel Milliarden", "drei Komma fünf". */
    private static @Nullable FigureDraft continued(Sentence s, int at, int value) {
        int next = at + 1;
        int second = s.numberWord(next + 1);
        BigDecimal number = BigDecimal.valueOf(value);
        int denominator = s.lowIs(next, "und") ? s.lexicon.number(DENOMINATOR, s.text(next + 2)) : 0;
        if (second > 0 && second < denominator && s.magnitude(next + 3) != null) {
            return FigureDraft.ofWords(at, next + 3, number.add(NumberWords.fraction(second, denominator)));
        }
        if (s.lowIs(next, "komma") && second >= 0) {
            return FigureDraft.ofWords(at, next + 2, new BigDecimal(value + "." + second));
        }
        boolean score = s.hyphen(next) && second >= 0 && s.glued(next + 1);
        return score ? null : FigureDraft.ofWords(at, next, number);
    }

    /** "fünf und eine halbe Stunde", "zwei und eine halbe Million", "fünf halbe Brötchen". */
    static void halves(Sentence s, FigureDraft draft) {
        int at = draft.numberEnd();
        PhraseTable.Hit<BigDecimal> each = s.lexicon.halves.match(s, at, true);
        if (each != null && s.low(at).startsWith("halb") && s.capital(each.end()) && !draft.below(2)) {
            draft.value(draft.value().multiply(each.value()));
            draft.numberEndsAt(each.end());
        }
        boolean and = s.lowIs(at, "und") && s.hasLow(ONE_ARTICLE, at + 1);
        PhraseTable.Hit<BigDecimal> half = and ? s.lexicon.halves.match(s, at + 2, true) : null;
        if (half != null && !draft.decimal() && s.unitOrMagnitude(half.end())) {
            draft.add(half.value(), half.end());
        }
    }

    /** "dreiviertel Liter", "halbe Million", "Viertelmilliarde". */
    private static @Nullable FigureDraft part(Sentence s, int at) {
        PhraseTable.Hit<BigDecimal> part = s.lexicon.halves.match(s, at, true);
        if (part != null) {
            boolean half = s.low(at).startsWith("halb");
            boolean measured = s.magnitude(part.end()) != null || !half && s.unit(part.end()) != null;
            return measured ? FigureDraft.ofWords(at, part.end(), part.value()) : null;
        }
        return s.hasLow(QUARTER_MAGNITUDE, at) ? quarterMagnitude(s, at, at) : null;
    }

    private static FigureDraft quarterMagnitude(Sentence s, int from, int word) {
        BigDecimal value = new BigDecimal(s.lexicon.number(QUARTER_MAGNITUDE, s.low(word)));
        FigureDraft draft = FigureDraft.ofWords(from, word + 1, value);
        // its own word contains the magnitude
        draft.scale(BigDecimal.ONE);
        return draft;
    }
}
