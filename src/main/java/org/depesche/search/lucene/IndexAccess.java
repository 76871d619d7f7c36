package org.depesche.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOSupplier;
import org.depesche.register.Measures;
import org.depesche.register.Register;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchSettings;
import org.depesche.search.criteria.ClauseCriteria;
import org.depesche.search.criteria.Labels;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.engine.OnLucene;
import org.depesche.search.engine.TimeExceededException;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.lucene.index.Indexing;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.EntityNames;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.ParsedQuery;
import org.springframework.stereotype.Component;

/** Gives access to a snapshot of the index, and prepares searches. */
@Component
@OnLucene
public class IndexAccess {

    private final Indexing indexing;
    private final EntityColumns entities;
    private final EntityNames names;
    private final Measures measures;
    private final Clock clock;
    private final Duration longest;

    public IndexAccess(
            Indexing indexing,
            EntityColumns entities,
            EntityNames names,
            Measures measures,
            Clock clock,
            SearchSettings settings) {
        this.indexing = indexing;
        this.entities = entities;
        this.names = names;
        this.measures = measures;
        this.clock = clock;
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
            ParsedQuery parsed = ParsedQuery.of(resolve(query, view, register), now(), locale);
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
        return prepare(ParsedQuery.of(query, now(), locale), view, register, false);
    }

    /** @param narrowed whether the beginnings of words count as whole words */
    SnapshotQuery prepare(ParsedQuery query, IndexView view, EntityColumns.Snapshot register, boolean narrowed)
            throws IOException {
        ClauseCriteria clauses = new ClauseCriteria(
                new LuceneLabels(view.articles().getIndexReader()),
                register,
                names,
                figure -> figure.in(measures),
                NamesInQuery.of(query.words().clause(), names),
                query.locale());
        PreparedQuery prepared = new PreparedQuery(query, narrowed ? clauses.withoutBeginnings() : clauses);
        return new SnapshotQuery(query, prepared, view, register, narrowed);
    }

    /** Whether readers may know of an entity. */
    public boolean isShown(int entity) {
        return !names.shown(List.of(entity)).isEmpty();
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public EntityColumns.Snapshot register() {
        return entities.now();
    }

    /** {@link org.depesche.search.ArticleSearch#resolve}. */
    public SearchQuery resolve(SearchQuery query) {
        return query.filters().facets().isEmpty() ? query : ask((view, register) -> resolve(query, view, register));
    }

    public SearchQuery resolve(SearchQuery query, IndexView view, EntityColumns.Snapshot register) {
        SearchQuery resolved = query;
        for (Facet facet : query.filters().facets().keySet()) {
            Filter filter = query.filter(facet);
            Filter known = facet.isOfEntities()
                    ? filter.map(value -> List.of(id(facet, value, register)))
                    : facet == Facet.YEAR
                            ? filter
                            : Labels.resolved(
                                    filter,
                                    facet,
                                    new LuceneLabels(view.articles().getIndexReader()));
            if (!known.equals(filter)) {
                resolved = resolved.withFilter(facet, known).onPage(query.page());
            }
        }
        return resolved;
    }

    /**
     * The ids of all entities that readers see under a name, including those merged into them.
     *
     * @param subject an id, or one of the names in any spelling
     */
    public List<Integer> shownAs(String subject, EntityColumns.Snapshot register) {
        Set<Integer> shown = subject.matches("\\d{1,9}")
                ? Set.of(register.canonical(Integer.parseInt(subject)))
                : names.called(Set.of(subject)).getOrDefault(Register.fold(subject), new TreeSet<>());
        return shown.stream().flatMap(id -> register.shownAs(id).stream()).toList();
    }

    private String id(Facet facet, String value, EntityColumns.Snapshot register) {
        if (value.matches("\\d{1,9}")) {
            int shown = register.canonical(Integer.parseInt(value));
            return shown == 0 ? value : String.valueOf(shown);
        }
        String folded = Register.fold(value);
        Set<Integer> called = names.called(Set.of(value)).getOrDefault(folded, new TreeSet<>());
        return called.stream()
                .filter(id -> register.knows(id) && register.kind(id) == facet.entityKind())
                .map(String::valueOf)
                .findFirst()
                .orElse(value);
    }
}
