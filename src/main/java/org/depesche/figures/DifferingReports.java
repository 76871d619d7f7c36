package org.depesche.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.figures.DifferingCandidates.Group;
import org.depesche.register.Measure;
import org.depesche.search.MeasureFigures;
import org.depesche.tagging.EntityKind;
import org.springframework.stereotype.Component;

/**
 * Finds articles that contradict each other. The columns of the index give the candidates; their sentences are read
 * and compared, the latest first, until enough reports are found. Figures that an editor marked as wrong are left
 * out.
 */
@Component
class DifferingReports {

    private static final int AT_ONCE = 50;

    private final FiguresInContext inContext;

    DifferingReports(FiguresInContext inContext) {
        this.inContext = inContext;
    }

    /**
     * The reports about one measure, the latest first.
     *
     * @param among the figures to compare
     * @param most the limit
     */
    List<DifferingReport> of(Measure measure, MeasureFigures figures, int[] among, int most) {
        List<Group> groups = DifferingCandidates.of(figures, among);
        List<DifferingReport> reports = new ArrayList<>();
        // a vague measure has many candidates, most of which differ; a precise one has few candidates
        int looked = Math.min(groups.size(), most * 10);
        for (int from = 0; from < looked && reports.size() < most; from += AT_ONCE) {
            List<Group> some = groups.subList(from, Math.min(looked, from + AT_ONCE));
            Map<Long, FigureClaim> claims = claims(measure, figures, some);
            for (Group group : some) {
                add(reports, measure, figures, group, claims);
            }
        }
        return reports.size() > most ? List.copyOf(reports.subList(0, most)) : reports;
    }

    private Map<Long, FigureClaim> claims(Measure measure, MeasureFigures figures, List<Group> groups) {
        Map<Long, Integer> numbers = new HashMap<>();
        groups.forEach(group -> Arrays.stream(group.figures()).forEach(one -> numbers.put(figures.id(one), one)));
        Map<Long, FigureClaim> claims = new HashMap<>();
        inContext
                .correct(numbers.keySet())
                .forEach((id, figure) ->
                        claims.put(id, claim(measure, figure, figures, Objects.requireNonNull(numbers.get(id)))));
        return claims;
    }

    private static FigureClaim claim(Measure measure, FigureInContext figure, MeasureFigures figures, int number) {
        Map<EntityKind, Set<Integer>> subjects = FigureClaim.byKind(
                Arrays.stream(figures.subjects(number)).boxed().toList(),
                id -> figures.subject(id, 1, Locale.ROOT).kind());
        Locale language = figure.article().language() == null
                ? Locale.GERMAN
                : Locale.forLanguageTag(figure.article().language());
        return new FigureClaim(
                String.valueOf(measure.id()),
                figure.figure(),
                figure.quotation().surface(),
                figure.article().id(),
                language,
                subjects);
    }

    private static void add(
            List<DifferingReport> reports,
            Measure measure,
            MeasureFigures figures,
            Group group,
            Map<Long, FigureClaim> claims) {
        List<Long> ids = Arrays.stream(group.figures())
                .mapToObj(figures::id)
                .filter(claims::containsKey)
                .toList();
        List<Long> differing = ids.stream()
                .filter(id -> ids.stream().anyMatch(other -> claim(claims, id).differsFrom(claim(claims, other))))
                .toList();
        List<Long> once = once(differing, claims);
        if (once.size() < 2) {
            return;
        }
        DifferingReport report = new DifferingReport(measure.id(), Set.of(group.subject()), once);
        for (int i = 0; i < reports.size(); i++) {
            if (reports.get(i).isSameAs(report)) {
                reports.set(i, reports.get(i).alsoOf(report.subjects()));
                return;
            }
        }
        reports.add(report);
    }

    private static FigureClaim claim(Map<Long, FigureClaim> claims, Long id) {
        return Objects.requireNonNull(claims.get(id));
    }

    /** One figure for each value, because many papers print the same agency text. */
    private static List<Long> once(Collection<Long> ids, Map<Long, FigureClaim> claims) {
        Set<String> said = new TreeSet<>();
        return ids.stream()
                .filter(id -> said.add(claim(claims, id).figure().quantity().toString()))
                .toList();
    }
}
