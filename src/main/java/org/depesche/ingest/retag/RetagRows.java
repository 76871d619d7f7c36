package org.depesche.ingest.retag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.depesche.ingest.Retagging;
import org.depesche.ingest.Retagging.Progress;
import org.depesche.ingest.Retagging.Scope;
import org.depesche.ingest.Retagging.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the table of retaggings. */
@Component
public class RetagRows {

    /** The time without progress after which no process works on a retagging. */
    private static final int STILL_SECONDS = 120;

    private static final String SELECT = """
            select id, begun_at, begun_by, language, source, since, until, state, total, done, changed, failed, finished_at,
                state = 'RUNNING' and seen_at < now() - make_interval(secs => %d) as is_still
            from retagging
            """.formatted(STILL_SECONDS);

    private final JdbcClient jdbc;

    RetagRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Retagging> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    public Optional<Retagging> open() {
        return jdbc.sql(SELECT + " where state in ('RUNNING', 'PAUSED')")
                .query((row, n) -> read(row))
                .optional();
    }

    /** The retagging that the application itself works on, rather than a command. */
    Optional<Long> inBackground() {
        return jdbc.sql("select id from retagging where state = 'RUNNING' and background")
                .query(Long.class)
                .optional();
    }

    public List<Retagging> latest(int most) {
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
                row.getBoolean("is_still"),
                new Progress(row.getLong("total"), row.getLong("done"), row.getLong("changed"), row.getLong("failed")),
                row.getObject("finished_at", OffsetDateTime.class));
    }
}
