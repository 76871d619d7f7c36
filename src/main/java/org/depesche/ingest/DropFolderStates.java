package org.depesche.ingest;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The states of drop folders in the database, where the node that watches one and the one that shows it meet. */
@Component
public class DropFolderStates {

    private final JdbcClient jdbc;

    DropFolderStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that somebody has watched in the last week, by path. */
    public List<DropFolderState> all() {
        return jdbc.sql("select * from drop_folder where looked_at > now() - interval '7 days' order by path")
                .query(DropFolderState.class)
                .list();
    }

    /** Whether an editor stopped a folder. */
    public boolean isStopped(String path) {
        return jdbc.sql("select exists (select from drop_folder where path = :path and stopped_at is not null)")
                .param("path", path)
                .query(Boolean.class)
                .single();
    }

    /** Notes the findings of a look. */
    public void looked(String path, int waiting, @Nullable String problem, OffsetDateTime now) {
        jdbc.sql("""
                        insert into drop_folder (path, looked_at, waiting, problem) values (:path, :now, :waiting, :problem)
                        on conflict (path) do update set looked_at = :now, waiting = :waiting, problem = :problem
                        """)
                .param("path", path)
                .param("now", now)
                .param("waiting", waiting)
                .param("problem", problem)
                .update();
    }

    /** Notes that files were taken. */
    public void taken(String path, long run, OffsetDateTime now) {
        jdbc.sql("""
                        insert into drop_folder (path, looked_at, taken_at, waiting, run_id) values (:path, :now, :now, 0, :run)
                        on conflict (path) do update set taken_at = :now, run_id = :run
                        """).param("path", path).param("now", now).param("run", run).update();
    }

    /** @return whether there is such a folder */
    public boolean stop(long id) {
        return jdbc.sql("update drop_folder set stopped_at = coalesce(stopped_at, now()) where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @return whether there is such a folder */
    public boolean resume(long id) {
        return jdbc.sql("update drop_folder set stopped_at = null where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }
}
