package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.depesche.tagging.measures.MeasureModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Trains the model of measures: {@code mvn -Pbench test -Dtest=MeasureTraining -Ddepesche.measures=de}, or {@code en},
 * and {@code en} with {@code -Ddepesche.plain=true} for the model that reads no grammar,
 * writes {@code target/measures-de.tsv}, to be copied to the resources. {@code -Ddepesche.corrections=FILE} adds a file
 * of editors' corrections in the form of the training articles. Before, the model is tested on articles that it was not
 * trained on, a tenth at a time; {@code target/measures-de.txt} lists its errors; {@code -Ddepesche.test=FILE} tests
 * the weights on other articles as well. Equal input gives equal weights.
 */
@EnabledIfSystemProperty(named = "depesche.measures", matches = "de|en")
class MeasureTraining {

    private static final int FOLDS = 10;

    @Test
    void writesWeights() throws IOException {
        String language = System.getProperty("depesche.measures");
        String plain = Boolean.getBoolean("depesche.plain") ? "-plain" : "";
        List<MeasuredArticle> articles = new ArrayList<>();
        for (String part : List.of("-train.jsonl", "-more.jsonl", "-late.jsonl", "-last.jsonl")) {
            articles.addAll(read(language, part));
        }
        int whole = articles.size();
        for (String part : List.of("-sentences.jsonl", "-news.jsonl", "-wire.jsonl")) {
            articles.addAll(read(language, part));
        }
        String corrections = System.getProperty("depesche.corrections");
        if (corrections != null) {
            articles.addAll(MeasuredArticle.read(Path.of(corrections), Locale.of(language)));
        }
        // the earlier measures of the text are a feature: first as the rules have them, then as a model has them
        List<MeasuredArticle.Reading> byRules =
                articles.stream().map(MeasuredArticle::readByRules).toList();
        List<MeasuredArticle.Reading> byModel = crossValidate(articles, byRules);
        List<MeasuredArticle.Reading> known = IntStream.range(0, articles.size())
                .mapToObj(i -> articles.get(i).readLike(byModel.get(i)))
                .toList();
        // lone sentences are easier than those of articles
        MeasureReport report = new MeasureReport(crossValidate(articles, known).subList(0, whole));
        Files.writeString(Path.of("target", "measures-" + language + ".txt"), report.text());
        System.out.println(report.summary());
        Map<String, Float> weights = MeasureWeights.of(known);
        MeasureWeights.write(weights, Path.of("target", "measures-" + language + plain + ".tsv"));
        String test = System.getProperty("depesche.test");
        if (test != null) {
            MeasureModel model = new MeasureModel(weights);
            MeasureReport other = new MeasureReport(MeasuredArticle.read(Path.of(test), Locale.of(language)).stream()
                    .map(article -> article.read(model))
                    .toList());
            Files.writeString(Path.of("target", "measures-" + language + "-test.txt"), other.text());
            System.out.println(other.summary());
        }
        assertThat(weights).isNotEmpty();
    }

    private static List<MeasuredArticle> read(String language, String part) throws IOException {
        Path file = Path.of("src/bench/resources/measures", language + part);
        return Files.exists(file) ? MeasuredArticle.read(file, Locale.of(language)) : List.of();
    }

    /** Reads each article by a model of the others. */
    private static List<MeasuredArticle.Reading> crossValidate(
            List<MeasuredArticle> articles, List<MeasuredArticle.Reading> known) {
        List<MeasureModel> models = IntStream.range(0, FOLDS)
                .parallel()
                .mapToObj(fold -> new MeasureModel(MeasureWeights.of(IntStream.range(0, known.size())
                        .filter(i -> i % FOLDS != fold)
                        .mapToObj(known::get)
                        .toList())))
                .toList();
        return IntStream.range(0, articles.size())
                .mapToObj(i -> articles.get(i).read(models.get(i % FOLDS)))
                .toList();
    }
}
