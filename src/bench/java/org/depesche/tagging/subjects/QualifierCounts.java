package org.depesche.tagging.subjects;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.depesche.tagging.subjects.QualifiedArticle.Choice;

/** Counts the qualifiers that are found, are right and are missed. */
final class QualifierCounts {

    private int marked;
    private int reachable;
    private int given;
    private int right;
    private int whole;
    private int part;
    private int unmarked;
    private int missed;
    private final Map<String, int[]> kinds = new TreeMap<>();
    private final Map<Integer, int[]> thresholds = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    void add(Choice choice, List<QualifierFinder.Judged> best) {
        String words = QualifierFinder.join(best);
        boolean isMarked = !choice.marked().isEmpty();
        marked += isMarked ? 1 : 0;
        boolean isReachable = choice.candidates().stream()
                .anyMatch(candidate -> choice.isRight(candidate.phrase().words()));
        reachable += isReachable ? 1 : 0;
        choice.candidates().forEach(candidate -> {
            int[] kind = kinds.computeIfAbsent(candidate.phrase().kind().name(), unused -> new int[4]);
            kind[2]++;
            kind[3] += choice.isRight(candidate.phrase().words()) ? 1 : 0;
        });
        for (QualifierFinder.Judged judged : best) {
            int[] kind = kinds.computeIfAbsent(judged.phrase().kind().name(), unused -> new int[4]);
            kind[0]++;
            kind[1] += choice.isRight(judged.phrase().words()) ? 1 : 0;
        }
        String how = "";
        if (words == null) {
            missed += isMarked ? 1 : 0;
            how = isMarked ? isReachable ? "MISSED" : "UNREACHABLE" : "";
        } else {
            Set<String> lemmas = choice.lemmas(words);
            given++;
            unmarked += isMarked ? 0 : 1;
            boolean one = choice.isRight(words);
            boolean all = choice.all().equals(lemmas);
            boolean some = choice.all().containsAll(lemmas) && !lemmas.isEmpty();
            right += one ? 1 : 0;
            whole += all ? 1 : 0;
            part += some ? 1 : 0;
            how = all ? "WHOLE" : one ? "ONE" : some ? "PART" : isMarked ? "WRONG" : "UNMARKED";
        }
        if (!how.isEmpty()) {
            text.append(how)
                    .append(" | ")
                    .append(choice.sentence()
                            .between(
                                    0,
                                    choice.draft().start() == 0
                                            ? 1
                                            : choice.draft().start()))
                    .append(" [[")
                    .append(choice.sentence()
                            .between(choice.draft().start(), choice.sentence().size()))
                    .append(" | ")
                    .append(choice.measure().phrase())
                    .append(" | ")
                    .append(choice.mark().path("qualifiers"))
                    .append(" | ")
                    .append(best.stream()
                            .map(judged -> judged.phrase().words() + " "
                                    + judged.phrase().kind()
                                    + String.format(Locale.ROOT, " %.2f", judged.probability()))
                            .toList())
                    .append(" | ")
                    .append(choice.mark().path("subject"))
                    .append('\n');
        }
    }

    String text() {
        return text.toString();
    }

    String summary() {
        StringBuilder summary = new StringBuilder(String.format(
                Locale.ROOT,
                "figures with marked qualifiers %d (reachable %d), given %d, one phrase or all %.3f, whole set %.3f,"
                        + " part %.3f, given where none is marked %d, missed %d%n",
                marked,
                reachable,
                given,
                right / (double) given,
                whole / (double) given,
                part / (double) given,
                unmarked,
                missed));
        kinds.forEach((kind, count) -> summary.append(String.format(
                Locale.ROOT,
                "%s %d right %.2f, of %d candidates with %d right%n",
                kind,
                count[0],
                count[1] / (double) count[0],
                count[2],
                count[3])));
        return summary.toString();
    }
}
