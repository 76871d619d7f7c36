package org.depesche.tagging.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.tagging.WeightTraining;
import org.depesche.tagging.subjects.MarkedArticle.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Trains the model of subjects on the annotated articles of both languages: {@code mvn -Pbench test
 * -Dtest=SubjectTraining -Ddepesche.subjects=train} writes {@code target/subjects.tsv}, to be copied to the resources.
 * Before, the model is tested on articles that it was not trained on. Equal input gives equal weights.
 */
@EnabledIfSystemProperty(named = "depesche.subjects", matches = "train")
class SubjectTraining {

    private static final int FOLDS = 6;
    private static final WeightTraining TRAINING = new WeightTraining(8, 15, .02);

    /** The shares of figures with a subject and a shown measure for which a subject is given, in the table. */
    private static final double[] SHARES = {.1, .15, .2, .25, .3, .4, .5, .6, .7};

    private record Guess(double probability, boolean isRight) {}

    @Test
    void writesWeights() throws IOException {
        List<List<MarkedArticle>> languages = new ArrayList<>();
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            List<MarkedArticle> articles = new ArrayList<>();
            for (String part : List.of("train", "more", "late", "last")) {
                articles.addAll(MarkedArticle.read(
                        Path.of("src/bench/resources/measures", language.getLanguage() + "-" + part + ".jsonl"),
                        language));
            }
            languages.add(articles);
        }
        List<List<List<Choice>>> choices = languages.stream()
                .map(articles -> articles.stream().map(MarkedArticle::choices).toList())
                .toList();
        for (int i = 0; i < languages.size(); i++) {
            long marked = choices.get(i).stream()
                    .flatMap(List::stream)
                    .filter(choice -> choice.hasSubject() && choice.isMeasured())
                    .count();
            System.out.println(table(crossValidated(choices.get(i), choices.get(1 - i)), marked));
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

    private static String table(List<Guess> guesses, long marked) {
        StringBuilder table = new StringBuilder("given for: right, from probability\n");
        int right = 0;
        int next = 0;
        for (int i = 0; i < guesses.size() && next < SHARES.length; i++) {
            right += guesses.get(i).isRight() ? 1 : 0;
            if (i + 1 >= SHARES[next] * marked) {
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
        Map<String, Integer> counts = new HashMap<>();
        choices.stream()
                .flatMap(choice -> choice.candidates().stream())
                .flatMap(candidate -> candidate.features().names().stream())
                .forEach(feature -> counts.merge(feature, 1, Integer::sum));
        List<WeightTraining.Lesson> lessons = choices.stream()
                .map(choice -> new WeightTraining.Lesson(
                        choice.candidates().stream()
                                .map(SubjectCandidate::features)
                                .toList(),
                        choice.right()))
                .toList();
        return TRAINING.weights(lessons, counts);
    }
}
