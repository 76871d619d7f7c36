package org.depesche.tagging.subjects;

import java.util.List;
import java.util.Map;
import org.depesche.tagging.features.FeatureWeights;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.text.LazyValue;

/**
 * A log-linear model: the probability that a phrase restricts a measure grows with the sum of the weights of its
 * features. The weights come from annotated articles ({@code src/bench}, QualifierTraining).
 */
final class QualifierModel {

    /** The models, each loaded when it is first needed. */
    static final LazyValue<QualifierModel> GERMAN = new LazyValue<>(() -> read("qualifiers-de.tsv"));

    static final LazyValue<QualifierModel> ENGLISH = new LazyValue<>(() -> read("qualifiers-en.tsv"));

    private static final Features NONE = Features.named();

    private final FeatureWeights weights;

    private QualifierModel(FeatureWeights weights) {
        this.weights = weights;
    }

    QualifierModel(Map<String, Float> weights) {
        this(new FeatureWeights(weights));
    }

    private static QualifierModel read(String table) {
        return new QualifierModel(FeatureWeights.read(table));
    }

    /** An empty collection for the features of one phrase. */
    Features features() {
        return Features.weighedBy(weights);
    }

    /** The probability that a phrase with these features restricts the measure. */
    double probability(Features phrase) {
        return Features.probabilities(List.of(phrase, NONE), weights)[0];
    }
}
