package org.depesche.tagging.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.tagging.WeightTraining;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.subjects.QualifiedArticle.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Trains the model of qualifiers on the annotated articles of a language: {@code mvn -Pbench test
 * -Dtest=QualifierTraining -Ddepesche.qualifiers=de}, or {@code en}, writes {@code target/qualifiers-de.tsv}, to be
 * copied to the resources. Before, the model is tested on articles that it was not trained on;
 * {@code target/qualifiers-de.txt} lists the phrases that it finds there. Equal input gives equal weights.
 */
@EnabledIfSystemProperty(named = "depesche.qualifiers", matches = "de|en")
class QualifierTraining {

    private static final int FOLDS = 6;
    private static final WeightTraining TRAINING = new WeightTraining(2, 6, .04);

    @Test
    void writesWeights() throws IOException {
        String language = System.getProperty("depesche.qualifiers");
        List<List<Choice>> articles = new ArrayList<>();
        for (String part : List.of("train", "more", "late", "last")) {
            articles.addAll(read(language, part));
        }
        List<Choice> sentences =
                read(language, "qualifiers").stream().flatMap(List::stream).toList();
        QualifierCounts counts = new QualifierCounts();
        for (int fold = 0; fold < FOLDS; fold++) {
            QualifierModel model =
                    new QualifierModel(weights(Stream.concat(part(articles, fold, false), sentences.stream())));
            part(articles, fold, true)
                    .filter(Choice::isShown)
                    .forEach(choice -> counts.add(choice, QualifierFinder.best(choice.candidates(), model)));
        }
        System.out.println(counts.summary());
        Files.writeString(Path.of("target", "qualifiers-" + language + ".txt"), counts.text());
        Map<String, Float> weights =
                weights(Stream.concat(articles.stream().flatMap(List::stream), sentences.stream()));
        Files.write(
                Path.of("target", "qualifiers-" + language + ".tsv"),
                weights.entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + String.format(Locale.ROOT, "%.3f", entry.getValue()))
                        .toList());
        assertThat(weights).isNotEmpty();
    }

    private static List<List<Choice>> read(String language, String part) throws IOException {
        Path file = Path.of("src/bench/resources/measures", language + "-" + part + ".jsonl");
        if (Files.notExists(file)) {
            return List.of();
        }
        return MarkedArticle.read(file, Locale.of(language)).stream()
                .map(article -> new QualifiedArticle(article).choices())
                .toList();
    }

    private static Stream<Choice> part(List<List<Choice>> articles, int fold, boolean isKept) {
        return IntStream.range(0, articles.size())
                .filter(i -> i % FOLDS == fold == isKept)
                .mapToObj(articles::get)
                .flatMap(List::stream);
    }

    private static Map<String, Float> weights(Stream<Choice> choices) {
        List<WeightTraining.Lesson> lessons = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        Features none = Features.named();
        choices.forEach(choice -> {
            for (QualifierFinder.Described candidate : choice.candidates()) {
                boolean right = choice.isRight(candidate.phrase().words());
                lessons.add(
                        new WeightTraining.Lesson(List.of(candidate.features(), none), new boolean[] {right, !right}));
                candidate.features().names().forEach(feature -> counts.merge(feature, 1, Integer::sum));
            }
        });
        return TRAINING.weights(lessons, counts);
    }
}
