package org.depesche.tagging;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.depesche.tagging.MeasuredArticle.Choice;
import org.depesche.tagging.measures.MeasureCandidate;

/** Compares the measures that a model found with those that are marked. */
final class MeasureReport {

    private static final double[] THRESHOLDS = {0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};

    private final List<Choice> choices;
    private final List<MeasuredArticle.Mark> missed;

    MeasureReport(List<MeasuredArticle.Reading> readings) {
        this.choices = readings.stream()
                .flatMap(reading -> reading.choices().stream())
                .filter(Choice::isMarked)
                .toList();
        this.missed = readings.stream()
                .flatMap(reading -> reading.missed().stream())
                .filter(mark -> !mark.silent())
                .toList();
    }

    /** Recall and precision at thresholds, and by kind of figure. */
    String summary() {
        StringBuilder text = new StringBuilder();
        long named = choices.stream().filter(choice -> needsName(choice)).count();
        long offered = choices.stream()
                .filter(choice -> needsName(choice)
                        && choice.candidates().stream().anyMatch(c -> Choice.isRight(c.candidate(), choice.mark())))
                .count();
        text.append(line(
                "%d figures, %d need a name, offered %.3f; not found %d%n",
                choices.size(), named, offered / (double) named, missed.size()));
        for (double threshold : THRESHOLDS) {
            text.append(line("%.1f  %s%n", threshold, at(choices, missed.size(), threshold)));
        }
        Map<String, List<Choice>> kinds = choices.stream()
                .collect(Collectors.groupingBy(
                        choice -> choice.draft().kind().code(), TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, some) -> text.append(line("%-18s %s | .6: %s%n", kind, at(some, 0, 0), at(some, 0, 0.6))));
        return text.toString();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static boolean needsName(Choice choice) {
        return !choice.mark().silent();
    }

    /** @param missed marked figures that were not found, which have no kind */
    private static String at(List<Choice> some, int missed, double threshold) {
        List<Choice> shown = some.stream()
                .filter(choice ->
                        choice.best().candidate() != null && choice.best().probability() >= threshold)
                .toList();
        long right = shown.stream().filter(Choice::isRight).count();
        long named = some.stream().filter(MeasureReport::needsName).count();
        long found = shown.stream()
                .filter(choice -> needsName(choice) && choice.isRight())
                .count();
        long nameless = shown.stream()
                .filter(choice -> choice.mark().silent() && !choice.isRight())
                .count();
        return line(
                "shown %4d recall %.3f precision %.3f nameless %d of %d",
                shown.size(),
                found / (double) Math.max(1, named + missed),
                right / (double) Math.max(1, shown.size()),
                nameless,
                some.stream().filter(choice -> choice.mark().silent()).count());
    }

    /** The summary and all errors, the surest first. */
    String text() {
        return summary()
                + choices.stream()
                        .filter(choice -> !choice.isRight()
                                && (needsName(choice) || choice.best().probability() >= 0.4))
                        .sorted(Comparator.comparing(choice -> -choice.best().probability()))
                        .map(MeasureReport::error)
                        .collect(Collectors.joining("\n", "\n", "\n"))
                + missed.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static String error(Choice choice) {
        MeasureCandidate best = choice.best().candidate();
        String right = choice.candidates().stream()
                .map(described -> described.candidate())
                .filter(candidate -> !candidate.isSilence() && Choice.isRight(candidate, choice.mark()))
                .map(candidate -> candidate.source() + ":" + candidate.phrase())
                .collect(Collectors.joining(", "));
        return line(
                "%.2f %s %s -> %s not %s (%s) | %s [[%s]] %s",
                choice.best().probability(),
                choice.draft().kind().code(),
                best == null ? "-" : best.source(),
                best == null ? "-" : best.phrase(),
                choice.mark().measures() + (choice.mark().silent() ? " none" : ""),
                right,
                words(choice, 0, choice.draft().start()),
                words(choice, choice.draft().start(), choice.draft().end()),
                words(choice, choice.draft().end(), choice.sentence().size()));
    }

    private static String words(Choice choice, int from, int to) {
        return from >= to ? "" : choice.sentence().between(from, to).replace('\n', ' ');
    }
}
