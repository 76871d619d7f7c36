package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts the subjects, qualifiers and periods of annotated articles that the tagger finds: {@code mvn -Pbench test
 * -Dtest=SubjectReport -Ddepesche.marked=FILE}, a file of {@code src/bench/resources/measures}.
 */
@EnabledIfSystemProperty(named = "depesche.marked", matches = ".+")
class SubjectReport {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)");
    private static final Pattern PART = Pattern.compile("(\\d{4})-([QH])(\\d)");

    private static final class Count {
        int given;
        int right;
    }

    private final Map<String, Count> counts = new TreeMap<>();

    @Test
    void countsTheRightOnes() throws IOException {
        JsonMapper mapper = new JsonMapper();
        Tagger tagger = new Tagger();
        Files.readAllLines(Path.of(System.getProperty("depesche.marked"))).stream()
                .map(mapper::readTree)
                .forEach(row -> count(row, tagger));
        counts.forEach((what, count) -> System.out.printf(
                Locale.ROOT, "%-22s %5d, right %.3f%n", what, count.given, count.right / (double) count.given));
        assertThat(counts).isNotEmpty();
    }

    private void count(JsonNode row, Tagger tagger) {
        String text = row.get("text").asString();
        Locale language = Locale.of(row.get("lang").asString());
        LocalDate date = LocalDate.parse(row.get("date").asString());
        List<Mention> mentions =
                tagger.tag(TaggableText.of(text, language, date), Set.of(Tagger.Find.ENTITIES, Tagger.Find.FIGURES));
        Map<Span, Mention.EntityMention> names = mentions.stream()
                .filter(Mention.EntityMention.class::isInstance)
                .map(Mention.EntityMention.class::cast)
                .collect(Collectors.toMap(Mention.EntityMention::span, name -> name, (first, second) -> first));
        for (JsonNode mark : row.get("figures")) {
            if (mark.has("figure")) {
                continue;
            }
            add("subjects marked", false, mark.has("subject"));
            add("qualifiers marked", false, mark.has("qualifiers"));
            int start = text.offsetByCodePoints(0, mark.get("start").asInt());
            int end = text.offsetByCodePoints(0, mark.get("end").asInt());
            mentions.stream()
                    .filter(Mention.FigureMention.class::isInstance)
                    .map(Mention.FigureMention.class::cast)
                    .filter(figure -> figure.span().overlaps(new Span(start, end)))
                    .findFirst()
                    .ifPresent(figure -> count(figure.figure(), mark, names, text, language));
        }
    }

    private void count(
            Figure figure, JsonNode mark, Map<Span, Mention.EntityMention> names, String text, Locale language) {
        Measured measured = figure.measured();
        if (measured != null && measured.isShown()) {
            Subject subject = measured.subject();
            if (subject != null) {
                Mention.EntityMention name = names.get(subject.name());
                String marked = mark.path("subject").asString("");
                boolean right = MarkedSubject.isSame(marked, subject.name().of(text))
                        || name != null
                                && MarkedSubject.isSame(marked, name.entity().name());
                add("subject", right, true);
                add("subject " + subject.found(), right, true);
                add("subject of a marked one", right, mark.has("subject"));
            }
            if (measured.qualifier() != null) {
                countQualifier(mark, FigureReader.qualifierLemmas(measured.qualifier(), language), language);
            }
        }
        Period period = figure.stated();
        if (period != null) {
            boolean carried = period.text() != null && !text.contains(period.text());
            add("period stated", isPeriod(mark.path("period").asString(""), period), !carried);
        }
    }

    private void add(String what, boolean right, boolean is) {
        if (is) {
            Count count = counts.computeIfAbsent(what, unused -> new Count());
            count.given++;
            count.right += right ? 1 : 0;
        }
    }

    /** Right are the lemmas of one marked phrase, or of all together. */
    private void countQualifier(JsonNode mark, Set<String> lemmas, Locale language) {
        Set<String> all = new HashSet<>();
        boolean one = false;
        for (JsonNode phrase : mark.path("qualifiers")) {
            Set<String> marked = FigureReader.qualifierLemmas(phrase.asString(), language);
            one |= marked.equals(lemmas);
            all.addAll(marked);
        }
        add("qualifier", one || all.equals(lemmas), true);
        add("qualifier, all of it", all.equals(lemmas), true);
        add("qualifier, part of it", all.containsAll(lemmas), true);
        add("qualifier, of a marked one", all.equals(lemmas), mark.has("qualifiers"));
    }

    private static boolean isPeriod(String marked, Period period) {
        int slash = marked.indexOf('/');
        LocalDate start = first(slash < 0 ? marked : marked.substring(0, slash));
        LocalDate end = last(marked.substring(slash + 1));
        return start != null && start.equals(period.start()) && end != null && end.equals(period.end());
    }

    private static @Nullable LocalDate first(String marked) {
        Matcher month = MONTH.matcher(marked);
        Matcher part = PART.matcher(marked);
        if (marked.matches("\\d{4}")) {
            return LocalDate.of(Integer.parseInt(marked), 1, 1);
        }
        if (month.matches()) {
            return LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 1);
        }
        if (part.matches()) {
            int months = part.group(2).equals("Q") ? 3 : 6;
            return LocalDate.of(Integer.parseInt(part.group(1)), months * (Integer.parseInt(part.group(3)) - 1) + 1, 1);
        }
        return marked.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(marked) : null;
    }

    private static @Nullable LocalDate last(String marked) {
        LocalDate first = first(marked);
        if (first == null || marked.length() == "2024-05-17".length()) {
            return first;
        }
        int months = marked.length() == 4 ? 12 : marked.contains("H") ? 6 : marked.contains("Q") ? 3 : 1;
        return first.plusMonths(months).minusDays(1);
    }
}
