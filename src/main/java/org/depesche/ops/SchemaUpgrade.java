package org.depesche.ops;

import javax.sql.DataSource;
import org.depesche.web.StartRefusedException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Migrates the database. Version 0.1.0 came to the schema of {@code V1} to {@code V12} by 44 migrations: a database
 * with exactly this history keeps its tables and goes on from there. Any other history of that time is refused.
 */
@Component
class SchemaUpgrade implements FlywayMigrationStrategy {

    /** Identifies the scripts and the checksums of the 44 migrations. */
    private static final String HISTORY_OF_0_1_0 = "938020594c76170daaac48027f29a52e";

    private static final Logger log = LoggerFactory.getLogger(SchemaUpgrade.class);

    @Override
    public void migrate(Flyway flyway) {
        DataSource database = flyway.getConfiguration().getDataSource();
        JdbcClient jdbc = JdbcClient.create(database);
        new TransactionTemplate(new JdbcTransactionManager(database))
                .executeWithoutResult(transaction -> replaceHistoryOf010(jdbc));
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new StartRefusedException(
                    "The schema of the database was not made by this version's migrations. " + e.getMessage(),
                    "Start the version of Depesche that last used the database, or restore a backup into an empty one.",
                    e);
        }
    }

    private static void replaceHistoryOf010(JdbcClient jdbc) {
        if (jdbc.sql("select to_regclass('flyway_schema_history') is null")
                .query(Boolean.class)
                .single()) {
            return;
        }
        // several nodes may start at once
        jdbc.sql("lock table flyway_schema_history in access exclusive mode").update();
        String latest = jdbc.sql("""
                select coalesce(max(version), '') from flyway_schema_history
                where exists (select from flyway_schema_history where version = '001')
                """).query(String.class).single();
        if (latest.isEmpty()) {
            return;
        }
        String history = jdbc.sql("""
                select md5(string_agg(script || coalesce(checksum::text, ''), ' ' order by version))
                from flyway_schema_history where version is not null
                """).query(String.class).single();
        if (!history.equals(HISTORY_OF_0_1_0)) {
            throw new StartRefusedException(
                    "The database has the schema " + latest + " of a version before 0.1.0.",
                    "Start Depesche 0.1.0 on the database once, stop it, and start this version again. If 0.1.0 does not"
                            + " start either, restore a backup into an empty database.",
                    null);
        }
        // V12 creates them with all columns of today's tables
        jdbc.sql("drop view visible_figure, visible_mention, visible_article").update();
        jdbc.sql("delete from flyway_schema_history").update();
        jdbc.sql("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (1, '11', 'Depesche 0.1.0', 'BASELINE', 'Depesche 0.1.0', current_user, 0, true)
                """).update();
        log.info("The database of Depesche 0.1.0 was upgraded. It can no longer be used by 0.1.0.");
    }
}
