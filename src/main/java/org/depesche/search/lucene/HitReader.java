package org.depesche.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.Showing;
import org.depesche.search.hits.FoundArticle;
import org.depesche.search.hits.HitComposition;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.SegmentColumns;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes hits of documents. Texts and marks come from the index, which stores the offsets of all words. */
@Component
class HitReader {

    /** The stored fields of an article without its text. */
    static final Set<String> SHOWN_IN_LISTS = Set.of(
            ArticleFields.HEADLINE,
            ArticleFields.PUBLISHED,
            ArticleFields.SOURCE,
            ArticleFields.SECTION,
            ArticleFields.LANGUAGE);

    /** The most marks of a field. More would make the page of a text that repeats one word as long as a book. */
    private static final int MOST_MATCHES = 5_000;

    private final HitComposition composition;

    HitReader(HitComposition composition) {
        this.composition = composition;
    }

    List<Hit> read(IndexView view, ScoreDoc[] docs, int from, Showing showing) throws IOException {
        IndexSearcher searcher = view.articles();
        List<FoundArticle> found = new ArrayList<>();
        Weight weight = weight(view, showing);
        StoredFields stored = searcher.storedFields();
        for (int i = from; i < docs.length; i++) {
            found.add(found(searcher, stored.document(docs[i].doc), docs[i].doc, weight));
        }
        return composition.hits(found, showing.entities(), showing.figures());
    }

    /**
     * The marks in the text of an article: the words of the query, or else the mentions of its entities, and its figures.
     */
    List<Span> matches(IndexView view, long article, Showing showing) throws IOException {
        IndexSearcher searcher = view.articles();
        Query itself = new TermQuery(new Term(ArticleFields.ID, String.valueOf(article)));
        List<Span> marks = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(itself, 1).scoreDocs) {
            Document document = searcher.storedFields().document(doc.doc);
            FoundArticle found = found(searcher, document, doc.doc, weight(view, showing));
            marks.addAll(composition.marks(found, showing.entities(), showing.figures()));
        }
        return marks;
    }

    private static @Nullable Weight weight(IndexView view, Showing showing) throws IOException {
        Criterion matching = showing.matching();
        if (matching == null) {
            return null;
        }
        Query query = view.articles().rewrite(new LuceneQueries(view).of(matching));
        return view.articles().createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static FoundArticle found(IndexSearcher searcher, Document document, int doc, @Nullable Weight weight)
            throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        long id = article(searcher, doc);
        Matches matches = weight == null ? null : weight.matches(leaf, doc - leaf.docBase);
        return new FoundArticle(
                id, text(document), spans(matches, ArticleFields.HEADLINE), spans(matches, ArticleFields.BODY));
    }

    private static FoundArticle.Text text(Document document) {
        return new FoundArticle.Text(
                Objects.requireNonNullElse(document.get(ArticleFields.HEADLINE), ""),
                Objects.requireNonNullElse(document.get(ArticleFields.BODY), ""),
                document.get(ArticleFields.PUBLISHED),
                document.get(ArticleFields.SOURCE),
                document.get(ArticleFields.SECTION),
                document.get(ArticleFields.LANGUAGE));
    }

    /** The id of a document's article. */
    static long article(IndexSearcher searcher, int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return SegmentColumns.of(leaf.reader()).articles[doc - leaf.docBase];
    }

    private static List<Span> spans(@Nullable Matches matches, String field) throws IOException {
        List<Span> spans = new ArrayList<>();
        MatchesIterator each = matches == null ? null : matches.getMatches(field);
        while (each != null && spans.size() < MOST_MATCHES && each.next()) {
            MatchesIterator words = each.getSubMatches();
            if (words == null) {
                add(spans, each);
            } else {
                while (words.next()) {
                    add(spans, words);
                }
            }
        }
        return spans;
    }

    private static void add(List<Span> spans, MatchesIterator match) throws IOException {
        if (match.startOffset() >= 0 && match.endOffset() > match.startOffset()) {
            spans.add(new Span(match.startOffset(), match.endOffset()));
        }
    }
}
