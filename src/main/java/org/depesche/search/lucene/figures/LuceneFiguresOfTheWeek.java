package org.depesche.search.lucene.figures;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.depesche.article.context.FigureInContext;
import org.depesche.article.context.FiguresInContext;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.FiguresOfTheWeek;
import org.depesche.search.ValueChange;
import org.depesche.search.lucene.IndexAccess;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.ParallelSearcher;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.FigureKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@link FiguresOfTheWeek} from the Lucene index. */
@Component
class LuceneFiguresOfTheWeek implements FiguresOfTheWeek {

    private static final int DAYS = 7;

    /** The age from which a request starts a new search, while it still gets the old result. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /** The most measures to compare, the most frequent first. */
    private static final int LOOKED_AT = 200;

    /** More than a page shows, since some may be withheld by then. */
    private static final int KEPT = 12;

    /** The kinds of figures whose changes are no news. */
    private static final Set<FigureKind> UNTELLING = EnumSet.of(
            FigureKind.DURATION,
            FigureKind.AGE,
            FigureKind.ORDINAL,
            FigureKind.FRACTION,
            FigureKind.MULTIPLE,
            FigureKind.ANGLE);

    /** An exact figure is better than others, then a later one. */
    private static final Comparator<IndexedFigure> BETTER = Comparator.comparing(IndexedFigure::isExact)
            .thenComparingInt(figure -> figure.time().place())
            .thenComparingInt(figure -> figure.time().day())
            .thenComparingLong(IndexedFigure::id);

    private final IndexAccess access;
    private final Measures measures;
    private final FiguresInContext inContext;
    private final LoadingCache<String, Week> weeks =
            Caffeine.newBuilder().refreshAfterWrite(FRESH).build(new Reading());

    LuceneFiguresOfTheWeek(IndexAccess access, Measures measures, FiguresInContext inContext) {
        this.access = access;
        this.measures = measures;
        this.inContext = inContext;
    }

    /** @param before ids of earlier values, the latest first */
    private record Pair(Measure measure, long now, List<Long> before) {

        Pair withLatest() {
            return new Pair(measure, now, before.subList(0, 1));
        }
    }

    private record Week(IndexReader.CacheKey index, int today, List<Pair> pairs) {}

    @Override
    public List<News> latest(int most) {
        List<Pair> pairs = weeks.get("").pairs;
        // figures are read with their articles, so all pairs only if one of these is not visible
        List<Pair> likely = pairs.stream().limit(most).map(Pair::withLatest).toList();
        List<News> news = read(likely);
        return news.size() == likely.size()
                ? news
                : read(pairs).stream().limit(most).toList();
    }

    private List<News> read(List<Pair> pairs) {
        Set<Long> ids = new HashSet<>();
        pairs.forEach(pair -> {
            ids.add(pair.now);
            ids.addAll(pair.before);
        });
        Map<Long, FigureInContext> told = inContext.correct(ids);
        return pairs.stream()
                .map(pair -> news(pair, told))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable News news(Pair pair, Map<Long, FigureInContext> told) {
        FigureInContext now = told.get(pair.now);
        FigureInContext before = pair.before.stream()
                .map(told::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        ValueChange change = now == null || before == null ? null : ValueChange.of(before.figure(), now.figure());
        return now == null || before == null || change == null ? null : new News(pair.measure, now, before, change);
    }

    private final class Reading implements CacheLoader<String, Week> {

        @Override
        public Week load(String any) {
            return access.ask((view, register) -> week(view, register, null));
        }

        @Override
        public Week reload(String any, Week known) {
            return access.ask((view, register) -> week(view, register, known));
        }
    }

    private Week week(IndexView view, EntityColumns.Snapshot register, @Nullable Week known) throws IOException {
        ParallelSearcher index = view.figures();
        int today = Math.toIntExact(access.today().toEpochDay());
        if (known != null && known.index.equals(index.key()) && known.today == today) {
            return known;
        }
        int last = newest(index, today);
        Map<String, IndexedFigure> told = told(index, last, register);
        EarlierFigures precedents = new EarlierFigures(index, register, told.values());
        List<Pair> pairs = new ArrayList<>();
        for (Map.Entry<Measure, IndexedFigure> one : ranked(told, index)) {
            if (pairs.size() == KEPT) {
                break;
            }
            if (pairs.stream()
                    .anyMatch(pair -> pair.measure.id() == one.getKey().id())) {
                continue;
            }
            List<Long> before = precedents.of(one.getValue(), one.getKey().lemmas());
            if (!before.isEmpty()) {
                pairs.add(new Pair(one.getKey(), one.getValue().id(), before));
            }
        }
        return new Week(index.key(), today, List.copyOf(pairs));
    }

    private static int newest(IndexSearcher index, int today) throws IOException {
        Query query = IntPoint.newRangeQuery(FigureFields.DAY, Integer.MIN_VALUE, today);
        SortField day = new SortField(FigureFields.DAY, SortField.Type.INT, true);
        ScoreDoc[] found = index.search(query, 1, new Sort(day)).scoreDocs;
        return found.length == 0 ? today : (Integer) Objects.requireNonNull(((FieldDoc) found[0]).fields[0]);
    }

    /** The best figure of the week of each measure, unit and subjects. */
    private static Map<String, IndexedFigure> told(IndexSearcher index, int last, EntityColumns.Snapshot register)
            throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(IntPoint.newRangeQuery(FigureFields.DAY, last - DAYS + 1, last), Occur.FILTER)
                .add(AnyTerm.of(FigureFields.KIND, UNTELLING), Occur.MUST_NOT)
                .build();
        Map<String, IndexedFigure> best = new HashMap<>();
        FigureColumns.visit(index, query, (columns, doc) -> {
            if (IndexedFigure.isValue(columns.traits(doc))
                    && IndexedFigure.isLevel(columns.series(doc))
                    && columns.lemma(doc) != null) {
                IndexedFigure figure = columns.figure(doc, register);
                if (figure.isComparable() && figure.subjects().length > 0) {
                    String key =
                            figure.measure().lemma() + " " + figure.series() + " " + Arrays.toString(figure.subjects());
                    best.merge(key, figure, BinaryOperator.maxBy(BETTER));
                }
            }
        });
        return best;
    }

    /** The figures of frequent measures first. */
    private List<Map.Entry<Measure, IndexedFigure>> ranked(Map<String, IndexedFigure> told, IndexSearcher index)
            throws IOException {
        Map<Integer, Long> frequency = new HashMap<>();
        List<Map.Entry<Measure, IndexedFigure>> all = new ArrayList<>();
        for (IndexedFigure figure : told.values()) {
            Measure measure = measures.shown(figure.measure().lemma()).orElse(null);
            if (measure != null) {
                if (!frequency.containsKey(measure.id())) {
                    long count = 0;
                    for (String lemma : measure.lemmas()) {
                        count += index.getIndexReader().docFreq(new Term(FigureFields.MEASURE, lemma));
                    }
                    frequency.put(measure.id(), count);
                }
                all.add(Map.entry(measure, figure));
            }
        }
        return all.stream()
                .filter(one -> frequency.getOrDefault(one.getKey().id(), 0L) > 1)
                .sorted(Comparator.comparing((Map.Entry<Measure, IndexedFigure> one) ->
                                !one.getValue().isExact())
                        .thenComparingLong(
                                one -> -frequency.getOrDefault(one.getKey().id(), 0L))
                        .thenComparingInt(one -> -one.getValue().time().day())
                        .thenComparingLong(one -> -one.getValue().id()))
                .limit(LOOKED_AT)
                .toList();
    }
}
