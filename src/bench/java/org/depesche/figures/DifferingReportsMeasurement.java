package org.depesche.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.article.Articles;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.ingest.Defaults;
import org.depesche.ops.command.ImportCommand;
import org.depesche.ops.command.ImportPlan;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureSearch;
import org.depesche.tagging.Tagger.Find;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many planted disagreements are found, and how many others: {@code mvn -Pbench test -Dtest=DifferingReportsMeasurement
 * -Ddepesche.planted=10000}, the number of articles. The files stay in {@code target/planted}, with a list of errors.
 */
@EnabledIfSystemProperty(named = "depesche.planted", matches = "\\d+")
@DepescheTest
class DifferingReportsMeasurement {

    private static final int MOST = 10_000;

    @Autowired
    private ImportCommand importing;

    @Autowired
    private Articles articles;

    @Autowired
    private FigureSearch figures;

    @Autowired
    private FiguresInContext inContext;

    @Autowired
    private Measures measures;

    @Autowired
    private MeasureSearch search;

    @Autowired
    private DifferingReports reports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void findsPlantedDisagreementsAndNothingElse() throws Exception {
        PlantedArchive archive = new PlantedArchive(Integer.getInteger("depesche.planted"));
        List<Path> files = archive.write(Path.of("target", "planted"));
        importing.run(new ImportPlan(files, Defaults.NONE, EnumSet.allOf(Find.class), false, 2, true));
        Eventually.await()
                .atMost(Duration.ofMinutes(10))
                .untilAsserted(() -> assertThat(indexed()).isEqualTo(stored()));

        Map<String, String> planted = new HashMap<>();
        archive.disagreements().forEach((name, ids) -> ids.forEach(id -> planted.put(id, name)));
        archive.lookAlikes().forEach((name, ids) -> ids.forEach(id -> planted.put(id, name)));
        Set<String> found = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (Map<String, FigureInContext> report : reports()) {
            Set<String> names = report.keySet().stream()
                    .map(id -> planted.getOrDefault(id, "other"))
                    .collect(Collectors.toSet());
            if (names.size() == 1 && names.iterator().next().startsWith("disagreement")) {
                found.addAll(names);
            } else {
                wrong.add(names + line(report));
            }
        }
        int right = found.size();
        System.out.printf(
                "%d articles, %d of %d disagreements found (recall %.3f), %d wrong reports (precision %.3f)%n",
                articles.count(),
                right,
                PlantedArchive.DISAGREEMENTS,
                (double) right / PlantedArchive.DISAGREEMENTS,
                wrong.size(),
                right == 0 ? 0 : (double) right / (right + wrong.size()));
        wrong.forEach(line -> System.out.println("WRONG " + line));
        archive.disagreements().forEach((name, ids) -> {
            if (!found.contains(name)) {
                System.out.println("MISSED " + name);
                ids.forEach(this::tell);
            }
        });
        assertThat(right).isPositive();
    }

    private List<Map<String, FigureInContext>> reports() {
        List<Map<String, FigureInContext>> all = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (String lemma : search.repeated()) {
            Measure measure = measures.shown(lemma).orElse(null);
            if (measure != null && seen.add(measure.id())) {
                MeasureFigures some = search.once(measure.lemmas());
                for (DifferingReport report : reports.of(measure, some, some.all(), MOST)) {
                    Map<String, FigureInContext> said = new HashMap<>();
                    inContext.of(report.figures()).forEach(figure -> said.put(source(figure), figure));
                    all.add(said);
                }
            }
        }
        return all;
    }

    private static String line(Map<String, FigureInContext> report) {
        return report.values().stream()
                .map(figure -> "\n    " + figure.article().source() + " "
                        + figure.article().day() + ": "
                        + figure.quotation().sentence() + " | "
                        + figure.quotation().surface() + " | "
                        + figure.figure().measured() + " | " + figure.figure().period())
                .collect(Collectors.joining());
    }

    private String source(FigureInContext figure) {
        return jdbc.sql("select source_id from article where id = :id")
                .param("id", figure.article().id())
                .query(String.class)
                .single();
    }

    private void tell(String id) {
        List<Long> ids = jdbc.sql(
                        "select f.id from article_figure f join visible_article a on a.id = f.article_id where a.source_id = :id")
                .param("id", id)
                .query(Long.class)
                .list();
        Map<String, FigureInContext> said = new HashMap<>();
        inContext.of(ids).forEach(figure -> said.put(String.valueOf(figure.id()), figure));
        System.out.println("  " + id + line(said));
    }

    private long indexed() {
        return figures.search(FigureQuery.of(Map.of()), Locale.GERMAN).total();
    }

    private long stored() {
        return jdbc.sql("select count(*) from visible_figure").query(Long.class).single();
    }
}
