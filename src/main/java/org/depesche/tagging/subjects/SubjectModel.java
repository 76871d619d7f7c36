package org.depesche.tagging.subjects;

import java.util.List;
import java.util.Map;
import org.depesche.tagging.features.FeatureWeights;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.text.LazyValue;

/**
 * A log-linear model: the probability that an entity is the subject of a figure grows with the sum of the weights of
 * its features. The weights come from annotated articles ({@code src/bench}, SubjectTraining).
 */
final class SubjectModel {

    /** The model of both languages, whose articles are built alike. Loaded when it is first needed. */
    static final LazyValue<SubjectModel> SHARED = new LazyValue<>(() -> read("subjects.tsv"));

    private final FeatureWeights weights;

    private SubjectModel(FeatureWeights weights) {
        this.weights = weights;
    }

    SubjectModel(Map<String, Float> weights) {
        this(new FeatureWeights(weights));
    }

    private static SubjectModel read(String table) {
        return new SubjectModel(FeatureWeights.read(table));
    }

    /** An empty collection for the features of one candidate. */
    Features features() {
        return Features.weighedBy(weights);
    }

    /** The probability of each candidate. */
    double[] probabilities(List<SubjectCandidate> candidates) {
        return Features.probabilities(
                candidates.stream().map(SubjectCandidate::features).toList(), weights);
    }
}
