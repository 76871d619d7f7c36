package org.depesche.tagging.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.optimization.QNMinimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.tagging.MeasureLoss;
import org.depesche.tagging.subjects.OwnedArticle.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Trains the model of owners on the annotated articles of both languages: {@code mvn -Pbench test
 * -Dtest=SubjectTraining -Ddepesche.subjects=train} writes {@code target/subjects.tsv}, to be copied to the resources.
 * Before, the model is tested on articles that it was not trained on. Equal input gives equal weights.
 */
@EnabledIfSystemProperty(named = "depesche.subjects", matches = "train")
class SubjectTraining {

    private static final int FOLDS = 6;
    private static final int LEAST = 4;
    private static final double PENALTY = 15;
    private static final double SMALLEST = .02;

    /** The shares of owned figures for which an owner is given, in the table. */
    private static final double[] SHARES = {.1, .15, .2, .25, .3, .4, .5, .6};

    private record Guess(double probability, boolean isRight) {}

    @Test
    void writesWeights() throws IOException {
        List<List<OwnedArticle>> languages = new ArrayList<>();
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            languages.add(OwnedArticle.read(
                    Path.of("src/bench/resources/measures", language.getLanguage() + "-train.jsonl"), language));
        }
        List<List<List<Choice>>> choices = languages.stream()
                .map(articles -> articles.stream().map(OwnedArticle::choices).toList())
                .toList();
        for (int i = 0; i < languages.size(); i++) {
            int owned = languages.get(i).stream().mapToInt(OwnedArticle::owned).sum();
            System.out.println(table(crossValidated(choices.get(i), choices.get(1 - i)), owned));
        }
        Map<String, Float> weights =
                weights(choices.stream().flatMap(List::stream).flatMap(List::stream));
        Files.write(
                Path.of("target", "subjects.tsv"),
                weights.entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + String.format(Locale.ROOT, "%.3f", entry.getValue()))
                        .toList());
        assertThat(weights).isNotEmpty();
    }

    /** The guesses for each article by a model of the others and of the other language. */
    private static List<Guess> crossValidated(List<List<Choice>> articles, List<List<Choice>> others) {
        List<Guess> guesses = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int part = fold;
            Stream<List<Choice>> known = IntStream.range(0, articles.size())
                    .filter(i -> i % FOLDS != part)
                    .mapToObj(articles::get);
            SubjectModel model = new SubjectModel(
                    weights(Stream.concat(known, others.stream()).flatMap(List::stream)));
            IntStream.range(0, articles.size())
                    .filter(i -> i % FOLDS == part)
                    .mapToObj(articles::get)
                    .flatMap(List::stream)
                    .filter(choice -> choice.isMarked() && choice.isMeasured())
                    .forEach(choice -> guesses.add(guess(choice, model)));
        }
        guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
        return guesses;
    }

    private static Guess guess(Choice choice, SubjectModel model) {
        double[] probabilities = model.probabilities(choice.candidates());
        int best = IntStream.range(1, probabilities.length)
                .filter(i -> choice.candidates().get(i).name() != null)
                .boxed()
                .max(Comparator.comparingDouble(i -> probabilities[i]))
                .orElse(0);
        boolean unknown = best == 0;
        return new Guess(unknown ? 0 : probabilities[best], !unknown && choice.right()[best]);
    }

    private static String table(List<Guess> guesses, int owned) {
        StringBuilder table = new StringBuilder("given for: right, from probability\n");
        int right = 0;
        int next = 0;
        for (int i = 0; i < guesses.size() && next < SHARES.length; i++) {
            right += guesses.get(i).isRight() ? 1 : 0;
            if (i + 1 >= SHARES[next] * owned) {
                table.append(String.format(
                        Locale.ROOT,
                        "%.2f: %.3f, %.2f%n",
                        SHARES[next++],
                        right / (i + 1.0),
                        guesses.get(i).probability()));
            }
        }
        return table.toString();
    }

    private static Map<String, Float> weights(Stream<Choice> all) {
        List<Choice> choices = all.filter(Choice::isMarked).toList();
        Map<String, Integer> counts = new TreeMap<>();
        choices.stream()
                .flatMap(choice -> choice.candidates().stream())
                .flatMap(candidate -> candidate.features().names().stream())
                .forEach(feature -> counts.merge(feature, 1, Integer::sum));
        Map<String, Integer> numbers = new HashMap<>();
        counts.forEach((feature, count) -> {
            if (count >= LEAST) {
                numbers.put(feature, numbers.size());
            }
        });
        List<MeasureLoss.Example> examples = choices.stream()
                .map(choice -> new MeasureLoss.Example(features(choice, numbers), choice.right()))
                .toList();
        QNMinimizer minimizer = new QNMinimizer(10, true);
        minimizer.shutUp();
        double[] found = minimizer.minimize(
                new MeasureLoss(examples, numbers.size(), PENALTY), 1e-4, new double[numbers.size()], 120);
        Map<String, Float> weights = new TreeMap<>();
        numbers.forEach((feature, number) -> {
            if (Math.abs(found[number]) >= SMALLEST) {
                weights.put(feature, (float) found[number]);
            }
        });
        return weights;
    }

    private static int[][] features(Choice choice, Map<String, Integer> numbers) {
        return choice.candidates().stream()
                .map(candidate -> candidate.features().names().stream()
                        .filter(numbers::containsKey)
                        .mapToInt(numbers::get)
                        .toArray())
                .toArray(int[][]::new);
    }
}
