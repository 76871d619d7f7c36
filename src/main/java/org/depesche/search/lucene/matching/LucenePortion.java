package org.depesche.search.lucene.matching;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.depesche.search.Facet;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.TextField;
import org.depesche.search.engine.TimeExceededException;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.MatchingDocuments;
import org.depesche.search.lucene.queries.LuceneQueries;
import org.depesche.search.matching.ArticlePortion;
import org.depesche.search.matching.MatchingTerm;

/** A few articles in an index of their own. */
final class LucenePortion implements ArticlePortion {

    /** Of a processor: on a busy machine a query waits, and is not to blame. It needs some microseconds. */
    private static final Duration LONGEST = Duration.ofMillis(250);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Map<String, String> FIELDS = Map.of(
            ArticleFields.HEADLINE,
            TextField.HEADLINE.name(),
            ArticleFields.LEAD,
            TextField.LEAD.name(),
            ArticleFields.BODY,
            TextField.BODY.name(),
            ArticleFields.AUTHOR,
            TextField.AUTHOR.name(),
            ArticleFields.ENTITY,
            MatchingTerm.NAMING,
            ArticleFields.KEYWORD,
            MatchingTerm.KEYWORD,
            ArticleFields.SOURCE,
            Facet.SOURCE.parameter(),
            ArticleFields.SECTION,
            Facet.SECTION.parameter(),
            ArticleFields.LANGUAGE,
            Facet.LANGUAGE.parameter(),
            Facet.KIND.parameter(),
            Facet.KIND.parameter());

    private final IndexView view;
    private final Map<Long, Long> bits = new HashMap<>();

    LucenePortion(IndexView view, List<ArticleRow> articles) {
        this.view = view;
        for (ArticleRow article : articles) {
            bits.put(article.id(), 1L << bits.size());
        }
    }

    @Override
    public void each(TermTaker taker) throws IOException {
        for (Map.Entry<String, String> field : FIELDS.entrySet()) {
            each(view.articles().getIndexReader(), field.getKey(), ArticleFields.NUMBER, field.getValue(), taker);
        }
        for (FigureField field : MatchingTerm.FIGURES) {
            each(
                    view.figures().getIndexReader(),
                    LuceneQueries.field(field),
                    FigureFields.ARTICLE,
                    field.name(),
                    taker);
        }
    }

    /** @param ids the column of the articles' ids */
    private void each(IndexReader index, String field, String ids, String shownAs, TermTaker taker) throws IOException {
        for (LeafReaderContext leaf : index.leaves()) {
            long[] articles = articles(leaf, ids);
            TermsEnum terms = Terms.getTerms(leaf.reader(), field).iterator();
            PostingsEnum postings = null;
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                postings = terms.postings(postings, PostingsEnum.NONE);
                long having = 0;
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    having |= articles[doc];
                }
                taker.take(new MatchingTerm(shownAs, term.utf8ToString()), having);
            }
        }
    }

    /** The bit of the article of each document. */
    private long[] articles(LeafReaderContext leaf, String ids) throws IOException {
        long[] articles = new long[leaf.reader().maxDoc()];
        NumericDocValues column = DocValues.getNumeric(leaf.reader(), ids);
        for (int doc = column.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = column.nextDoc()) {
            articles[doc] = bits.getOrDefault(column.longValue(), 0L);
        }
        return articles;
    }

    @Override
    public long matching(Criterion criterion) throws IOException {
        long begin = THREADS.getCurrentThreadCpuTime();
        long[] found = {0};
        MatchingDocuments.visit(view.articles(), new LuceneQueries(view).of(criterion), segment -> {
            NumericDocValues ids = DocValues.getNumeric(segment.reader(), ArticleFields.NUMBER);
            return doc -> {
                if (ids.advanceExact(doc)) {
                    found[0] |= bits.getOrDefault(ids.longValue(), 0L);
                }
            };
        });
        if (THREADS.getCurrentThreadCpuTime() - begin > LONGEST.toNanos()) {
            throw new TimeExceededException();
        }
        return found[0];
    }
}
