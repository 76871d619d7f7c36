package org.depesche.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** @param articles the number of articles with both measures; 0 if only the names are alike */
    record Related(Measure measure, long articles) {}

    /**
     * The measures whose name begins with that of a measure, then those in the same articles. Measures with a large
     * share of their figures in these articles come first, so that frequent measures are not related to everything.
     */
    List<Related> to(Measure measure, MeasureFigures figures) {
        Map<Integer, Measure> found = new HashMap<>();
        Map<Integer, Long> articles = new HashMap<>();
        Map<Integer, Long> all = new HashMap<>();
        List<Counted> besides = search.besides(figures, measure.lemmas()).stream()
                .sorted(Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::value))
                .limit(MOST_LOOKED_AT)
                .toList();
        Map<String, Integer> frequencies =
                search.frequencies(besides.stream().map(Counted::value).toList());
        for (Counted beside : besides) {
            measures.shown(beside.value())
                    .filter(other -> other.id() != measure.id())
                    .ifPresent(other -> {
                        found.put(other.id(), other);
                        articles.merge(other.id(), beside.count(), Long::sum);
                        all.merge(other.id(), (long) frequencies.getOrDefault(beside.value(), 1), Long::sum);
                    });
        }
        List<Related> related = new ArrayList<>();
        named(measure).forEach(other -> related.add(new Related(other, articles.getOrDefault(other.id(), 0L))));
        found.values().stream()
                .filter(other -> related.stream().noneMatch(one -> one.measure().id() == other.id()))
                .sorted(Comparator.comparingDouble((Measure other) ->
                                -weight(articles.getOrDefault(other.id(), 0L), all.getOrDefault(other.id(), 0L)))
                        .thenComparingInt(Measure::id))
                .limit(Math.max(0, MOST - related.size()))
                .forEach(other -> related.add(new Related(other, articles.getOrDefault(other.id(), 0L))));
        return related;
    }

    private Collection<Measure> named(Measure measure) {
        return measures.beginning(measure.name(), MOST_OF_A_WORD + 1).stream()
                .filter(other -> other.id() != measure.id())
                .limit(MOST_OF_A_WORD)
                .toList();
    }

    private static double weight(long shared, long all) {
        return shared / Math.sqrt((double) Math.max(1, all));
    }
}
