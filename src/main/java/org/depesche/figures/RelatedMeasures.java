package org.depesche.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureSearch;
import org.springframework.stereotype.Component;

/** Finds measures that occur with a measure. */
@Component
class RelatedMeasures {

    private static final int MOST = 8;
    private static final int MOST_OF_A_WORD = 4;

    /** How many candidates are examined, the most frequent first. */
    private static final int MOST_LOOKED_AT = 80;

    private final Measures measures;
    private final MeasureSearch search;

    RelatedMeasures(Measures measures, MeasureSearch search) {
        this.measures = measures;
        this.search = search;
    }

    /**
     * A measure that occurs with another one, or whose name is like that of the other one.
     *
     * @param articles the number of articles with both measures; 0 if only the names are alike
     * @param figures the number of figures with its examined lemmas; 0 if only the names are alike
     */
    record Related(Measure measure, long articles, long figures) {

        private Related plus(Related other) {
            return new Related(measure, articles + other.articles, figures + other.figures);
        }

        private double weight() {
            return articles / Math.sqrt((double) Math.max(1, figures));
        }
    }

    /**
     * The measures whose name begins with that of a measure, then those in the same articles. Measures with a large
     * share of their figures in these articles come first, so that frequent measures are not related to everything.
     */
    List<Related> to(Measure measure, MeasureFigures figures) {
        List<Counted> besides = search.besides(figures, measure.lemmas()).stream()
                .sorted(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::value))
                .limit(MOST_LOOKED_AT)
                .toList();
        Map<String, Integer> frequencies =
                search.frequencies(besides.stream().map(Counted::value).toList());
        Map<Integer, Related> beside = new HashMap<>();
        for (Counted lemma : besides) {
            measures.shown(lemma.value())
                    .filter(other -> other.id() != measure.id())
                    .map(other -> new Related(other, lemma.count(), frequencies.getOrDefault(lemma.value(), 1)))
                    .ifPresent(other -> beside.merge(other.measure.id(), other, Related::plus));
        }
        Stream<Related> named = measures.beginning(measure.registered(), MOST_OF_A_WORD + 1).stream()
                .filter(other -> other.id() != measure.id())
                .limit(MOST_OF_A_WORD)
                .map(other -> beside.getOrDefault(other.id(), new Related(other, 0, 0)));
        Stream<Related> byWeight = beside.values().stream()
                .sorted(Comparator.comparingDouble(Related::weight)
                        .reversed()
                        .thenComparingInt(other -> other.measure.id()));
        return Stream.concat(named, byWeight).distinct().limit(MOST).toList();
    }
}
