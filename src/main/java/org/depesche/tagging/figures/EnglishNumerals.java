package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AGO;
import static org.depesche.tagging.text.WordSet.INDEFINITE;
import static org.depesche.tagging.text.WordSet.POINTS;
import static org.depesche.tagging.text.WordSet.RATE_ARTICLE;
import static org.depesche.tagging.text.WordSet.RATE_NOUN;

import java.math.BigDecimal;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.SmallerUnits;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** Reads English numbers in words, without the magnitude behind them: "twenty-one", "half a", "two and a quarter", "a". */
final class EnglishNumerals {

    private EnglishNumerals() {}

    static @Nullable FigureDraft read(Sentence s, int at) {
        PhraseTable.Hit<BigDecimal> half = s.lexicon.halves.match(s, at, true);
        if (half != null && measured(s, half.end())) {
            return FigureDraft.ofWords(at, half.end(), half.value());
        }
        if (s.hasLow(INDEFINITE, at)) {
            boolean number = oneOfMagnitude(s, at + 1) || oneOfUnit(s, at);
            return number ? FigureDraft.ofWords(at, at + 1, BigDecimal.ONE) : null;
        }
        NumberWords.Run run = NumberWords.englishRun(s, at);
        return run == null ? null : continued(s, at, run);
    }

    private static boolean measured(Sentence s, int i) {
        return s.magnitude(i) != null || s.unit(i) != null && !s.hasLow(POINTS, i);
    }

    /** "a million". */
    private static boolean oneOfMagnitude(Sentence s, int i) {
        return s.magnitude(i) != null && s.word(i) && s.text(i).length() > 1;
    }

    /** "nearly a mile", "an hour and 5 minutes"; but "8.5% fewer than a year before". */
    private static boolean oneOfUnit(Sentence s, int at) {
        PhraseTable.Hit<Unit> unit = s.word(at + 1) ? s.unit(at + 1) : null;
        return unit != null
                && !(s.lowIs(at - 1, "than") && s.has(AGO, unit.end()))
                && (s.modifierBefore(at) != null || SmallerUnits.follow(s, unit) || priced(s, unit));
    }

    /** "a dollar a gallon". */
    private static boolean priced(Sentence s, PhraseTable.Hit<Unit> unit) {
        int by = unit.end();
        return unit.value().money() && s.has(RATE_ARTICLE, by) && (s.unit(by + 1) != null || s.has(RATE_NOUN, by + 1));
    }

    /** "two point five", "two and a half". */
    private static FigureDraft continued(Sentence s, int at, NumberWords.Run run) {
        BigDecimal value = BigDecimal.valueOf(run.value());
        int end = run.end();
        int decimal = s.lowIs(end, "point") ? s.numberWord(end + 1) : -1;
        if (decimal >= 0) {
            value = new BigDecimal(run.value() + "." + decimal);
            end += 2;
        }
        PhraseTable.Hit<BigDecimal> part = s.lexicon.addedParts.match(s, end, true);
        return part == null
                ? FigureDraft.ofWords(at, end, value)
                : FigureDraft.ofWords(at, part.end(), value.add(part.value()));
    }

    /** Whether "and a half" begins at a token. */
    static boolean andAHalf(Sentence s, int i) {
        PhraseTable.Hit<BigDecimal> part = s.lexicon.addedParts.match(s, i, true);
        return part != null && part.value().compareTo(NumberDraft.HALF) == 0;
    }
}
