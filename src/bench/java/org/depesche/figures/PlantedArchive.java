package org.depesche.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.depesche.figures.PlantedFacts.Fact;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive with known contradictions: articles as JSON lines, and a key. See {@code src/bench/resources/differing}. The same
 * archive each time.
 */
final class PlantedArchive {

    static final int DISAGREEMENTS = 60;
    static final int LOOK_ALIKES = 200;

    private static final int ARTICLES_OF_A_FILE = 100;
    private static final int MOST_FILLERS = 3;

    private final Random random = new Random(19890511);
    private final PlantedFacts facts = new PlantedFacts(random);
    private final List<Map<String, Object>> articles = new ArrayList<>();
    private final Map<String, Set<String>> disagreements = new LinkedHashMap<>();
    private final Map<String, Set<String>> lookAlikes = new TreeMap<>();

    /** @param articles the number of all articles */
    PlantedArchive(int articles) {
        for (int i = 0; i < DISAGREEMENTS; i++) {
            disagree(i);
        }
        PlantedLookAlikes others = new PlantedLookAlikes(facts, random);
        for (int i = 0; i < LOOK_ALIKES; i++) {
            PlantedLookAlikes.Texts texts = others.next(i);
            lookAlikes.put("%s %03d".formatted(texts.kind(), i), Set.copyOf(addAll(texts.reports())));
        }
        while (this.articles.size() < articles) {
            fill();
        }
        Collections.shuffle(this.articles, random);
    }

    /**
     * A text that will be printed.
     *
     * @param source null: any that the other texts do not have
     */
    record Report(Fact fact, String sentence, LocalDate day, String source) {}

    /** The identifiers of the two articles of each disagreement, by its number. */
    Map<String, Set<String>> disagreements() {
        return disagreements;
    }

    /** The identifiers of the articles of each look-alike, by its kind and number. */
    Map<String, Set<String>> lookAlikes() {
        return lookAlikes;
    }

    private void disagree(int number) {
        Fact fact = facts.fresh(number % 5 < 3 ? "de" : "en", any -> true);
        List<String> sentences = facts.sentences(fact);
        double other = fact.value() * (1.06 + random.nextDouble() * .4);
        if (fact.unit().equals("percent")) {
            other = Math.round(fact.value() * 10 + 3 + random.nextInt(12)) / 10.0;
        }
        List<String> sources = facts.sources(fact.language());
        LocalDate day =
                fact.time().end().plusDays(1 + random.nextInt(fact.time().isDay() ? 2 : 40));
        String about = number % 6 == 0 ? "about " : "";
        List<Report> reports = List.of(
                new Report(
                        fact,
                        facts.told(sentences.getFirst(), fact, facts.written(fact, fact.value()), day),
                        day,
                        sources.get(0)),
                new Report(
                        fact,
                        facts.told(sentences.getLast(), fact, facts.about(about, fact, other), day.plusDays(1)),
                        day.plusDays(random.nextInt(3)),
                        sources.get(1)));
        disagreements.put("disagreement %02d".formatted(number), Set.copyOf(addAll(reports)));
    }

    private List<String> addAll(List<Report> reports) {
        return reports.stream()
                .map(report ->
                        add(report.fact.language(), report.fact, report.day, report.source, List.of(report.sentence)))
                .toList();
    }

    /** An article that gives true values: some are given by several articles, in other words and digits. */
    private void fill() {
        Fact first = facts.known(random.nextInt(5) < 3 ? "de" : "en");
        LocalDate day = first.time().end().plusDays(1 + random.nextInt(40));
        List<String> sentences = new ArrayList<>();
        for (Fact fact : facts.neighbours(first, 1 + random.nextInt(MOST_FILLERS))) {
            List<String> all = facts.sentences(fact);
            sentences.add(facts.told(all.getFirst(), fact, facts.rounded(fact), day));
        }
        add(first.language(), first, day, facts.sources(first.language()).getFirst(), sentences);
    }

    private String add(String language, Fact fact, LocalDate day, String source, List<String> sentences) {
        String id = "urn:planted:%05d".formatted(articles.size());
        List<String> talk = facts.talk(fact);
        StringBuilder text = new StringBuilder();
        text.append(fact.place().toUpperCase()).append(" – ").append(String.join(" ", sentences));
        text.append(' ')
                .append(talk.get(0))
                .append("\n\n")
                .append(talk.get(1))
                .append(' ')
                .append(talk.get(2));
        articles.add(Map.of(
                "uri",
                id,
                "version",
                "1",
                "type",
                "text",
                "pubstatus",
                "usable",
                "language",
                language,
                "versioncreated",
                day + "T%02d:%02d:00+01:00".formatted(6 + random.nextInt(15), random.nextInt(60)),
                "headlines",
                List.of(Map.of("role", "main", "value", facts.headline(fact, articles.size()))),
                "infosources",
                List.of(Map.of("name", source)),
                "bodies",
                List.of(Map.of("role", "main", "contenttype", "text/plain", "value", text.toString()))));
        return id;
    }

    /** Writes the files of the articles, and {@code key.tsv}. */
    List<Path> write(Path folder) throws IOException {
        JsonMapper mapper = new JsonMapper();
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int from = 0; from < articles.size(); from += ARTICLES_OF_A_FILE) {
            Path file = folder.resolve("planted-%03d.jsonl".formatted(from / ARTICLES_OF_A_FILE));
            Files.write(
                    file,
                    articles.subList(from, Math.min(articles.size(), from + ARTICLES_OF_A_FILE)).stream()
                            .map(mapper::writeValueAsString)
                            .toList());
            files.add(file);
        }
        List<String> key = new ArrayList<>();
        disagreements.forEach((name, ids) -> key.add(name + "\t" + String.join("\t", ids)));
        lookAlikes.forEach((name, ids) -> key.add(name + "\t" + String.join("\t", ids)));
        Files.write(folder.resolve("key.tsv"), key);
        return files;
    }
}
