package org.depesche.search.figures;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.KnownFigures;
import org.depesche.search.ValueChange;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureCriteria;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.MeasureCriteria;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.tagging.Figure;
import org.springframework.stereotype.Component;

/** Answers {@link KnownFigures} by the comparable figures of the index. */
@Component
class KnownFigureSearch implements KnownFigures {

    private final ArticleEngine engine;
    private final Measures measures;
    private final FiguresInContext inContext;

    private final LastAnswers<Asked, Long> counted = new LastAnswers<>(5_000);

    KnownFigureSearch(ArticleEngine engine, Measures measures, FiguresInContext inContext) {
        this.engine = engine;
        this.measures = measures;
        this.inContext = inContext;
    }

    private record Asked(Object index, int measure, String series) {}

    private record Precedent(Measure measure, String series, long others, List<Long> before) {}

    @Override
    public Map<Long, Known> of(long article, Map<Long, Figure> figures) {
        boolean measured = figures.values().stream().anyMatch(figure -> figure.measureLemma() != null);
        Map<Long, Precedent> precedents = measured ? engine.ask(snapshot -> precedents(article, snapshot)) : Map.of();
        List<Long> ids = precedents.values().stream()
                .flatMap(precedent -> precedent.before.stream())
                .toList();
        Map<Long, FigureInContext> told = inContext.correct(ids);
        Map<Long, Known> known = new HashMap<>();
        precedents.forEach((id, precedent) -> {
            Figure figure = figures.get(id);
            FigureInContext before = precedent.before.stream()
                    .filter(told::containsKey)
                    .findFirst()
                    .map(told::get)
                    .orElse(null);
            if (figure != null && (before != null || precedent.others > 0)) {
                known.put(
                        id,
                        new Known(
                                precedent.measure,
                                precedent.series,
                                precedent.others,
                                before,
                                before == null ? null : ValueChange.of(before.figure(), figure)));
            }
        });
        return known;
    }

    private Map<Long, Precedent> precedents(long article, ArticleSnapshot snapshot) throws IOException {
        FigureReading reading = new FigureReading(snapshot);
        List<IndexedFigure> all = reading.all(FigureCriteria.term(FigureField.ARTICLE, String.valueOf(article)));
        ComparableFigures comparable = new ComparableFigures(reading, all);
        Map<Long, Precedent> found = new HashMap<>();
        for (IndexedFigure figure : all) {
            Measure measure = measures.shown(figure.measure().lemma()).orElse(null);
            if (measure != null && FigureTraits.isCompared(figure.traits())) {
                long mine = all.stream()
                        .filter(one -> FigureTraits.isCompared(one.traits())
                                && one.series().equals(figure.series())
                                && one.measure().lemma() != null
                                && measure.lemmas().contains(one.measure().lemma()))
                        .count();
                long total = counted.of(
                        new Asked(snapshot.figures().key(), measure.id(), figure.series()),
                        () -> count(reading, measure.lemmas(), figure.series()));
                found.put(
                        figure.id(),
                        new Precedent(
                                measure,
                                figure.series(),
                                Math.max(0, total - mine),
                                comparable.before(figure, measure)));
            }
        }
        return found;
    }

    private static long count(FigureReading reading, Set<String> lemmas, String series) throws IOException {
        return reading.count(
                Criterion.All.filtering(List.of(MeasureCriteria.compared(lemmas), ComparableFigures.inUnit(series))),
                series);
    }
}
