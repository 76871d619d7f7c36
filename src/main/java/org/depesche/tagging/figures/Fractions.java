package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DENOMINATOR;
import static org.depesche.tagging.text.WordSet.EVERY;
import static org.depesche.tagging.text.WordSet.GENITIVE;
import static org.depesche.tagging.text.WordSet.PART;
import static org.depesche.tagging.text.WordSet.PER;
import static org.depesche.tagging.text.WordSet.SHIFT;
import static org.depesche.tagging.text.WordSet.STOP;

import java.math.BigDecimal;
import java.util.Set;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** Shares in words: ein Drittel, die Hälfte, jeder fünfte, neun von zehn, two-thirds, one in five. */
final class Fractions {

    private static final Set<String> SECONDS =
            Set.of("sekunde", "sekunden", "sek", "bestzeit", "rückstand", "vorsprung", "schneller", "langsamer");

    private Fractions() {}

    static @Nullable Draft read(Sentence s, int i) {
        return s.lexicon.german ? german(s, i) : english(s, i);
    }

    private static @Nullable Draft german(Sentence s, int i) {
        Tokens t = s.tokens;
        String word = t.low(i);
        if (word.startsWith("jede") && word.length() <= 5) {
            int every = s.lexicon.number(EVERY, t.low(i + 1));
            if (every > 0 && !t.is(i + 2, "Mal")) {
                return draft(i, i + 2, 1, every);
            }
            if (t.number(i + 1)
                    && t.is(i + 2, ".")
                    && t.glued(i + 2)
                    && t.text(i + 1).length() <= 3
                    && FigureMasks.integer(t.text(i + 1)) != null) {
                int number = Integer.parseInt(t.text(i + 1));
                return number < 2 ? null : draft(i, i + 3, 1, number);
            }
            return null;
        }
        if (t.is(i, "Hälfte")) {
            String before = t.low(i - 1);
            boolean whole =
                    before.equals("die") || before.equals("der") || before.equals("zur") || before.equals("eine");
            boolean modified = s.lexicon.modifiers.matchBefore(t, i, true) != null;
            boolean compared = (before.endsWith("ere") || before.endsWith("eren")) && s.has(GENITIVE, i + 1);
            if (!whole && !modified && !compared) {
                return null;
            }
            Draft half = draft(i, i + 1, 1, 2);
            if (whole && !before.equals("zur")) {
                half.number = i - 1;
                half.start = i - 1;
            }
            return half;
        }
        Draft outOf = outOf(s, i, "von");
        if (outOf != null) {
            return outOf;
        }
        int numerator =
                word.startsWith("ein") && word.length() <= 5 && !word.equals("eins") ? 1 : NumberWords.german(word);
        if (numerator < 1
                && t.number(i)
                && t.text(i).length() == 1
                && Tokens.digit(t.text(i).charAt(0))) {
            numerator = t.text(i).charAt(0) - '0';
        }
        int denominator = s.lexicon.number(DENOMINATOR, t.text(i + 1));
        int end = i + 2;
        if (word.equals("dreiviertel") && t.capital(i + 1) && s.unit(i + 1) == null && !t.is(i + 1, "Jahr")) {
            return draft(i, i + 1, 3, 4);
        }
        if (numerator < 1 || denominator == 0 || denominator == 2 || numerator > denominator) {
            return null;
        }
        boolean clock = t.is(end, "nach") && (t.number(end + 1) || NumberWords.german(t.low(end + 1)) > 0)
                || t.lowIs(end, "uhr")
                || t.is(end, "vor") && NumberWords.german(t.low(end + 1)) > 0;
        boolean unit = s.unit(end) != null || s.magnitude(end) != null;
        if (clock) {
            return null;
        }
        boolean time = denominator >= 10
                && denominator != 20
                && s.anywhere(SECONDS)
                && !s.has(ARTICLE, end)
                && !t.is(end, "von");
        if (time) {
            // "vier Hundertstel schneller"
            Draft seconds = draft(i, end, numerator, denominator);
            seconds.unit = Unit.of("s", FigureKind.DURATION);
            return seconds;
        }
        if (unit && denominator == 4) {
            Draft measured = draft(i, end, numerator, denominator);
            PhraseTable.Hit<Unit> hit = s.unit(end);
            if (hit != null) {
                measured.unit = hit.value();
                measured.end = hit.end();
                return measured;
            }
        }
        return draft(i, end, numerator, denominator);
    }

    private static @Nullable Draft english(Sentence s, int i) {
        Tokens t = s.tokens;
        Draft outOf = outOf(s, i, "in");
        if (outOf == null) {
            outOf = outOf(s, i, "out");
        }
        if (outOf != null) {
            return outOf;
        }
        if (t.lowIs(i, "half") || t.lowIs(i, "a") && t.is(i + 1, "half")) {
            int at = t.lowIs(i, "half") ? i : i + 1;
            boolean compound = t.dash(at + 1) && t.glued(at + 1);
            boolean ordinal = !s.has(STOP, i - 1) && t.word(i - 1) && !verbBefore(t, i - 1);
            boolean of = t.is(at + 1, "of")
                    || t.is(at + 1, "the")
                    || t.is(at + 1, "its")
                    || t.is(at + 1, "their")
                    || t.is(at + 1, "a") && false;
            boolean modified = s.lexicon.modifiers.matchBefore(t, i, true) != null;
            boolean by = t.is(i - 1, "by") || t.is(i - 1, "in") && !t.is(at + 1, "-");
            if (compound
                    || !(of && !(ordinal && !modified) || modified && !unitAhead(s, at) || by && !unitAhead(s, at))) {
                return null;
            }
            return draft(i, at + 1, 1, 2);
        }
        int numerator = t.lowIs(i, "a") || t.lowIs(i, "an") ? 1 : NumberWords.english(t.low(i));
        if (numerator < 1) {
            return null;
        }
        int at = t.is(i + 1, "-") && t.glued(i + 1) ? i + 2 : i + 1;
        int denominator = s.lexicon.number(DENOMINATOR, t.low(at));
        if (denominator == 0 || denominator == 2 || numerator > denominator) {
            return null;
        }
        if (t.dash(at + 1) && t.glued(at + 1) && t.word(at + 2) && t.glued(at + 2)) {
            // "a quarter-final"
            return null;
        }
        boolean article = t.lowIs(i, "a") || t.lowIs(i, "an");
        boolean plural = t.low(at).endsWith("s");
        boolean counted = t.word(at + 1) && !s.has(STOP, at + 1);
        if (article && counted && !s.has(PER, at + 1) || numerator > 1 && !plural || numerator == 1 && plural) {
            return null;
        }
        if (denominator == 4 && t.word(at) && !t.low(at).startsWith("f") && quarters(s, i, at, numerator)) {
            return null;
        }
        return draft(i, at + 1, numerator, denominator);
    }

    /** "the first two quarters", "after one quarter": of a year or a game. */
    private static boolean quarters(Sentence s, int i, int at, int numerator) {
        Tokens t = s.tokens;
        boolean which = s.has(PART, i - 1) || s.has(SHIFT, i - 1) || t.lowIs(i - 1, "consecutive");
        boolean played = t.lowIs(i, "one") && (t.lowIs(i - 1, "after") || t.lowIs(i - 1, "in")) && !t.is(at + 1, "of");
        return numerator == 2 || which || played;
    }

    private static boolean unitAhead(Sentence s, int at) {
        Tokens t = s.tokens;
        int next = t.is(at + 1, "a") || t.is(at + 1, "an") ? at + 2 : at + 1;
        return s.unitOrMagnitude(next);
    }

    private static boolean verbBefore(Tokens t, int i) {
        String word = t.low(i);
        return word.endsWith("ed")
                || word.equals("lost")
                || word.equals("cut")
                || word.equals("spent")
                || word.equals("nearly")
                || word.equals("almost")
                || word.equals("only")
                || word.equals("exactly")
                || word.equals("make")
                || word.equals("won");
    }

    /** "neun von zehn Betrieben", "one in five", "three out of four": a share; with an article before the second no. */
    private static @Nullable Draft outOf(Sentence s, int i, String joint) {
        Tokens t = s.tokens;
        if (!t.lowIs(i + 1, joint)) {
            return null;
        }
        int second = joint.equals("out") ? i + 3 : i + 2;
        if (joint.equals("out") && !t.is(i + 2, "of") || s.masked(i) || s.masked(second)) {
            return null;
        }
        BigDecimal part = small(s, i);
        BigDecimal whole = small(s, second);
        if (part == null
                || whole == null
                || part.signum() <= 0
                || whole.compareTo(part) <= 0
                || s.unitOrMagnitude(second + 1)) {
            return null;
        }
        boolean digits = t.number(i) && t.number(second);
        boolean words = s.lexicon.german ? !digits : true;
        if (!words && CountedNouns.noun(s, second + 1) == null) {
            return null;
        }
        if (joint.equals("in") && whole.intValue() > 1000) {
            return null;
        }
        Draft draft = draft(i, second + 1, part.intValue(), whole.intValue());
        CountedNouns.Noun noun = CountedNouns.noun(s, second + 1);
        if (noun != null && s.lexicon.german) {
            draft.nounStart = noun.start();
            draft.nounEnd = noun.end();
        }
        return draft;
    }

    private static @Nullable BigDecimal small(Sentence s, int i) {
        Tokens t = s.tokens;
        if (t.number(i)) {
            BigDecimal value = FigureMasks.integer(t.text(i));
            return value == null || value.compareTo(BigDecimal.valueOf(100000)) > 0 ? null : value;
        }
        String word = t.low(i);
        int value = s.lexicon.german
                ? (word.equals("einer") || word.equals("eine") || word.equals("einem") || word.equals("ein")
                        ? 1
                        : NumberWords.german(word))
                : NumberWords.english(word);
        return value < 1 ? null : BigDecimal.valueOf(value);
    }

    private static Draft draft(int from, int to, int numerator, int denominator) {
        Draft draft = new Draft(from, to, NumberWords.fraction(numerator, denominator));
        draft.words = true;
        draft.unit = Unit.of("1", FigureKind.FRACTION);
        return draft;
    }
}
