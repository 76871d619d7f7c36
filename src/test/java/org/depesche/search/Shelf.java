package org.depesche.search;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.criteria.ClauseCriteria;
import org.depesche.search.criteria.LabelValues;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.names.EmptyRegister;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.EntityNames;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.ParsedQuery;

/** A few articles in an index of any engine, to try words on. No database, no entities. */
public interface Shelf extends AutoCloseable {

    default Shelf with(String language, String headline, String body) throws IOException {
        return with(language, LocalDate.of(2024, 5, 16), headline, body);
    }

    Shelf with(String language, LocalDate day, String headline, String body) throws IOException;

    /** The headlines of the articles that a query finds, the best first. */
    List<String> find(String q) throws IOException;

    /** The number of articles that a query finds without scores. */
    int count(String q) throws IOException;

    /** Whether a query without the filter of a facet finds all articles. */
    boolean isEverythingBut(Facet facet, String q) throws IOException;

    List<Hint> hints(String q) throws IOException;

    @Override
    void close() throws IOException;

    /** The criteria of a query, as of the 20th of May 2024. */
    static PreparedQuery prepare(String q, LabelValues labels) {
        EntityNames nobody = new EmptyRegister();
        EntityColumns.Snapshot noEntities =
                new EntityColumns.Snapshot(new int[0], new byte[0], new String[0], 0, (id, name, locale) -> name);
        ZonedDateTime now = LocalDate.of(2024, 5, 20).atStartOfDay(ZoneId.of("Europe/Berlin"));
        ParsedQuery query = ParsedQuery.of(SearchQuery.of(q), now, Locale.GERMAN);
        return new PreparedQuery(
                query,
                new ClauseCriteria(
                        labels,
                        noEntities,
                        nobody,
                        UnaryOperator.identity(),
                        NamesInQuery.of(query.words().clause(), nobody),
                        query));
    }
}
