package org.depesche.tagging;

import edu.stanford.nlp.optimization.QNMinimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.depesche.tagging.measures.MeasureRanking.Described;

/** Computes the weights of features from figures whose measures are known. */
final class MeasureWeights {

    /** Features of fewer candidates are left out. */
    private static final int LEAST = 2;

    /** Of 0.4, 1, 2, 3 and 4 the best for articles that the model was not trained on. */
    private static final double PENALTY = 3;

    private static final int MOST_ROUNDS = 120;
    private static final double TOLERANCE = 1e-4;

    /** Smaller weights are left out of the table. */
    private static final double SMALLEST = 0.004;

    private MeasureWeights() {}

    static Map<String, Float> of(List<MeasuredArticle.Reading> readings) {
        List<MeasuredArticle.Choice> choices = readings.stream()
                .flatMap(reading -> reading.choices().stream())
                .filter(MeasuredArticle.Choice::isMarked)
                .toList();
        Map<String, Integer> numbers = numbers(choices);
        List<MeasureLoss.Example> examples = choices.stream()
                .map(choice -> new MeasureLoss.Example(
                        choice.candidates().stream()
                                .map(candidate -> numbers(candidate, numbers))
                                .toArray(int[][]::new),
                        choice.right()))
                .toList();
        QNMinimizer minimizer = new QNMinimizer(10, true);
        minimizer.shutUp();
        double[] found = minimizer.minimize(
                new MeasureLoss(examples, numbers.size(), PENALTY), TOLERANCE, new double[numbers.size()], MOST_ROUNDS);
        Map<String, Float> weights = new TreeMap<>();
        numbers.forEach((feature, number) -> {
            if (Math.abs(found[number]) >= SMALLEST) {
                weights.put(feature, (float) found[number]);
            }
        });
        return weights;
    }

    private static int[] numbers(Described candidate, Map<String, Integer> numbers) {
        return candidate.features().names().stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .toArray();
    }

    private static Map<String, Integer> numbers(List<MeasuredArticle.Choice> choices) {
        Map<String, Integer> counts = new TreeMap<>();
        for (MeasuredArticle.Choice choice : choices) {
            choice.candidates().stream()
                    .flatMap(candidate -> candidate.features().names().stream())
                    .distinct()
                    .forEach(feature -> counts.merge(feature, 1, Integer::sum));
        }
        Map<String, Integer> numbers = new HashMap<>();
        counts.forEach((feature, count) -> {
            if (count >= LEAST) {
                numbers.put(feature, numbers.size());
            }
        });
        return numbers;
    }

    /** Writes the table, the strongest weights first. */
    static void write(Map<String, Float> weights, Path file) throws IOException {
        List<String> lines = weights.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Float> weight) -> -Math.abs(weight.getValue())))
                .map(weight -> weight.getKey() + "\t" + String.format(Locale.ROOT, "%.3f", weight.getValue()))
                .toList();
        Files.write(file, lines);
    }
}
