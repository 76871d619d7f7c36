package org.depesche.tagging.subjects;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.tagging.WordList;
import org.depesche.tagging.text.LazyValue;

/**
 * A log-linear model: the probability that an entity owns a figure grows with the sum of the weights of its features. The
 * weights come from annotated articles ({@code src/bench}, SubjectTraining).
 */
final class SubjectModel {

    /** The model of both languages, whose articles are built alike. Loaded when it is first needed. */
    static final LazyValue<SubjectModel> SHARED = new LazyValue<>(() -> read("subjects.tsv"));

    private final Map<String, Float> weights;

    SubjectModel(Map<String, Float> weights) {
        this.weights = weights;
    }

    private static SubjectModel read(String table) {
        Map<String, Float> weights = new HashMap<>();
        WordList.rows(table).forEach(row -> weights.put(row[0], Float.valueOf(row[1])));
        return new SubjectModel(weights);
    }

    /** The probability of each candidate. */
    double[] probabilities(List<SubjectCandidate> candidates) {
        double[] scores = candidates.stream()
                .mapToDouble(candidate -> score(candidate.features()))
                .toArray();
        double highest = Arrays.stream(scores).max().orElse(0);
        double[] odds =
                Arrays.stream(scores).map(score -> Math.exp(score - highest)).toArray();
        double all = Arrays.stream(odds).sum();
        return Arrays.stream(odds).map(odd -> odd / all).toArray();
    }

    private double score(List<String> features) {
        double score = 0;
        for (String feature : features) {
            score += weights.getOrDefault(feature, 0f);
        }
        return score;
    }
}
