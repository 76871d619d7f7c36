package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AGO;
import static org.depesche.tagging.text.WordSet.DENOMINATOR;

import java.math.BigDecimal;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** Reads the number that begins at a token: digits or words, with sign, fraction part and magnitudes. */
final class NumeralReader {

    private NumeralReader() {}

    /** @return null if none begins there */
    static @Nullable Draft read(Sentence s, int at) {
        if (s.masked(at)) {
            return null;
        }
        Draft draft = s.tokens.number(at) ? digits(s, at) : s.tokens.word(at) ? words(s, at) : null;
        if (draft == null) {
            return null;
        }
        Magnitudes.read(s, draft);
        sign(s, draft);
        return draft;
    }

    private static @Nullable Draft digits(Sentence s, int at) {
        Tokens t = s.tokens;
        BigDecimal value = Digits.value(t.text(at), s.lexicon.german);
        if (value == null) {
            return null;
        }
        Draft draft = new Draft(at, at + 1, value);
        if (t.number(at + 1) && !Tokens.digit(t.text(at + 1).charAt(0))) {
            BigDecimal part = Digits.value(t.text(at + 1), s.lexicon.german);
            if (part != null) {
                draft.value = value.add(part);
                draft.numberEnd = at + 2;
            }
        } else if (t.is(at + 1, "/") && t.glued(at + 1) && t.number(at + 2) && t.glued(at + 2) && !t.is(at + 3, "/")) {
            BigDecimal divisor = Digits.value(t.text(at + 2), s.lexicon.german);
            boolean share =
                    t.text(at).length() == 1 && t.text(at + 2).length() == 1 && value.compareTo(BigDecimal.TEN) < 0;
            boolean part = divisor != null && divisor.compareTo(value) > 0 && share;
            if (part) {
                draft.value = NumberWords.fraction(value.intValue(), divisor.intValue());
                draft.numberEnd = at + 3;
                if (!s.unitOrMagnitude(at + 3) && !(s.lexicon.german && t.capital(at + 3))) {
                    draft.unit = Unit.of("1", FigureKind.FRACTION);
                }
            }
        }
        return draft;
    }

    private static @Nullable Draft words(Sentence s, int at) {
        return s.lexicon.german ? german(s, at) : english(s, at);
    }

    private static @Nullable Draft german(Sentence s, int at) {
        Tokens t = s.tokens;
        String word = t.low(at);
        boolean article = word.startsWith("ein")
                && (word.length() == 3 || (word.length() <= 5 && "einem einer eines einen eine".contains(word)));
        int next = at + 1;
        if (article) {
            PhraseTable.Hit<BigDecimal> half = s.lexicon.halves.match(t, next, true);
            if (half != null && s.magnitude(half.end()) != null) {
                return of(at, half.end(), half.value());
            }
            if (half != null && s.unit(half.end()) != null) {
                return of(at, half.end(), half.value());
            }
            if (t.capital(next)
                    && t.low(next).startsWith("viertelm")
                    && t.low(next).length() > 9) {
                BigDecimal factor = quarterMagnitude(t.low(next));
                return factor == null ? null : magnitude(of(at, next + 1, factor));
            }
            PhraseTable.Hit<BigDecimal> magnitude = s.magnitude(next);
            if (magnitude != null
                    && magnitude.value().intValue() != 100
                    && magnitude.value().intValue() != 1000) {
                return of(at, next, BigDecimal.ONE);
            }
            if (t.lowIs(next, "gutes") && s.magnitude(next + 1) != null) {
                return of(at, next, BigDecimal.ONE);
            }
            return articleUnit(s, at) ? of(at, next, BigDecimal.ONE) : null;
        }
        int value = NumberWords.german(word);
        if (value >= 0) {
            Draft draft = of(at, next, BigDecimal.valueOf(value));
            int numerator = t.lowIs(next, "und") ? NumberWords.german(t.low(next + 1)) : -1;
            int denominator = s.lexicon.number(DENOMINATOR, t.text(next + 2));
            if (numerator > 0 && numerator < denominator && s.magnitude(next + 3) != null) {
                // "fünf und drei Viertel Milliarden"
                draft.value = draft.value.add(NumberWords.fraction(numerator, denominator));
                draft.numberEnd = next + 3;
            } else if (t.lowIs(next, "komma") && NumberWords.german(t.low(next + 1)) >= 0) {
                draft.value = new BigDecimal(value + "." + NumberWords.german(t.low(next + 1)));
                draft.numberEnd = next + 2;
            } else if (t.dash(next) && t.glued(next) && NumberWords.german(t.low(next + 1)) >= 0 && t.glued(next + 1)) {
                return null;
            }
            return draft;
        }
        BigDecimal half = NumberWords.germanHalf(word);
        if (half != null) {
            return of(at, next, half);
        }
        PhraseTable.Hit<BigDecimal> part = s.lexicon.halves.match(t, at, true);
        if (part != null
                && (s.magnitude(part.end()) != null || (!word.startsWith("halb") && s.unit(part.end()) != null))) {
            return of(at, part.end(), part.value());
        }
        if (word.startsWith("viertelm")) {
            BigDecimal factor = quarterMagnitude(word);
            return factor == null ? null : magnitude(of(at, next, factor));
        }
        return null;
    }

    private static @Nullable BigDecimal quarterMagnitude(String word) {
        return switch (word) {
            case "viertelmillion" -> new BigDecimal("250000");
            case "viertelmilliarde" -> new BigDecimal("250000000");
            default -> null;
        };
    }

    /** "ein" is a number before Prozent and money, and before other units where a modifier stands before it. */
    private static boolean articleUnit(Sentence s, int at) {
        PhraseTable.Hit<Unit> unit = s.unit(at + 1);
        if (unit != null) {
            FigureKind kind = unit.value().kind();
            boolean plain = kind == FigureKind.PERCENT
                    || kind == FigureKind.MONEY
                    || kind == FigureKind.PERCENTAGE_POINT
                    || kind == FigureKind.VOLUME
                    || kind == FigureKind.MASS;
            // "Ein Barrel Öl kostete", "der Preis für eine Feinunze": one is the measure of the price
            boolean priced = (kind == FigureKind.VOLUME || kind == FigureKind.MASS)
                    && (s.tokens.capital(at) || s.tokens.lowIs(at - 1, "für") || s.tokens.lowIs(at - 1, "je"));
            // "5 Prozent mehr als ein Jahr zuvor"
            boolean ago = kind == FigureKind.DURATION && s.has(AGO, unit.end());
            boolean more = CompoundAmounts.more(s, unit);
            return !priced && !ago && (plain || more || s.lexicon.modifiers.matchBefore(s.tokens, at, true) != null);
        }
        // "ein bis zwei", "ein oder zwei"
        return (s.tokens.lowIs(at + 1, "bis") || s.tokens.lowIs(at + 1, "oder"))
                && s.tokens.lowIs(at, "ein")
                && (NumberWords.german(s.tokens.low(at + 2)) > 1 || s.tokens.number(at + 2));
    }

    static @Nullable Draft english(Sentence s, int at) {
        Tokens t = s.tokens;
        String word = t.low(at);
        PhraseTable.Hit<BigDecimal> half = s.lexicon.halves.match(t, at, true);
        if (half != null && s.magnitude(half.end()) != null) {
            return of(at, half.end(), half.value());
        }
        if (half != null && s.unit(half.end()) != null && !t.lowIs(half.end(), "points")) {
            return of(at, half.end(), half.value());
        }
        if (word.equals("a") || word.equals("an")) {
            if (s.magnitude(at + 1) != null && t.word(at + 1) && t.text(at + 1).length() > 1) {
                return of(at, at + 1, BigDecimal.ONE);
            }
            PhraseTable.Hit<Unit> unit = s.unit(at + 1);
            boolean modified = s.lexicon.modifiers.matchBefore(t, at, true) != null;
            // "8.5% fewer than a year before"
            boolean ago = t.lowIs(at - 1, "than") && unit != null && s.has(AGO, unit.end());
            boolean sign = unit != null && !t.word(at + 1);
            boolean more = unit != null && CompoundAmounts.more(s, unit);
            return (modified || more) && unit != null && !ago && !sign ? of(at, at + 1, BigDecimal.ONE) : null;
        }
        NumberWords.Run run = NumberWords.englishRun(t, at);
        if (run == null) {
            return null;
        }
        Draft draft = of(at, run.end(), BigDecimal.valueOf(run.value()));
        if (t.lowIs(run.end(), "point") && NumberWords.english(t.low(run.end() + 1)) >= 0) {
            draft.value = new BigDecimal(run.value() + "." + NumberWords.english(t.low(run.end() + 1)));
            draft.numberEnd = run.end() + 2;
        }
        int end = draft.numberEnd;
        if (t.lowIs(end, "and") && t.lowIs(end + 1, "a") && t.lowIs(end + 2, "half")) {
            draft.value = draft.value.add(new BigDecimal("0.5"));
            draft.numberEnd = end + 3;
        } else if (t.lowIs(end, "and") && t.lowIs(end + 1, "a") && t.lowIs(end + 2, "quarter")) {
            draft.value = draft.value.add(new BigDecimal("0.25"));
            draft.numberEnd = end + 3;
        }
        return draft;
    }

    static Draft of(int from, int to, BigDecimal value) {
        Draft draft = new Draft(from, to, value);
        draft.words = true;
        return draft;
    }

    private static Draft magnitude(Draft draft) {
        draft.magnitude = true;
        return draft;
    }

    /** "-0,3", "–2,6", "minus 12": negative where no number stands before the sign. */
    private static void sign(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        int at = draft.number - 1;
        if (t.dash(at)
                && t.glued(draft.number)
                && (!t.glued(at) || t.is(at - 1, "(") || t.is(at - 1, "/"))
                && (!t.number(at - 1)
                        || !t.glued(at)
                                && t.text(at - 1).length() > 2
                                && FigureMasks.integer(t.text(at - 1)) == null)) {
            draft.value = draft.value.negate();
            draft.number = at;
        } else if (t.is(at, "minus") && (t.is(at - 2, "plus") || t.is(at - 2, "Plus"))) {
            // "plus or minus 3 points", "plus/minus 3 Punkte": so far it may be off to either side
            draft.number = at - 2;
        } else if (t.is(at, "minus") || t.is(at, "negative") || t.is(at, "negativ")) {
            draft.value = draft.value.negate();
            draft.number = at;
        } else if ((t.is(at, "+") || t.is(at, "±")) && t.glued(draft.number)) {
            draft.number = at;
        } else if (t.is(at, "plus")) {
            draft.number = at;
        } else if (t.is(at, ".")
                && t.glued(draft.number)
                && !t.glued(at)
                && FigureMasks.integer(t.text(draft.number)) != null
                && !draft.words) {
            draft.value = new BigDecimal("0." + t.text(draft.number));
            draft.number = at;
        }
        draft.start = draft.number;
    }
}
