package org.depesche.tagging.measures;

import java.util.Arrays;
import java.util.List;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the measure of a figure in the words of its sentence. The order of precedence: the words after the figure
 * (genitive, "von", the material), the noun before "von", the head of a compound, the subject of the clause.
 */
public final class MeasureFinder {

    private final boolean isGerman;
    private final GermanMeasures german;
    private final EnglishMeasures english;
    private @Nullable String last;
    private @Nullable FigureDraft before;

    public MeasureFinder(Sentence sentence, List<FigureDraft> drafts) {
        boolean[] covered = new boolean[sentence.tokens.size()];
        for (FigureDraft draft : drafts) {
            Arrays.fill(covered, draft.start(), draft.end(), true);
        }
        this.isGerman = sentence.lexicon.german;
        this.german = new GermanMeasures(sentence, drafts, covered);
        this.english = new EnglishMeasures(sentence, covered);
    }

    /** The measure of the next figure. Callers ask for figures in the order of the sentence. */
    public @Nullable String of(FigureDraft draft) {
        String measure = isGerman ? german.of(draft, before, last) : english.of(draft, before, last);
        before = draft;
        if (measure != null || !isGerman) {
            last = measure;
        }
        return measure;
    }
}
