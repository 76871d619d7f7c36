package org.depesche.search.lucene.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.depesche.register.Measures;
import org.depesche.search.FigureHits;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.search.SearchQuery;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureCriteria;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.MeasureCriteria;
import org.depesche.search.lucene.IndexAccess;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.queries.LuceneQueries;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@link FigureSearch} from the Lucene index. */
@Component
class LuceneFigureSearch implements FigureSearch {

    private static final int AT_ONCE = 1_000;

    private final IndexAccess access;
    private final Measures measures;

    /** Answers are right until the index or the register changes. */
    private final Cache<Asked, FigureHits> answered =
            Caffeine.newBuilder().maximumSize(100).build();

    LuceneFigureSearch(IndexAccess access, Measures measures) {
        this.measures = measures;
        this.access = access;
    }

    /**
     * A query of the whole archive.
     *
     * @param index the snapshot
     * @param measures the version of the register of measures
     * @param subjects the ids of the wanted subjects, which change with the register
     */
    private record Asked(
            IndexReader.CacheKey index, int measures, List<Integer> subjects, FigureQuery query, Locale locale) {}

    @Override
    public FigureHits search(FigureQuery asked, Locale locale) {
        return access.ask((view, register) -> {
            if (!isOfAllArticles(asked.articles())) {
                return find(asked, locale, view, register);
            }
            List<Integer> subjects = asked.subject().isEmpty() ? List.of() : access.shownAs(asked.subject(), register);
            Asked key = new Asked(view.figures().key(), measures.version(), subjects, asked, locale);
            return IndexAccess.cached(answered, key, () -> find(asked, locale, view, register));
        });
    }

    private FigureHits find(FigureQuery asked, Locale locale, IndexView view, EntityColumns.Snapshot register)
            throws IOException {
        List<String> misread = new ArrayList<>();
        Query query = query(asked, locale, view, register, misread);
        IndexSearcher figures = view.figures();
        FigureCounts counts = FigureCounts.of(figures, query, measures);
        long first = (asked.page() - 1L) * FigureQuery.SIZE;
        List<Long> page = List.of();
        if (first < counts.total()) {
            int end = Math.toIntExact(Math.min(counts.total(), first + FigureQuery.SIZE));
            ScoreDoc[] found =
                    figures.search(query, new TopFieldCollectorManager(order(asked.sort()), end, null, 1)).scoreDocs;
            page = ids(figures, Arrays.copyOfRange(found, (int) Math.min(first, found.length), found.length));
        }
        return new FigureHits(counts.total(), page, counts.measures(), counts.units(), List.copyOf(misread));
    }

    @Override
    public void each(FigureQuery asked, Locale locale, Ids ids) {
        access.ask((view, register) -> {
            Query query = query(asked, locale, view, register, new ArrayList<>());
            IndexSearcher figures = view.figures();
            ScoreDoc[] found = page(figures, query, order(asked.sort()), null);
            while (found.length > 0) {
                ids.take(ids(figures, found));
                found = page(figures, query, order(asked.sort()), found[found.length - 1]);
            }
            return true;
        });
    }

    private static ScoreDoc[] page(IndexSearcher figures, Query query, Sort order, @Nullable ScoreDoc after)
            throws IOException {
        FieldDoc last = after == null ? null : (FieldDoc) after;
        return figures.search(query, new TopFieldCollectorManager(order, AT_ONCE, last, 1)).scoreDocs;
    }

    private static Sort order(FigureQuery.Sort sort) {
        SortField number = new SortField(FigureFields.NUMBER, SortField.Type.LONG, true);
        SortField first = switch (sort) {
            case NEWEST -> newest(FigureFields.DAY);
            case PERIOD -> newest(FigureFields.PERIOD);
            case LARGEST -> new SortedNumericSortField(FigureFields.VALUE, SortField.Type.DOUBLE, true);
            case SMALLEST -> new SortedNumericSortField(FigureFields.VALUE, SortField.Type.DOUBLE, false);
        };
        return new Sort(first, number);
    }

    static SortField newest(String column) {
        SortField field = new SortField(column, SortField.Type.INT, true);
        field.setMissingValue(Integer.MIN_VALUE);
        return field;
    }

    static List<Long> ids(IndexSearcher figures, ScoreDoc[] docs) throws IOException {
        List<Long> ids = new ArrayList<>();
        List<LeafReaderContext> leaves = figures.getIndexReader().leaves();
        for (ScoreDoc doc : docs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), FigureFields.NUMBER);
            if (numbers.advanceExact(doc.doc - leaf.docBase)) {
                ids.add(numbers.longValue());
            }
        }
        return ids;
    }

    private Query query(
            FigureQuery asked, Locale locale, IndexView view, EntityColumns.Snapshot register, List<String> misread)
            throws IOException {
        List<Criterion> wanted = new ArrayList<>();
        wanted.add(FigureCriteria.of(FigureBounds.of(asked, locale, misread)));
        if (!asked.measure().isEmpty()) {
            wanted.add(MeasureCriteria.of(asked, measures));
        }
        if (!asked.subject().isEmpty()) {
            wanted.add(FigureCriteria.ofSubjects(access.shownAs(asked.subject(), register)));
        }
        if (asked.kind() != null) {
            wanted.add(FigureCriteria.term(FigureField.KIND, asked.kind().name()));
        }
        if (!asked.unit().isEmpty()) {
            wanted.add(FigureCriteria.term(FigureField.UNIT, SmallLetters.of(asked.unit())));
        }
        if (!isOfAllArticles(asked.articles())) {
            SearchQuery articles = access.resolve(asked.articles(), view, register);
            wanted.add(new Criterion.OfArticles(
                    access.prepare(articles, locale, view, register).prepared().hits()));
        }
        return new LuceneQueries(view).of(Criterion.All.filtering(wanted));
    }

    private static boolean isOfAllArticles(SearchQuery articles) {
        return articles.q().isEmpty() && !articles.isFiltered();
    }
}
