package org.depesche.search.lucene.index;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depesche.article.Published;
import org.depesche.search.Facet;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.Shelf;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.lucene.LuceneLabels;
import org.depesche.search.lucene.RecencyBoost;
import org.depesche.search.lucene.queries.LuceneQueries;

/** A few articles in an index in memory, to try words on. No database, no entities. */
public final class LuceneShelf implements Shelf {

    private final ArticleIndex index;
    private final List<String> headlines = new ArrayList<>();

    public LuceneShelf() throws IOException {
        index = new ArticleIndex(
                new ByteBuffersDirectory(),
                new ByteBuffersDirectory(),
                ZoneId.of("Europe/Berlin"),
                IndexPosition.before(1, "none", ArticleFields.VERSION));
    }

    @Override
    public LuceneShelf with(String language, String headline, String body) throws IOException {
        return with(language, LocalDate.of(2024, 5, 16), headline, body);
    }

    @Override
    public LuceneShelf with(String language, LocalDate day, String headline, String body) throws IOException {
        headlines.add(headline);
        index.put(new ArticleRow(
                headlines.size(),
                new ArticleRow.Heading(headline, null, List.of("Anna Müller")),
                new ArticleRow.Publication(
                        Published.on(day), "Küstendienst", "Wirtschaft", language, List.of("Häfen & Küste", "Verkehr")),
                headline + "\n\n" + body,
                new int[0],
                List.of(),
                null));
        index.refresh();
        return this;
    }

    @Override
    public List<String> find(String q) throws IOException {
        try (IndexView view = index.view()) {
            List<String> found = new ArrayList<>();
            for (ScoreDoc doc : RecencyBoost.best(
                    view.articles(), new LuceneQueries(view).of(prepare(q, view).ranked()), 100, Instant.now())) {
                found.add(view.articles().storedFields().document(doc.doc).get(ArticleFields.HEADLINE));
            }
            return found;
        }
    }

    @Override
    public int count(String q) throws IOException {
        try (IndexView view = index.view()) {
            return view.articles()
                    .count(new LuceneQueries(view).of(prepare(q, view).hits()));
        }
    }

    @Override
    public boolean isEverythingBut(Facet facet, String q) throws IOException {
        try (IndexView view = index.view()) {
            return prepare(q, view).isEverythingBut(facet);
        }
    }

    @Override
    public List<Hint> hints(String q) throws IOException {
        try (IndexView view = index.view()) {
            return prepare(q, view).hints();
        }
    }

    private static PreparedQuery prepare(String q, IndexView view) {
        return Shelf.prepare(q, new LuceneLabels(view.articles().getIndexReader()));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
