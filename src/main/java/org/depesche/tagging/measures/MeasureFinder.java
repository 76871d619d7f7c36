package org.depesche.tagging.measures;

import java.util.List;
import java.util.function.Function;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.syntax.SyntaxReader;
import org.depesche.tagging.text.LazyValue;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the measures of the figures of a text, sentence by sentence. */
public final class MeasureFinder {

    /** Measures that words alone make so probable, or so improbable, need no grammar. */
    private static final double SURE = 0.95;

    /** A sentence with more figures is a table, whose figures no word near them names. */
    private static final int MOST_FIGURES = 24;

    private final NamedSpans names;
    private final SyntaxReader.OfText syntax;
    private final @Nullable MeasureRanking ranking;
    private final MeasureContext context = new MeasureContext();
    private Function<FigureDraft, RankedMeasure> finder = draft -> RankedMeasure.NONE;

    /**
     * @param names of the whole text
     * @param ranking null for the models of the languages
     */
    public MeasureFinder(NamedSpans names, SyntaxReader syntax, @Nullable MeasureRanking ranking) {
        this.names = names;
        this.syntax = syntax.ofText();
        this.ranking = ranking;
    }

    /** Goes on to the next sentence of the text, also to one without figures. */
    public void begin(Sentence sentence, List<FigureDraft> drafts) {
        context.begin(sentence);
        if (drafts.isEmpty()) {
            return;
        }
        drafts.forEach(draft -> sentence.cover(draft.start(), draft.end()));
        if (drafts.size() > MOST_FIGURES) {
            finder = draft -> RankedMeasure.NONE;
        } else {
            finder = sentence.german ? german(sentence, drafts) : english(sentence, drafts);
        }
    }

    /** The measure of the next figure. Callers ask for figures in the order of the sentence. */
    public RankedMeasure of(FigureDraft draft) {
        RankedMeasure measure = finder.apply(draft);
        context.add(draft, measure);
        return measure;
    }

    private Function<FigureDraft, RankedMeasure> german(Sentence sentence, List<FigureDraft> drafts) {
        MeasureRanking model = ranking == null ? MeasureModel.GERMAN.get() : ranking;
        GermanCandidates candidates = new GermanCandidates(sentence, drafts, names, context);
        return draft -> model.best(sentence, draft, candidates.of(draft, model));
    }

    private Function<FigureDraft, RankedMeasure> english(Sentence sentence, List<FigureDraft> drafts) {
        EnglishCandidates plain = new EnglishCandidates(sentence, drafts, names, context);
        if (ranking != null) {
            EnglishCandidates candidates = plain.with(syntax.read(sentence));
            return draft -> ranking.best(sentence, draft, candidates.of(draft, ranking));
        }
        LazyValue<EnglishCandidates> parsed = new LazyValue<>(() -> plain.with(syntax.read(sentence)));
        return draft -> {
            MeasureModel words = MeasureModel.PLAIN_ENGLISH.get();
            RankedMeasure ofWords = words.best(sentence, draft, plain.of(draft, words));
            boolean sure = ofWords.probability() > SURE || ofWords.probability() < 1 - SURE;
            if (sure || parsed.get() == plain) {
                return ofWords;
            }
            MeasureModel model = MeasureModel.ENGLISH.get();
            return model.best(sentence, draft, parsed.get().of(draft, model));
        };
    }
}
