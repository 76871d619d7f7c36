package org.depesche.tagging.masks;

import java.util.List;
import java.util.function.IntPredicate;
import org.depesche.tagging.text.Sentence;

/**
 * Marks the numbers that are not figures: dates, years, clock times, scores, telephone numbers, laws, flights, models,
 * names. A mask yields to a following unit or magnitude ("2040 Quadratkilometer").
 */
public final class FigureMasks {

    private FigureMasks() {}

    /** Masks the numbers of a sentence that are not figures. */
    public static void mark(Sentence s) {
        new DateMasks(s).mark();
        new TitleMasks(s).mark();
        TableMasks.mark(s);
        KeyMasks keys = new KeyMasks(s);
        ScoreMasks scores = new ScoreMasks(s);
        LabelMasks labels = new LabelMasks(s);
        NameMasks names = new NameMasks(s);
        NumberWordMasks words = new NumberWordMasks(s, labels);
        // by the signs and letters of a number
        List<IntPredicate> shapes = List.of(
                keys::address,
                keys::key,
                new ClockMasks(s)::clock,
                scores::slash,
                new OrdinalMasks(s)::ordinal,
                new CodeMasks(s)::code,
                keys::list,
                words::pointsPlan);
        // by the words round a bare number
        List<IntPredicate> contexts = List.of(
                labels::label,
                names::model,
                new YearMasks(s)::year,
                names::lineup,
                names::quoted,
                scores::score,
                names::name,
                keys::postcode,
                keys::street);
        for (int i = 0; i < s.size(); i++) {
            if (s.number(i) && !s.masked(i)) {
                if (!applies(shapes, i) && !s.unitOrMagnitude(i + 1)) {
                    applies(contexts, i);
                }
            } else if (s.word(i) && !s.masked(i)) {
                words.mask(i);
            }
        }
    }

    /** Applies the first mask that fits. */
    private static boolean applies(List<IntPredicate> masks, int i) {
        for (IntPredicate mask : masks) {
            if (mask.test(i)) {
                return true;
            }
        }
        return false;
    }
}
