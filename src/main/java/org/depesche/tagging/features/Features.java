package org.depesche.tagging.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The features of a candidate: summed at once for a model, or kept by name for a trainer. */
public final class Features {

    private final @Nullable FeatureWeights weights;
    private final List<String> names;
    private double score;

    private Features(@Nullable FeatureWeights weights, List<String> names) {
        this.weights = weights;
        this.names = names;
    }

    /** Features that are only weighed. */
    public static Features weighedBy(FeatureWeights weights) {
        return new Features(weights, List.of());
    }

    /** Features that keep their names, for weights that are not known yet. */
    public static Features named() {
        return new Features(null, new ArrayList<>());
    }

    public void add(String name) {
        add(name, "", "");
    }

    /** The name is in two parts. */
    public void add(String first, String second) {
        add(first, second, "");
    }

    /** The name is in three parts. */
    public void add(String first, String second, String third) {
        if (weights == null) {
            names.add(first + second + third);
        } else {
            score += weights.of(first, second, third);
        }
    }

    /** @param parts of the name */
    public void add(String... parts) {
        if (weights == null) {
            names.add(String.join("", parts));
        } else {
            score += weights.of(parts);
        }
    }

    /** Adds the features of another collection, which is weighed by the same weights. */
    public void addAll(Features others) {
        if (weights == null) {
            names.addAll(others.names);
        }
        score += others.score;
    }

    /** Empty unless the names are kept. */
    public List<String> names() {
        return names;
    }

    /** The sum of their weights. */
    public double score(FeatureWeights by) {
        if (weights == by) {
            return score;
        }
        double sum = 0;
        for (String name : names) {
            sum += by.of(name);
        }
        return sum;
    }

    /**
     * The probability of each candidate if exactly one is right: it grows with the sum of the weights of its features.
     */
    public static double[] probabilities(List<Features> candidates, FeatureWeights by) {
        double[] odds = new double[candidates.size()];
        Arrays.setAll(odds, i -> candidates.get(i).score(by));
        double highest = Arrays.stream(odds).max().orElse(0);
        Arrays.setAll(odds, i -> Math.exp(odds[i] - highest));
        double all = Arrays.stream(odds).sum();
        Arrays.setAll(odds, i -> odds[i] / all);
        return odds;
    }

    /** The part of a name that says yes or no. */
    public static String text(boolean is) {
        return is ? "true" : "false";
    }

    /** The part of a name that counts to a limit. */
    public static String upTo(int most, int count) {
        return String.valueOf(Math.min(most, count));
    }
}
