package org.depesche.tagging.masks;

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
        new NameMasks(s).markListed();
        NumberWordMasks words = new NumberWordMasks(s, new LabelMasks(s));
        for (int i = 0; i < s.size(); i++) {
            if (s.number(i) && !s.masked(i)) {
                if (!shape(s, i) && !words.pointsPlan(i) && !s.unitOrMagnitude(i + 1)) {
                    context(s, i);
                }
            } else if (s.word(i) && !s.masked(i)) {
                words.mask(i);
            }
        }
    }

    /** Masks a number by its signs and letters. */
    private static boolean shape(Sentence s, int i) {
        KeyMasks keys = new KeyMasks(s);
        return keys.address(i)
                || keys.key(i)
                || new CourtFiles(s).file(i)
                || new TelephoneMasks(s).number(i)
                || new ClockMasks(s).clock(i)
                || new ScoreMasks(s).slash(i)
                || new OrdinalMasks(s).ordinal(i)
                || new CodeMasks(s).code(i)
                || keys.list(i);
    }

    /** Masks a bare number by the words around it. */
    private static boolean context(Sentence s, int i) {
        KeyMasks keys = new KeyMasks(s);
        NameMasks names = new NameMasks(s);
        return keys.serviceNumber(i)
                || new LabelMasks(s).label(i)
                || names.model(i)
                || new YearMasks(s).year(i)
                || names.lineup(i)
                || names.quoted(i)
                || new ScoreMasks(s).score(i)
                || names.name(i)
                || keys.postcode(i)
                || keys.street(i);
    }
}
