package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.DENOMINATOR;
import static org.depesche.tagging.text.WordSet.STARTER;

import java.math.BigDecimal;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Marks the numbers that are no figures: years, clock times, scores, phone numbers, laws, flights, models, names. Dates
 * are {@link DateMasks}' part. A mask yields where a unit or a magnitude follows ("2040 Quadratkilometer").
 */
public final class FigureMasks {

    private final Sentence s;
    private final Tokens t;
    private final boolean german;
    private final YearMasks years;
    private final ScoreMasks scores;
    private final KeyMasks keys;
    private final NameMasks names;

    private FigureMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.german = sentence.lexicon.german;
        this.years = new YearMasks(sentence);
        this.scores = new ScoreMasks(sentence);
        this.keys = new KeyMasks(sentence);
        this.names = new NameMasks(sentence);
    }

    static void mark(Sentence sentence) {
        DateMasks.mark(sentence);
        TitleMasks.mark(sentence);
        TableMasks.mark(sentence);
        FigureMasks masks = new FigureMasks(sentence);
        for (int i = 0; i < sentence.tokens.size(); i++) {
            if (sentence.masked(i)) {
                continue;
            }
            if (sentence.tokens.number(i)) {
                masks.digits(i);
            } else if (sentence.tokens.word(i)) {
                masks.word(i);
            }
        }
    }

    private void digits(int i) {
        boolean masked = keys.address(i)
                || keys.key(i)
                || scores.colon(i)
                || scores.slash(i)
                || scores.ordinal(i)
                || names.letters(i)
                || keys.list(i);
        if (masked) {
            return;
        }
        if (points(i)) {
            s.mask(i, i + 5);
        } else if (!s.unitOrMagnitude(i + 1)) {
            context(i);
        }
    }

    /** What only the words around a bare number tell. */
    private boolean context(int i) {
        return names.label(i)
                || names.round(i)
                || years.year(i)
                || names.lineup(i)
                || names.quoted(i)
                || scores.score(i)
                || names.name(i)
                || keys.postcode(i)
                || keys.street(i);
    }

    /** "Vier-Augen-Gespräch", "zwei mal zwei", "Platz vier", "null Uhr". */
    private void word(int i) {
        boolean surname = (t.is(i, "Tausend") || t.is(i, "Hundert")) && i > 0 && t.capital(i - 1) && !t.capital(i + 1);
        if (surname && german && !s.has(STARTER, i - 1) && s.lexicon.modifiers.matchBefore(t, i, true) == null) {
            s.mask(i, i + 1);
            return;
        }
        boolean number = german ? NumberWords.german(t.low(i)) >= 0 : NumberWords.english(t.low(i)) >= 0;
        if (!number) {
            return;
        }
        if (!german && english(i)) {
            return;
        }
        boolean compound = t.dash(i + 1) && t.glued(i + 1) && t.word(i + 2) && t.glued(i + 2);
        boolean englishNumber = !german && (NumberWords.english(t.low(i + 2)) >= 0 || t.lowIs(i + 2, "hundred"));
        if (compound
                && !englishNumber
                && !s.unitOrMagnitude(i + 1)
                && !t.low(i + 2).startsWith("jährig")
                && !s.lexicon.has(DENOMINATOR, t.text(i + 2))
                && !t.lowIs(i + 2, "year")) {
            s.mask(i, i + 3);
        } else if (points(i)) {
            s.mask(i, i + 5);
        } else if (t.dash(i - 1)
                && t.glued(i)
                && t.glued(i - 1)
                && t.word(i - 2)
                && !(NumberWords.english(t.low(i - 2)) >= 0)) {
            s.mask(i, i + 1);
        } else if (german && (t.lowIs(i + 1, "mal") || t.is(i + 1, "×")) && (NumberWords.german(t.low(i + 2)) >= 0)) {
            s.mask(i, i + 5);
        } else if (t.lowIs(i + 1, "uhr")
                || t.lowIs(i + 1, "o") && t.text(i + 2).startsWith("’")
                || t.lowIs(i + 1, "o'clock")) {
            s.mask(i, i + 2);
        } else if (names.label(i)) {
            return;
        } else if (!german && t.lowIs(i, "two") && t.lowIs(i - 1, "the") && !s.unitOrMagnitude(i + 1)) {
            // "the two countries" says no more than "both"
            s.mask(i, i + 1);
        } else if (german
                && t.is(i, "acht")
                && (t.lowIs(i - 1, "außer") || t.lowIs(i - 1, "in"))
                && !t.capital(i + 1)) {
            s.mask(i, i + 1);
        } else if (german
                && (t.is(i - 1, "zu") && !t.is(i - 2, "bis") && !t.capital(i + 1) && !s.unitOrMagnitude(i + 1)
                        || t.lowIs(i + 1, "geben"))) {
            s.mask(i, i + 1);
        }
    }

    /** "one of the doors", "World War Two", "Operation Nine Elms": words of numbers that count nothing. */
    private boolean english(int i) {
        boolean one = t.lowIs(i, "one");
        if (one && t.lowIs(i + 1, "of")) {
            return s.maskOne(i);
        }
        if (one && t.lowIs(i + 1, "or") && t.lowIs(i + 2, "two") && t.lowIs(i + 3, "of")) {
            s.mask(i, i + 3);
            return true;
        }
        boolean name = t.capital(i)
                && i > 0
                && t.capital(i - 1)
                && (t.is(i - 1, "War") || t.capital(i + 1))
                && !s.has(STARTER, i - 1)
                && !s.unitOrMagnitude(i + 1);
        return name && s.maskOne(i);
    }

    /** "Zehn-Punkte-Plan". */
    private boolean points(int i) {
        boolean plan = t.dash(i + 1) && t.low(i + 2).startsWith("punkt") && t.dash(i + 3);
        String what = t.low(i + 4);
        return plan
                && (what.startsWith("plan")
                        || what.startsWith("programm")
                        || what.startsWith("papier")
                        || what.startsWith("katalog"));
    }

    public static @Nullable BigDecimal integer(String token) {
        return token.chars().allMatch(c -> c >= '0' && c <= '9') ? new BigDecimal(token) : null;
    }
}
