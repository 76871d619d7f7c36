package org.depesche.tagging.measures;

import java.util.List;
import java.util.function.Consumer;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;

/** Chooses the measure of a figure among candidates. A trainer ranks before any weights are known. */
@FunctionalInterface
public interface MeasureRanking {

    /**
     * A candidate with its features.
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

    /**
     * Features that depend on a key alone.
     *
     * @param describer adds them, the same ones for equal keys
     */
    default Features of(Object key, Consumer<Features> describer) {
        Features features = features();
        describer.accept(features);
        return features;
    }

    /** A candidate with the features that a describer adds. */
    default Described describe(MeasureCandidate candidate, Consumer<Features> describer) {
        Features features = features();
        describer.accept(features);
        return new Described(candidate, features);
    }
}
