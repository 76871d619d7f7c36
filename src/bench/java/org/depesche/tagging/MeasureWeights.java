package org.depesche.tagging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.tagging.measures.MeasureRanking.Described;

/** Computes the weights of features from figures whose measures are known. */
final class MeasureWeights {

    /** A feature counts once for a figure. Of the penalties 0.4, 1, 2, 3 and 4, 3 is the best for unknown articles. */
    private static final WeightTraining TRAINING = new WeightTraining(2, 3, 0.004);

    private MeasureWeights() {}

    static Map<String, Float> of(List<MeasuredArticle.Reading> readings) {
        List<MeasuredArticle.Choice> choices = readings.stream()
                .flatMap(reading -> reading.choices().stream())
                .filter(MeasuredArticle.Choice::isMarked)
                .toList();
        Map<String, Integer> counts = new HashMap<>();
        for (MeasuredArticle.Choice choice : choices) {
            choice.candidates().stream()
                    .flatMap(candidate -> candidate.features().names().stream())
                    .distinct()
                    .forEach(feature -> counts.merge(feature, 1, Integer::sum));
        }
        List<WeightTraining.Lesson> lessons = choices.stream()
                .map(choice -> new WeightTraining.Lesson(
                        choice.candidates().stream().map(Described::features).toList(), choice.right()))
                .toList();
        return TRAINING.weights(lessons, counts);
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
