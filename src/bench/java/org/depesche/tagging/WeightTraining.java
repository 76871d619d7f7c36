package org.depesche.tagging;

import edu.stanford.nlp.optimization.QNMinimizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.depesche.tagging.features.Features;

/**
 * Computes the weights of features from figures whose right candidates are known.
 *
 * @param least rarer features are left out
 * @param penalty for large weights, see {@link WeightLoss}
 * @param smallest smaller weights are left out
 */
public record WeightTraining(int least, double penalty, double smallest) {

    private static final int MOST_ROUNDS = 120;
    private static final double TOLERANCE = 1e-4;

    /**
     * A figure.
     *
     * @param candidates their features, by name
     * @param right whether each candidate is right
     */
    public record Lesson(List<Features> candidates, boolean[] right) {}

    /** @param counts how often each feature occurs */
    public Map<String, Float> weights(List<Lesson> lessons, Map<String, Integer> counts) {
        Map<String, Integer> numbers = new HashMap<>();
        new TreeMap<>(counts).forEach((feature, count) -> {
            if (count >= least) {
                numbers.put(feature, numbers.size());
            }
        });
        List<WeightLoss.Example> examples = lessons.stream()
                .map(lesson -> new WeightLoss.Example(
                        lesson.candidates().stream()
                                .map(features -> numbers(features, numbers))
                                .toArray(int[][]::new),
                        lesson.right()))
                .toList();
        QNMinimizer minimizer = new QNMinimizer(10, true);
        minimizer.shutUp();
        double[] found = minimizer.minimize(
                new WeightLoss(examples, numbers.size(), penalty), TOLERANCE, new double[numbers.size()], MOST_ROUNDS);
        Map<String, Float> weights = new TreeMap<>();
        numbers.forEach((feature, number) -> {
            if (Math.abs(found[number]) >= smallest) {
                weights.put(feature, (float) found[number]);
            }
        });
        return weights;
    }

    private static int[] numbers(Features features, Map<String, Integer> numbers) {
        return features.names().stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .toArray();
    }
}
