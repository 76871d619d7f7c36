package org.depesche.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds figures themselves, not the articles that they stand in. */
@Component
public class FigureSearch {

    private static final int AT_ONCE = 1_000;

    private final Questions questions;

    FigureSearch(Questions questions) {
        this.questions = questions;
    }

    /** Takes the ids of figures, some at a time. */
    public interface Ids {
        void take(List<Long> figures) throws IOException;
    }

    /** Those of the query's page, and what all of them measure. */
    public FigureHits search(FigureQuery asked) {
        return questions.ask((view, register) -> {
            List<String> misread = new ArrayList<>();
            Query query = query(asked, view, register, misread);
            IndexSearcher figures = view.figures();
            FigureCounts counts = FigureCounts.of(figures, query);
            long first = (asked.page() - 1L) * FigureQuery.SIZE;
            List<Long> page = List.of();
            if (first < counts.total()) {
                int end = Math.toIntExact(Math.min(counts.total(), first + FigureQuery.SIZE));
                ScoreDoc[] found = figures.search(
                                query, new TopFieldCollectorManager(order(asked.sort()), end, null, 1))
                        .scoreDocs;
                page = ids(figures, Arrays.copyOfRange(found, (int) Math.min(first, found.length), found.length));
            }
            return new FigureHits(counts.total(), page, counts.measures(), counts.units(), List.copyOf(misread));
        });
    }

    /** All of them, in the query's order, however many. */
    public void each(FigureQuery asked, Ids ids) {
        questions.ask((view, register) -> {
            Query query = query(asked, view, register, new ArrayList<>());
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

    private static SortField newest(String column) {
        SortField field = new SortField(column, SortField.Type.INT, true);
        field.setMissingValue(Integer.MIN_VALUE);
        return field;
    }

    private static List<Long> ids(IndexSearcher figures, ScoreDoc[] docs) throws IOException {
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
            FigureQuery asked, ArticleIndex.View view, EntityColumns.Snapshot register, List<String> misread)
            throws IOException {
        Locale locale = LocaleContextHolder.getLocale();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(FigureBounds.of(asked, locale, misread).query(), Occur.FILTER);
        if (asked.kind() != null) {
            query.add(new TermQuery(new Term(FigureFields.KIND, asked.kind().name())), Occur.FILTER);
        }
        if (!asked.unit().isEmpty()) {
            query.add(new TermQuery(new Term(FigureFields.UNIT, asked.unit().toLowerCase(Locale.ROOT))), Occur.FILTER);
        }
        SearchQuery articles = questions.resolve(asked.articles());
        boolean all = articles.q().isEmpty() && !articles.isFiltered();
        Query wanted =
                all ? hidden() : questions.prepare(articles, view, register).hits();
        query.add(
                OfArticles.figures(FigureSets.ids(view.articles(), wanted, ArticleFields.NUMBER)),
                all ? Occur.MUST_NOT : Occur.FILTER);
        return query.build();
    }

    /** The few articles that readers may not see. */
    private static Query hidden() {
        long now = Instant.now().getEpochSecond();
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ArticleFields.HIDDEN, "1")), Occur.SHOULD)
                .add(LongPoint.newRangeQuery(ArticleFields.EMBARGO, now + 1, Long.MAX_VALUE), Occur.SHOULD)
                .build();
    }
}
