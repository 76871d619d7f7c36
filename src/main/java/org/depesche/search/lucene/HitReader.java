package org.depesche.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.Showing;
import org.depesche.search.hits.FoundArticle;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.SegmentColumns;
import org.depesche.search.lucene.queries.LuceneQueries;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/** Reads the articles of documents. Texts and matches come from the index, which stores the offsets of all words. */
final class HitReader {

    /** The stored fields of an article without its text. */
    private static final Set<String> SHOWN_IN_LISTS = Set.of(
            ArticleFields.HEADLINE,
            ArticleFields.PUBLISHED,
            ArticleFields.SOURCE,
            ArticleFields.SECTION,
            ArticleFields.LANGUAGE);

    /** The most marks of a field. More would make the page of a text that repeats one word as long as a book. */
    private static final int MOST_MATCHES = 5_000;

    private HitReader() {}

    /** The articles of documents, with the matches that a query shows. */
    static List<FoundArticle> found(IndexView view, ScoreDoc[] docs, Showing showing) throws IOException {
        IndexSearcher searcher = view.articles();
        List<FoundArticle> found = new ArrayList<>();
        Weight weight = weight(view, showing);
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc doc : docs) {
            found.add(found(searcher, stored.document(doc.doc), doc.doc, weight));
        }
        return found;
    }

    /** The articles of documents without their bodies. */
    static List<FoundArticle> listed(IndexSearcher searcher, ScoreDoc[] docs) throws IOException {
        List<FoundArticle> listed = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc doc : docs) {
            listed.add(found(searcher, stored.document(doc.doc, SHOWN_IN_LISTS), doc.doc, null));
        }
        return listed;
    }

    /** The document of an article; none if the index lacks it. */
    static ScoreDoc[] document(IndexSearcher searcher, long article) throws IOException {
        return searcher.search(new TermQuery(new Term(ArticleFields.ID, String.valueOf(article))), 1).scoreDocs;
    }

    /** The ids of the entities that a document names, before merges. */
    static List<Integer> entities(IndexSearcher searcher, int doc) {
        LeafReaderContext leaf = segment(searcher, doc);
        SegmentColumns columns = SegmentColumns.of(leaf.reader());
        int[] firsts = columns.firstEntities();
        return IntStream.range(firsts[doc - leaf.docBase], firsts[doc - leaf.docBase + 1])
                .mapToObj(i -> columns.entities()[i])
                .toList();
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
        LeafReaderContext leaf = segment(searcher, doc);
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
    private static long article(IndexSearcher searcher, int doc) {
        LeafReaderContext leaf = segment(searcher, doc);
        return SegmentColumns.of(leaf.reader()).articles[doc - leaf.docBase];
    }

    private static LeafReaderContext segment(IndexSearcher searcher, int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
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
