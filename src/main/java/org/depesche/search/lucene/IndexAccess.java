package org.depesche.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOSupplier;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchSettings;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.criteria.QueryPreparation;
import org.depesche.search.engine.OnLucene;
import org.depesche.search.engine.TimeExceededException;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.Indexing;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.query.ParsedQuery;
import org.springframework.stereotype.Component;

/** Gives access to a snapshot of the index, and prepares searches. */
@Component
@OnLucene
public class IndexAccess {

    private final Indexing indexing;
    private final EntityColumns entities;
    private final QueryPreparation preparation;
    private final Duration longest;

    public IndexAccess(
            Indexing indexing, EntityColumns entities, QueryPreparation preparation, SearchSettings settings) {
        this.indexing = indexing;
        this.entities = entities;
        this.preparation = preparation;
        this.longest = settings.longest();
    }

    /** Reads something from a snapshot of the index and the register. */
    public interface Question<T> {
        T ask(IndexView view, EntityColumns.Snapshot register) throws IOException;
    }

    public <T> T ask(Question<T> question) {
        try (IndexView view = indexing.view()) {
            return question.ask(view, entities.now());
        } catch (IOException e) {
            indexing.failedToRead(e);
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            indexing.failedToRead(e);
            throw e;
        }
    }

    /** The answer in a cache, or a new one. Readers who ask the same at once do not wait for each other. */
    public static <K, T> T cached(Cache<K, T> cache, K key, IOSupplier<T> answer) throws IOException {
        T known = cache.getIfPresent(key);
        if (known == null) {
            known = answer.get();
            cache.put(key, known);
        }
        return known;
    }

    /** Reads something of a query, however long that takes. The filters are resolved already. */
    <T> T read(SearchQuery query, Locale locale, IOFunction<SnapshotQuery, T> reading) {
        return ask((view, register) -> reading.apply(prepare(query, locale, view, register)));
    }

    /** Reads something of a reader's query in the time of a search. */
    <T> T search(SearchQuery query, Locale locale, IOFunction<SnapshotQuery, T> reading) {
        return ask((view, register) -> {
            ParsedQuery parsed = preparation.parse(resolve(query, view, register), locale);
            return inTime(parsed, view, register, reading);
        });
    }

    /**
     * Reads something of a query in the time of a search. If gathering all words with the beginnings in the query takes longer,
     * a second attempt takes the beginnings as whole words.
     */
    <T> T inTime(
            ParsedQuery query, IndexView view, EntityColumns.Snapshot register, IOFunction<SnapshotQuery, T> reading)
            throws IOException {
        try {
            return reading.apply(prepare(query, view.within(longest), register, false));
        } catch (TimeExceededException e) {
            return reading.apply(prepare(query, view.within(longest), register, true));
        }
    }

    public SnapshotQuery prepare(SearchQuery query, Locale locale, IndexView view, EntityColumns.Snapshot register)
            throws IOException {
        return prepare(preparation.parse(query, locale), view, register, false);
    }

    /** @param narrowed whether the beginnings of words count as whole words */
    SnapshotQuery prepare(ParsedQuery query, IndexView view, EntityColumns.Snapshot register, boolean narrowed)
            throws IOException {
        PreparedQuery prepared = preparation.prepare(query, labels(view), register, narrowed);
        return new SnapshotQuery(query, prepared, view, register, narrowed);
    }

    private static LuceneLabels labels(IndexView view) {
        return new LuceneLabels(view.articles().getIndexReader());
    }

    /** Whether readers may know of an entity. */
    public boolean isShown(int entity) {
        return preparation.isShown(entity);
    }

    public LocalDate today() {
        return preparation.today();
    }

    public EntityColumns.Snapshot register() {
        return entities.now();
    }

    /** {@link org.depesche.search.ArticleSearch#resolve}. */
    public SearchQuery resolve(SearchQuery query) {
        return query.filters().facets().isEmpty() ? query : ask((view, register) -> resolve(query, view, register));
    }

    public SearchQuery resolve(SearchQuery query, IndexView view, EntityColumns.Snapshot register) {
        return preparation.resolve(query, labels(view), register);
    }

    /** {@link QueryPreparation#shownAs}. */
    public List<Integer> shownAs(String subject, EntityColumns.Snapshot register) {
        return preparation.shownAs(subject, register);
    }
}
