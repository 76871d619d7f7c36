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
import org.depesche.figures.DifferingCandidates.Group;
import org.depesche.register.Measure;
import org.depesche.search.MeasureFigures;
import org.depesche.tagging.EntityKind;
import org.springframework.stereotype.Component;

/**
 * Finds what articles tell otherwise than others. Which figures may differ is seen in the columns of the index; of these,
 * the latest first, the sentences are read and compared, until there are enough. What a source has wrong, as an editor
 * found, is compared with nothing.
 */
@Component
class DifferingReports {

    private static final int AT_ONCE = 50;

    private final ToldFigures told;

    DifferingReports(ToldFigures told) {
        this.told = told;
    }

    /**
     * Those of one measure, the latest first.
     *
     * @param among the figures that are looked at
     * @param most how many are looked for
     */
    List<DifferingReport> of(Measure measure, MeasureFigures figures, int[] among, int most) {
        List<Group> groups = DifferingCandidates.of(figures, among);
        List<DifferingReport> reports = new ArrayList<>();
        // Of a measure that nothing but chance fills, most candidates differ; of others, few are candidates.
        int looked = Math.min(groups.size(), most * 10);
        for (int from = 0; from < looked && reports.size() < most; from += AT_ONCE) {
            List<Group> some = groups.subList(from, Math.min(looked, from + AT_ONCE));
            Map<Long, Claim> claims = claims(measure, figures, some);
            for (Group group : some) {
                add(reports, measure, figures, group, claims);
            }
        }
        return reports.size() > most ? List.copyOf(reports.subList(0, most)) : reports;
    }

    private Map<Long, Claim> claims(Measure measure, MeasureFigures figures, List<Group> groups) {
        Map<Long, Integer> numbers = new HashMap<>();
        groups.forEach(group -> Arrays.stream(group.figures()).forEach(one -> numbers.put(figures.id(one), one)));
        Map<Long, Claim> claims = new HashMap<>();
        for (ToldFigure figure : told.of(List.copyOf(numbers.keySet()))) {
            if (figure.sourceError() != null) {
                continue;
            }
            claims.put(figure.id(), claim(measure, figure, figures, Objects.requireNonNull(numbers.get(figure.id()))));
        }
        return claims;
    }

    private static Claim claim(Measure measure, ToldFigure told, MeasureFigures figures, int number) {
        Map<EntityKind, Set<Integer>> subjects = Claim.byKind(
                Arrays.stream(figures.subjects(number)).boxed().toList(),
                id -> figures.subject(id, 1).kind());
        Locale language = told.language() == null ? Locale.GERMAN : Locale.forLanguageTag(told.language());
        return new Claim(
                String.valueOf(measure.id()), told.figure(), told.surface(), told.article(), language, subjects);
    }

    private static void add(
            List<DifferingReport> reports,
            Measure measure,
            MeasureFigures figures,
            Group group,
            Map<Long, Claim> claims) {
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

    private static Claim claim(Map<Long, Claim> claims, Long id) {
        return Objects.requireNonNull(claims.get(id));
    }

    /** Of those that say the same the first: an agency's text stands in many papers. */
    private static List<Long> once(Collection<Long> ids, Map<Long, Claim> claims) {
        Set<String> said = new TreeSet<>();
        return ids.stream()
                .filter(id -> said.add(claim(claims, id).figure().quantity().toString()))
                .toList();
    }
}
