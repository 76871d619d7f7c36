package org.depesche.alert.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depesche.alert.SavedSearchAddress;
import org.depesche.search.matching.KeptQuery;
import org.depesche.search.matching.QueryMatching;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the queries that are compared with articles in step with the saved searches of all nodes. */
@Component
class SavedQueries {

    private static final Logger log = LoggerFactory.getLogger(SavedQueries.class);

    private final JdbcClient jdbc;
    private final QueryMatching matching;
    private final Set<Long> unreadable = new HashSet<>();

    SavedQueries(JdbcClient jdbc, QueryMatching matching) {
        this.jdbc = jdbc;
        this.matching = matching;
    }

    private record Row(long id, String address, String language) {}

    /**
     * Adds new searches and drops deleted ones; a search never changes. One that cannot be read is left out.
     *
     * @return whether there are any
     */
    synchronized boolean follow() {
        // ids are no order of commits, so all are compared
        Set<Long> saved = new HashSet<>(
                jdbc.sql("select id from saved_search").query(Long.class).list());
        Set<Long> dropped = new HashSet<>(matching.kept());
        dropped.removeAll(saved);
        Set<Long> added = new HashSet<>(saved);
        added.removeAll(matching.kept());
        added.removeAll(unreadable);
        unreadable.retainAll(saved);
        if (!dropped.isEmpty()) {
            matching.drop(dropped);
        }
        if (!added.isEmpty()) {
            matching.keep(read(added));
        }
        return !saved.isEmpty();
    }

    private List<KeptQuery> read(Collection<Long> ids) {
        List<KeptQuery> queries = new ArrayList<>();
        for (Row row : jdbc.sql("select id, address, language from saved_search where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(Row.class)
                .list()) {
            try {
                queries.add(new KeptQuery(
                        row.id(), SavedSearchAddress.query(row.address()), Locale.forLanguageTag(row.language())));
            } catch (IllegalArgumentException e) {
                log.warn("Saved search {} is not compared with articles, since its address is none", row.id(), e);
                unreadable.add(row.id());
            }
        }
        return queries;
    }
}
