package org.depesche.tagging.measures;

import java.util.List;
import java.util.function.Function;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the measures of the figures of a text, sentence by sentence. */
public final class MeasureFinder {

    private final NamedSpans names;
    private final @Nullable MeasureRanking ranking;
    private final MeasureContext context = new MeasureContext();
    private Function<FigureDraft, RankedMeasure> finder = draft -> RankedMeasure.NONE;

    /** @param names of the whole text */
    public MeasureFinder(NamedSpans names) {
        this(names, null);
    }

    /** @param ranking null for the model of the language */
    public MeasureFinder(NamedSpans names, @Nullable MeasureRanking ranking) {
        this.names = names;
        this.ranking = ranking;
    }

    /** Goes on to the next sentence of the text, also to one without figures. */
    public void begin(Sentence sentence, List<FigureDraft> drafts) {
        context.begin(sentence);
        if (drafts.isEmpty()) {
            return;
        }
        drafts.forEach(draft -> sentence.cover(draft.start(), draft.end()));
        finder = sentence.german ? german(sentence, drafts) : english(sentence);
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
        return draft -> model.best(sentence, draft, candidates.of(draft));
    }

    private Function<FigureDraft, RankedMeasure> english(Sentence sentence) {
        EnglishMeasures rules = new EnglishMeasures(sentence, new EnglishNounPhrases(sentence));
        return draft -> {
            MeasureCandidate last = context.last();
            String measure =
                    rules.of(draft, context.before(), context.before() == null || last == null ? null : last.phrase());
            return measure == null || names.isName(sentence, measure)
                    ? RankedMeasure.NONE
                    : new RankedMeasure(MeasureCandidate.of(MeasureCandidate.Source.RULE, sentence, measure), 1);
        };
    }
}
