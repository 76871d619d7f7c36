package org.depesche.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.depesche.article.state.VisibleArticles;
import org.depesche.register.Slug;
import org.depesche.search.SearchExport;
import org.depesche.search.SearchQuery;
import org.depesche.search.lucene.index.ArticleFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@link SearchExport} from the Lucene index. */
@Component
class LuceneSearchExport implements SearchExport {

    private static final int AT_ONCE = 10_000;

    private final IndexAccess access;
    private final VisibleArticles visible;

    LuceneSearchExport(IndexAccess access, VisibleArticles visible) {
        this.access = access;
        this.visible = visible;
    }

    @Override
    public void each(SearchQuery query, Locale locale, Rows rows) {
        Sort order = HitOrder.order(query.sort() != SearchQuery.Sort.OLDEST);
        access.read(access.resolve(query), locale, asked -> {
            Query hits = asked.hits();
            IndexSearcher searcher = asked.articles();
            StoredFields stored = searcher.storedFields();
            TopDocs found = page(searcher, hits, order, null);
            while (found.scoreDocs.length > 0) {
                Set<Long> seen = visible.among(ids(searcher, found.scoreDocs));
                for (ScoreDoc hit : found.scoreDocs) {
                    if (seen.contains(HitReader.article(searcher, hit.doc))) {
                        rows.take(row(searcher, stored, hit.doc));
                    }
                }
                found = page(searcher, hits, order, found.scoreDocs[found.scoreDocs.length - 1]);
            }
            return true;
        });
    }

    private static List<Long> ids(IndexSearcher searcher, ScoreDoc[] docs) {
        return Arrays.stream(docs)
                .map(doc -> HitReader.article(searcher, doc.doc))
                .toList();
    }

    private static TopDocs page(IndexSearcher searcher, Query query, Sort order, @Nullable ScoreDoc after)
            throws IOException {
        return searcher.search(
                query, new TopFieldCollectorManager(order, AT_ONCE, after == null ? null : (FieldDoc) after, 1));
    }

    private static Row row(IndexSearcher searcher, StoredFields stored, int doc) throws IOException {
        Document document = stored.document(doc, HitReader.SHOWN_IN_LISTS);
        String headline = document.get(ArticleFields.HEADLINE);
        long id = HitReader.article(searcher, doc);
        return new Row(
                id,
                "/articles/" + id + "/" + Slug.of(headline == null ? "" : headline),
                headline == null ? "" : headline,
                document.get(ArticleFields.PUBLISHED),
                document.get(ArticleFields.SOURCE),
                document.get(ArticleFields.SECTION),
                document.get(ArticleFields.LANGUAGE));
    }
}
