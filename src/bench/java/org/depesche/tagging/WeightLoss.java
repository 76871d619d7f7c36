package org.depesche.tagging;

import edu.stanford.nlp.optimization.DiffFunction;
import java.util.Arrays;
import java.util.List;

/**
 * How badly weights explain the right candidates: the negative logarithm of their probability, with a penalty for large
 * weights (L2).
 */
final class WeightLoss implements DiffFunction {

    /**
     * A figure.
     *
     * @param features the numbers of the features of each candidate
     * @param right whether each candidate is right
     */
    record Example(int[][] features, boolean[] right) {}

    private final List<Example> examples;
    private final int size;
    private final double penalty;
    private double[] at = {};
    private double value;
    private double[] slope = {};

    WeightLoss(List<Example> examples, int size, double penalty) {
        this.examples = examples;
        this.size = size;
        this.penalty = penalty;
    }

    @Override
    public int domainDimension() {
        return size;
    }

    @Override
    public double valueAt(double[] weights) {
        compute(weights);
        return value;
    }

    @Override
    public double[] derivativeAt(double[] weights) {
        compute(weights);
        return slope;
    }

    private void compute(double[] weights) {
        if (Arrays.equals(at, weights)) {
            return;
        }
        at = weights.clone();
        value = 0;
        slope = new double[size];
        for (Example example : examples) {
            add(example, weights);
        }
        for (int i = 0; i < size; i++) {
            value += penalty * weights[i] * weights[i] / 2;
            slope[i] += penalty * weights[i];
        }
    }

    private void add(Example example, double[] weights) {
        double[] odds = odds(example.features(), weights);
        double all = 0;
        double right = 0;
        for (int i = 0; i < odds.length; i++) {
            all += odds[i];
            right += example.right()[i] ? odds[i] : 0;
        }
        value -= Math.log(right / all);
        for (int i = 0; i < odds.length; i++) {
            double pull = odds[i] / all - (example.right()[i] ? odds[i] / right : 0);
            for (int feature : example.features()[i]) {
                slope[feature] += pull;
            }
        }
    }

    static double[] odds(int[][] features, double[] weights) {
        double[] scores = new double[features.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            for (int feature : features[i]) {
                scores[i] += weights[feature];
            }
            highest = Math.max(highest, scores[i]);
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
        }
        return scores;
    }
}
