package org.depesche.search.lucene.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.KnownFigures;
import org.depesche.search.ValueChange;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.lucene.IndexAccess;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.ParallelSearcher;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.Figure;
import org.springframework.stereotype.Component;

/** Answers {@link KnownFigures} from the Lucene index. */
@Component
class LuceneKnownFigures implements KnownFigures {

    private final IndexAccess access;
    private final Measures measures;
    private final FiguresInContext inContext;

    private final Cache<Asked, Long> counted =
            Caffeine.newBuilder().maximumSize(5_000).build();

    LuceneKnownFigures(IndexAccess access, Measures measures, FiguresInContext inContext) {
        this.access = access;
        this.measures = measures;
        this.inContext = inContext;
    }

    private record Asked(IndexReader.CacheKey index, int measure, String series) {}

    private record Precedent(Measure measure, String series, long others, List<Long> before) {}

    @Override
    public Map<Long, Known> of(long article, Map<Long, Figure> figures) {
        boolean measured = figures.values().stream().anyMatch(figure -> figure.measureLemma() != null);
        Map<Long, Precedent> precedents =
                measured ? access.ask((view, register) -> precedents(article, view, register)) : Map.of();
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

    private Map<Long, Precedent> precedents(long article, IndexView view, EntityColumns.Snapshot register)
            throws IOException {
        ParallelSearcher index = view.figures();
        Query own = new TermQuery(new Term(FigureFields.ARTICLE_ID, String.valueOf(article)));
        List<IndexedFigure> all = FigureColumns.all(index, own, register);
        ComparableFigures comparable = new ComparableFigures(index, register, all);
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
                long total = IndexAccess.cached(
                        counted,
                        new Asked(index.key(), measure.id(), figure.series()),
                        () -> count(index, measure.lemmas(), figure.series()));
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

    private static long count(IndexSearcher index, Set<String> lemmas, String series) throws IOException {
        long[] count = new long[1];
        Query query = new BooleanQuery.Builder()
                .add(ComparableFigures.counting(lemmas), Occur.FILTER)
                .add(ComparableFigures.inUnit(series), Occur.FILTER)
                .build();
        FigureColumns.visit(index, query, (columns, doc) -> {
            if (columns.series(doc).equals(series)) {
                count[0]++;
            }
        });
        return count[0];
    }
}
