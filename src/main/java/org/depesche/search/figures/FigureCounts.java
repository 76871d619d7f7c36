package org.depesche.search.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.MeasureCriteria;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.engine.FigureSnapshot.Tallies;

/**
 * The number of figures that a criterion finds, in all and of each measure and unit.
 *
 * @param measures the most frequent first
 * @param units the most frequent first
 */
record FigureCounts(long total, List<Counted> measures, List<Counted> units) {

    private static final int MOST = 60;

    private static final Comparator<Counted> ORDER =
            Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::value);

    static FigureCounts of(FigureSnapshot figures, Criterion wanted, Measures register) throws IOException {
        Tallies tallies = figures.tallies(wanted);
        Map<Integer, Long> registered = new HashMap<>();
        List<Counted> measures = new ArrayList<>();
        tallies.measures().forEach((lemma, count) -> {
            int id = register.idOf(lemma);
            if (id == 0) {
                measures.add(new Counted(lemma, lemma, count));
            } else {
                registered.merge(id, count, Long::sum);
            }
        });
        registered.forEach((id, count) -> measures.add(new Counted(String.valueOf(id), "", count)));
        measures.sort(ORDER);
        return new FigureCounts(tallies.total(), named(measures, figures, wanted, register), units(tallies.units()));
    }

    /** The first measures with their names, without hidden measures. */
    private static List<Counted> named(
            List<Counted> measures, FigureSnapshot figures, Criterion wanted, Measures register) throws IOException {
        List<Counted> named = new ArrayList<>();
        for (Counted one : measures) {
            if (named.size() == MOST) {
                break;
            }
            if (!one.name().isEmpty()) {
                String written = written(figures, wanted, one.value());
                named.add(new Counted(written, written, one.count()));
                continue;
            }
            Optional<Measure> measure = register.find(Integer.parseInt(one.value()));
            if (measure.isEmpty()) {
                named.add(one);
            } else if (!measure.get().hidden()) {
                named.add(new Counted(one.value(), measure.get().name(), one.count()));
            }
        }
        return named;
    }

    /** A measure that the register does not know yet, as most figures write it; of equally many the first of the alphabet. */
    private static String written(FigureSnapshot figures, Criterion wanted, String lemma) throws IOException {
        Map<String, Integer> writings = new HashMap<>();
        Criterion own = Criterion.All.filtering(List.of(wanted, MeasureCriteria.ofLemmas(List.of(lemma))));
        figures.visit(own, figure -> {
            String name = figure.name();
            if (name != null) {
                writings.merge(name, 1, Integer::sum);
            }
        });
        return writings.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(lemma);
    }

    private static List<Counted> units(Map<String, Long> units) {
        return units.entrySet().stream()
                .map(unit -> new Counted(unit.getKey(), unit.getKey(), unit.getValue()))
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }
}
