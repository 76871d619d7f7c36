package org.depesche.search.lucene.figures;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.depesche.search.FigureQuery.Sort;
import org.depesche.search.FigureSearch.Ids;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.engine.TimeExceededException;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.MatchingDocuments;
import org.depesche.search.lucene.index.ParallelSearcher;
import org.depesche.search.lucene.queries.LuceneQueries;
import org.jspecify.annotations.Nullable;

/** The figures in a snapshot of the Lucene index. */
public final class LuceneFigures implements FigureSnapshot {

    private static final int AT_ONCE = 1_000;

    /** Longer spans are all time. */
    private static final int MOST_DAYS = 1 << 14;

    /** Finding a page behind so many figures has a time limit. */
    private static final int WINDOW = 100_000;

    private final IndexView view;
    private final int window;
    private final ParallelSearcher figures;
    private final LuceneQueries queries;
    private @Nullable Translated last;

    private record Translated(Criterion wanted, Query query) {}

    public LuceneFigures(IndexView view) {
        this(view, WINDOW);
    }

    /** @param window the most figures up to the end of a page that is found however long that takes */
    public LuceneFigures(IndexView view, int window) {
        this.view = view;
        this.window = window;
        this.figures = view.figures();
        this.queries = new LuceneQueries(view);
    }

    /** A list and its counts have the same query, and finding the articles of its figures takes long. */
    private Query query(Criterion wanted) throws IOException {
        Translated known = last;
        if (known == null || !known.wanted.equals(wanted)) {
            known = new Translated(wanted, queries.of(wanted));
            last = known;
        }
        return known.query;
    }

    @Override
    public Object key() {
        return figures.key();
    }

    @Override
    public void visit(Criterion wanted, Visitor visitor) throws IOException {
        MatchingDocuments.visit(figures, query(wanted), leaf -> {
            SegmentFigure figure = new SegmentFigure(leaf);
            return doc -> visitor.visit(figure.at(doc));
        });
    }

    /** Counts longer and longer spans of days first, so that older figures cost nothing. */
    @Override
    public void visitNewest(Criterion wanted, int last, int most, Visitor visitor) throws IOException {
        int days = 1;
        while (days < MOST_DAYS && figures.count(lastDays(days, last)) < most) {
            days *= 2;
        }
        Query query = new BooleanQuery.Builder()
                .add(lastDays(days, last), Occur.FILTER)
                .add(query(wanted), Occur.FILTER)
                .build();
        ScoreDoc[] found = first(figures, query, FigureOrder.of(Sort.NEWEST, false), most, null);
        Arrays.sort(found, Comparator.comparingInt(hit -> hit.doc));
        int next = 0;
        for (LeafReaderContext leaf : figures.getIndexReader().leaves()) {
            SegmentFigure figure = new SegmentFigure(leaf);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; next < found.length && found[next].doc < end; next++) {
                visitor.visit(figure.at(found[next].doc - leaf.docBase));
            }
        }
    }

    private static Query lastDays(int days, int last) {
        int first = days < MOST_DAYS ? last - days + 1 : Integer.MIN_VALUE;
        return IntPoint.newRangeQuery(FigureFields.DAY, first, last);
    }

    @Override
    public long count(Criterion wanted) throws IOException {
        return figures.count(query(wanted));
    }

    @Override
    public List<Long> page(Criterion wanted, Sort sort, long start, int size, Duration longest) throws IOException {
        Query query = query(wanted);
        if (start + size <= window) {
            return ids(first(figures, query, FigureOrder.of(sort, false), start + size, null), start);
        }
        long total = figures.count(query);
        long end = Math.min(start + size, total);
        if (start >= end) {
            return List.of();
        }
        ParallelSearcher limited = view.within(longest).figures();
        boolean fromEnd = start > total / 2;
        ScoreDoc[] found = first(limited, query, FigureOrder.of(sort, fromEnd), fromEnd ? total - start : end, null);
        if (limited.timedOut()) {
            throw new TimeExceededException();
        }
        return fromEnd ? ids(found, total - end).reversed() : ids(found, start);
    }

    @Override
    public void each(Criterion wanted, Sort sort, Ids ids) throws IOException {
        Query query = query(wanted);
        org.apache.lucene.search.Sort order = FigureOrder.of(sort, false);
        ScoreDoc[] found = first(figures, query, order, AT_ONCE, null);
        while (found.length > 0) {
            ids.take(ids(found, 0));
            found = first(figures, query, order, AT_ONCE, found[found.length - 1]);
        }
    }

    private static ScoreDoc[] first(
            ParallelSearcher figures,
            Query query,
            org.apache.lucene.search.Sort order,
            long most,
            @Nullable ScoreDoc after)
            throws IOException {
        int all = Math.max(1, figures.getIndexReader().numDocs());
        FieldDoc last = after == null ? null : (FieldDoc) after;
        return figures.search(query, new TopFieldCollectorManager(order, (int) Math.min(most, all), last, 1)).scoreDocs;
    }

    private List<Long> ids(ScoreDoc[] docs, long start) throws IOException {
        List<Long> ids = new ArrayList<>();
        List<LeafReaderContext> leaves = figures.getIndexReader().leaves();
        for (int i = (int) start; i < docs.length; i++) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[i].doc, leaves));
            NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), FigureFields.NUMBER);
            if (numbers.advanceExact(docs[i].doc - leaf.docBase)) {
                ids.add(numbers.longValue());
            }
        }
        return ids;
    }

    @Override
    public Tallies tallies(Criterion wanted) throws IOException {
        return FigureTallies.of(figures, query(wanted));
    }

    @Override
    public Map<String, Long> written(Criterion wanted) throws IOException {
        return FigureTallies.by(FigureFields.WRITTEN, figures, query(wanted));
    }

    @Override
    public Map<String, Integer> frequencies(FigureField field, Collection<String> values) throws IOException {
        Map<String, Integer> frequencies = new HashMap<>();
        for (String value : values) {
            int count = figures.getIndexReader().docFreq(new Term(LuceneQueries.field(field), value));
            if (count > 0) {
                frequencies.put(value, count);
            }
        }
        return frequencies;
    }

    @Override
    public Map<String, Integer> beginning(FigureField field, String beginning, int most) throws IOException {
        BytesRef begun = new BytesRef(beginning);
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (LeafReaderContext leaf : figures.getIndexReader().leaves()) {
            TermsEnum each =
                    Terms.getTerms(leaf.reader(), LuceneQueries.field(field)).iterator();
            boolean more = each.seekCeil(begun) != TermsEnum.SeekStatus.END;
            for (int seen = 0; more && seen < most && StringHelper.startsWith(each.term(), begun); seen++) {
                counts.merge(each.term().utf8ToString(), each.docFreq(), Integer::sum);
                more = each.next() != null;
            }
        }
        while (counts.size() > most) {
            counts.pollLastEntry();
        }
        return counts;
    }

    @Override
    public List<String> repeated() throws IOException {
        List<String> lemmas = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(figures.getIndexReader(), FigureFields.MEASURE);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                if (each.docFreq() > 1) {
                    lemmas.add(term.utf8ToString());
                }
            }
        }
        return lemmas;
    }
}
