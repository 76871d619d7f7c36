package org.depesche.register;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.depesche.register.MeasureCache.Row;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads measures with their forms from the database. */
@Component
class StoredMeasures {

    private static final String SELECT = """
            select m.id, m.name, m.merged_into, m.hidden,
                   array(select f.lemma from measure_form f where f.measure_id = m.id order by f.lemma) as lemmas
            from measure m
            """;

    private static final RowMapper<Row> ROW = (row, n) -> new Row(
            row.getInt("id"),
            row.getString("name"),
            row.getObject("merged_into", Integer.class),
            row.getBoolean("hidden"),
            List.of((String[]) row.getArray("lemmas").getArray()));

    private final JdbcClient jdbc;

    StoredMeasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(Collection<Integer> ids) {
        return jdbc.sql(SELECT + "where m.id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query(ROW)
                .list();
    }

    List<Row> ofLemmas(Collection<String> lemmas) {
        return jdbc.sql(SELECT + "where m.id in (select measure_id from measure_form where lemma = any(:lemmas))")
                .param("lemmas", lemmas.toArray(String[]::new))
                .query(ROW)
                .list();
    }

    List<Row> changedSince(OffsetDateTime since) {
        return jdbc.sql(SELECT + "where m.changed_at > :since")
                .param("since", since)
                .query(ROW)
                .list();
    }

    /** The number of decisions about a measure. */
    int revision(int id) {
        return jdbc.sql("select revision from measure where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** When one of them changed last; nothing if there is none. */
    Optional<OffsetDateTime> lastChange() {
        return Optional.ofNullable(jdbc.sql("select max(changed_at) from measure")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .getFirst());
    }
}
