package org.depesche.tagging.masks;

import org.depesche.tagging.text.Sentence;

/**
 * Marks the numbers that are not figures: dates, years, clock times, scores, telephone numbers, laws, flights, models,
 * names. A mask yields to a following unit or magnitude ("2040 Quadratkilometer").
 */
public final class FigureMasks {

    private final Sentence s;
    private final YearMasks years;
    private final ClockMasks clocks;
    private final OrdinalMasks ordinals;
    private final ScoreMasks scores;
    private final KeyMasks keys;
    private final CodeMasks codes;
    private final LabelMasks labels;
    private final NameMasks names;
    private final NumberWordMasks words;

    private FigureMasks(Sentence sentence) {
        this.s = sentence;
        this.years = new YearMasks(sentence);
        this.clocks = new ClockMasks(sentence);
        this.ordinals = new OrdinalMasks(sentence);
        this.scores = new ScoreMasks(sentence);
        this.keys = new KeyMasks(sentence);
        this.codes = new CodeMasks(sentence);
        this.labels = new LabelMasks(sentence);
        this.names = new NameMasks(sentence);
        this.words = new NumberWordMasks(sentence, labels);
    }

    /** Masks the numbers of a sentence that are not figures. */
    public static void mark(Sentence sentence) {
        new DateMasks(sentence).mark();
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
                masks.words.mask(i);
            }
        }
    }

    private void digits(int i) {
        boolean masked = shape(i) || words.pointsPlan(i);
        if (!masked && !s.unitOrMagnitude(i + 1)) {
            context(i);
        }
    }

    /** Masks a number by its signs and letters. */
    private boolean shape(int i) {
        return keys.address(i)
                || keys.key(i)
                || clocks.clock(i)
                || scores.slash(i)
                || ordinals.ordinal(i)
                || codes.code(i)
                || keys.list(i);
    }

    /** Masks a bare number by the words around it. */
    private boolean context(int i) {
        return labels.label(i)
                || names.model(i)
                || years.year(i)
                || names.lineup(i)
                || names.quoted(i)
                || scores.score(i)
                || names.name(i)
                || keys.postcode(i)
                || keys.street(i);
    }
}
