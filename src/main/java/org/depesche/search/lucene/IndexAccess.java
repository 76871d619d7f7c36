package org.depesche.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.util.SparseFixedBitSet;
import org.depesche.register.Measures;
import org.depesche.register.Register;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.SearchQuery;
import org.depesche.search.lucene.count.Labels;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.lucene.index.Indexing;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.EntityNames;
import org.depesche.search.query.FigureWanted;
import org.depesche.search.query.ParsedQuery;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gives access to a snapshot of the index, and makes Lucene queries from searches. */
@Component
public class IndexAccess {

    private final Indexing indexing;
    private final EntityColumns entities;
    private final EntityNames names;
    private final Measures measures;
    private final Clock clock;

    public IndexAccess(Indexing indexing, EntityColumns entities, EntityNames names, Measures measures, Clock clock) {
        this.indexing = indexing;
        this.entities = entities;
        this.names = names;
        this.measures = measures;
        this.clock = clock;
    }

    /** Something to do with the index as it is at one moment. */
    public interface Question<T> {
        T ask(ArticleIndex.View view, EntityColumns.Snapshot register) throws IOException;
    }

    public <T> T ask(Question<T> question) {
        try (ArticleIndex.View view = indexing.view()) {
            return question.ask(view, entities.now());
        } catch (IOException e) {
            indexing.failedToRead(e);
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            indexing.failedToRead(e);
            throw e;
        }
    }

    /** Whether readers may know of an entity. */
    public boolean isShown(int entity) {
        return !names.shown(List.of(entity)).isEmpty();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public EntityColumns.Snapshot register() {
        return entities.now();
    }

    /** The query with its words and figures parsed, by today and the locale of the request. */
    public ParsedQuery parsed(SearchQuery query) {
        return ParsedQuery.of(query, today(), LocaleContextHolder.getLocale());
    }

    public PreparedQuery prepare(SearchQuery query, ArticleIndex.View view, EntityColumns.Snapshot register)
            throws IOException {
        return prepare(parsed(query), view, register);
    }

    PreparedQuery prepare(ParsedQuery query, ArticleIndex.View view, EntityColumns.Snapshot register)
            throws IOException {
        return prepare(query, view, register, UnaryOperator.identity());
    }

    /** Takes the beginnings of words as whole words: all words that begin so may take more time than there is. */
    PreparedQuery prepareNarrowly(ParsedQuery query, ArticleIndex.View view, EntityColumns.Snapshot register)
            throws IOException {
        return prepare(query, view, register, ClauseQueries::withoutBeginnings);
    }

    private PreparedQuery prepare(
            ParsedQuery query,
            ArticleIndex.View view,
            EntityColumns.Snapshot register,
            UnaryOperator<ClauseQueries> look)
            throws IOException {
        return new PreparedQuery(
                query,
                names,
                inQuery -> look.apply(
                        new ClauseQueries(view.articles().getIndexReader(), register, names, figures(view), inQuery)));
    }

    private FigureArticles figures(ArticleIndex.View view) {
        return new FigureArticles() {
            @Override
            public SparseFixedBitSet with(FigureWanted figure) throws IOException {
                return FigureSets.articles(view.figures(), figure);
            }

            @Override
            public FigureWanted inRegister(FigureWanted figure) {
                return figure.in(measures);
            }
        };
    }

    /** See {@code ArticleSearch.resolve}. */
    public SearchQuery resolve(SearchQuery query) {
        return query.filters().isEmpty() ? query : ask((view, register) -> resolve(query, view, register));
    }

    SearchQuery resolve(SearchQuery query, ArticleIndex.View view, EntityColumns.Snapshot register) throws IOException {
        SearchQuery resolved = query;
        for (Facet facet : query.filters().keySet()) {
            Filter filter = query.filter(facet);
            Filter known = facet.isOfEntities()
                    ? filter.map(value -> List.of(id(facet, value, register)))
                    : facet == Facet.YEAR
                            ? filter
                            : Labels.resolved(filter, facet, view.articles().getIndexReader());
            if (!known.equals(filter)) {
                resolved = resolved.withFilter(facet, known).onPage(query.page());
            }
        }
        return resolved;
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
