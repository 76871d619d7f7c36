package org.depesche.search.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.register.Register;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.MeasureCriteria;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.query.MeasureTerms;

/**
 * Finds measures by the beginning of one of their names, including the names of merged measures. A name that is not certain
 * enough to be compared is suggested to nobody.
 */
public final class MeasuresByPrefix {

    /** The most lemmas to read; the beginning of so many lemmas distinguishes nothing. */
    private static final int MOST_LOOKED_AT = 5000;

    /** The most names to look up, the shortest first. */
    private static final int MOST_NAMES = 200;

    private MeasuresByPrefix() {}

    /**
     * The measures with the most figures first, without hidden measures and measures without comparable figures.
     *
     * @param typed the beginning of a name, in any case
     */
    public static List<Measure> beginning(FigureSnapshot figures, Measures register, String typed, int most)
            throws IOException {
        List<Measure> found = new ArrayList<>();
        for (int id : mostFrequent(counts(figures, register, typed))) {
            if (found.size() == most) {
                break;
            }
            Measure measure = register.find(id).filter(one -> !one.hidden()).orElse(null);
            // a frequency may count figures deleted just now
            if (measure != null && figures.count(MeasureCriteria.compared(measure.lemmas())) > 0) {
                found.add(measure);
            }
        }
        return found;
    }

    /** The number of figures of each measure. */
    private static Map<Integer, Integer> counts(FigureSnapshot figures, Measures register, String typed)
            throws IOException {
        List<Measure> called = register.beginning(typed, MOST_NAMES);
        Map<String, Integer> frequencies = figures.frequencies(FigureField.COMPARED, MeasureTerms.lemmas(called));
        Map<Integer, Integer> counts = new HashMap<>();
        for (Measure measure : called) {
            int count = MeasureTerms.lemmas(List.of(measure)).stream()
                    .mapToInt(lemma -> frequencies.getOrDefault(lemma, 0))
                    .sum();
            counts.put(measure.id(), count);
        }
        Map<Integer, Integer> others = new HashMap<>();
        figures.beginning(FigureField.COMPARED, Register.fold(typed), MOST_LOOKED_AT)
                .forEach((lemma, count) -> {
                    int id = register.idOf(lemma);
                    if (!counts.containsKey(id)) {
                        others.merge(id, count, Integer::sum);
                    }
                });
        counts.putAll(others);
        return counts;
    }

    private static List<Integer> mostFrequent(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .filter(measure -> measure.getValue() > 0)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
