package org.depesche.search.lucene.index;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depesche.article.Published;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.criteria.ClauseCriteria;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.lucene.LuceneLabels;
import org.depesche.search.lucene.RecencyBoost;
import org.depesche.search.lucene.queries.LuceneQueries;
import org.depesche.search.names.EmptyRegister;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.EntityNames;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.ParsedQuery;

/** A few articles in an index in memory, to try words on. No database, no entities. */
public final class Shelf implements AutoCloseable {

    private static final EntityNames NOBODY = new EmptyRegister();

    private final ArticleIndex index;
    private final List<String> headlines = new ArrayList<>();

    public Shelf() throws IOException {
        index = new ArticleIndex(
                new ByteBuffersDirectory(),
                new ByteBuffersDirectory(),
                ZoneId.of("Europe/Berlin"),
                IndexPosition.before(1, "none", ArticleFields.VERSION));
    }

    public Shelf with(String language, String headline, String body) throws IOException {
        return with(language, LocalDate.of(2024, 5, 16), headline, body);
    }

    public Shelf with(String language, LocalDate day, String headline, String body) throws IOException {
        headlines.add(headline);
        index.put(new ArticleRow(
                headlines.size(),
                new ArticleRow.Heading(headline, null, List.of("Anna Müller")),
                new ArticleRow.Publication(Published.on(day), "Küstendienst", "Wirtschaft", language),
                headline + "\n\n" + body,
                new int[0],
                List.of(),
                null));
        index.refresh();
        return this;
    }

    /** The headlines of what is found, the best first. */
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

    /** How many are found, where it is not asked how well they match. */
    public int count(String q) throws IOException {
        try (IndexView view = index.view()) {
            return view.articles()
                    .count(new LuceneQueries(view).of(prepare(q, view).hits()));
        }
    }

    /** Whether all there is would be found if a query said nothing of a facet. */
    public boolean isEverythingBut(Facet facet, String q) throws IOException {
        try (IndexView view = index.view()) {
            return prepare(q, view).isEverythingBut(facet);
        }
    }

    public List<Hint> hints(String q) throws IOException {
        try (IndexView view = index.view()) {
            return prepare(q, view).hints();
        }
    }

    private static PreparedQuery prepare(String q, IndexView view) {
        EntityColumns.Snapshot nobody =
                new EntityColumns.Snapshot(new int[0], new byte[0], new String[0], 0, (id, name, locale) -> name);
        ZonedDateTime now = LocalDate.of(2024, 5, 20).atStartOfDay(ZoneId.of("Europe/Berlin"));
        ParsedQuery query = ParsedQuery.of(SearchQuery.of(q), now, Locale.GERMAN);
        return new PreparedQuery(
                query,
                new ClauseCriteria(
                        new LuceneLabels(view.articles().getIndexReader()),
                        nobody,
                        NOBODY,
                        UnaryOperator.identity(),
                        NamesInQuery.of(query.words().clause(), NOBODY),
                        Locale.GERMAN));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
