package org.depesche.tagging.measures;

import java.util.List;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the measure of a figure in the words of its sentence. The order of precedence: the words after the figure
 * (genitive, "von", the material), the noun before "von", the head of a compound, the subject of the clause.
 */
public final class MeasureFinder {

    /** Finds the measure of a figure; {@code before} is the figure before it, {@code last} its measure. */
    private interface Finder {

        @Nullable
        String of(FigureDraft draft, @Nullable FigureDraft before, @Nullable String last);
    }

    private final boolean isGerman;
    private final Finder finder;
    private @Nullable String last;
    private @Nullable FigureDraft before;

    public MeasureFinder(Sentence sentence, List<FigureDraft> drafts) {
        drafts.forEach(draft -> sentence.cover(draft.start(), draft.end()));
        this.isGerman = sentence.german;
        this.finder = isGerman ? german(sentence, drafts) : english(sentence);
    }

    private static Finder german(Sentence sentence, List<FigureDraft> drafts) {
        GermanSubjects subjects = new GermanSubjects(sentence);
        GermanMeasuresBefore ahead = new GermanMeasuresBefore(sentence, drafts, subjects);
        return new GermanMeasures(sentence, drafts, subjects, ahead)::of;
    }

    private static Finder english(Sentence sentence) {
        return new EnglishMeasures(sentence, new EnglishNounPhrases(sentence))::of;
    }

    /** The measure of the next figure. Callers ask for figures in the order of the sentence. */
    public @Nullable String of(FigureDraft draft) {
        String measure = finder.of(draft, before, last);
        before = draft;
        if (measure != null || !isGerman) {
            last = measure;
        }
        return measure;
    }
}
