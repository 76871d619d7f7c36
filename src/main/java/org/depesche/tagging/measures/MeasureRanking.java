package org.depesche.tagging.measures;

import java.util.List;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;

/** Chooses the measure of a figure among candidates. A trainer looks on as the weights are not known yet. */
@FunctionalInterface
public interface MeasureRanking {

    /**
     * A candidate with what is known of it.
     *
     * @param features their weights are in a table
     */
    record Described(MeasureCandidate candidate, Features features) {}

    /** @param candidates silence is the first */
    RankedMeasure best(Sentence sentence, FigureDraft draft, List<Described> candidates);

    /** An empty collection for the features of one candidate. A trainer needs their names. */
    default Features features() {
        return Features.named();
    }
}
