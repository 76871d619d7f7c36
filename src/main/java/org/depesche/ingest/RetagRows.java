package org.depesche.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.depesche.ingest.Retagging.Scope;
import org.depesche.ingest.Retagging.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of goes of tagging, to read. */
@Component
class RetagRows {

    private static final String SELECT = """
            select id, begun_at, begun_by, language, source, since, until, state, total, done, changed, failed, seen_at,
                finished_at from retagging
            """;

    private final JdbcClient jdbc;

    RetagRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Retagging> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Retagging> open() {
        return jdbc.sql(SELECT + " where state in ('RUNNING', 'PAUSED')")
                .query((row, n) -> read(row))
                .optional();
    }

    /** The one that the application itself is to work on. */
    Optional<Long> inBackground() {
        return jdbc.sql("select id from retagging where state = 'RUNNING' and background")
                .query(Long.class)
                .optional();
    }

    List<Retagging> latest(int most) {
        return jdbc.sql(SELECT + " order by id desc limit :most")
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    private static Retagging read(ResultSet row) throws SQLException {
        return new Retagging(
                row.getLong("id"),
                row.getObject("begun_at", OffsetDateTime.class),
                row.getString("begun_by"),
                new Scope(
                        row.getString("language"),
                        row.getString("source"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                State.valueOf(row.getString("state")),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("changed"),
                row.getLong("failed"),
                row.getObject("seen_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class));
    }
}
