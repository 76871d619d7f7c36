package org.depesche.search.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.depesche.register.Register;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills an empty database with {@link GeneratedArticles}, as if they had been sent in: {@code mvn -Pbench clean test
 * -Dtest=GeneratedArchive -Ddepesche.archive='jdbc:postgresql://localhost:5432/depesche?user=…&password=…'
 * -Ddepesche.articles=1000000}. It makes the tables if there are none. The user has to be a superuser, because triggers and
 * references are not checked for each row. All is one transaction: after a failure the database is as empty as before, and a
 * running application waits for its end.
 *
 * <p>An application on the database indexes the articles at its start, or at once if it runs. In the background it then
 * compares them for copies; a measurement waits until its log says that none are to go.
 */
@EnabledIfSystemProperty(named = "depesche.archive", matches = ".+")
class GeneratedArchive {

    private static final String URL = System.getProperty("depesche.archive");
    private static final int ARTICLES = Integer.getInteger("depesche.articles", 1_000_000);
    private static final int AT_ONCE = 1_000;

    @Test
    void fillsAnEmptyDatabase() throws Exception {
        Flyway.configure().dataSource(URL, null, null).load().migrate();
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(URL)) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(jdbc.sql("select exists (select from article) or exists (select from entity)")
                            .query(Boolean.class)
                            .single())
                    .as("the database has articles or entities already: only an empty one can be filled")
                    .isFalse();
            enterNames(jdbc);
            jdbc.sql("set local session_replication_role = replica").update();
            List<String> indexes = dropIndexes(jdbc);
            enterMeasures(jdbc, copy(connection));
            indexes.forEach(index -> jdbc.sql(index).update());
            finish(jdbc);
            connection.commit();
            jdbc.sql("analyze").update();
            connection.commit();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%d articles in %.0f s: %.0f a second%n", ARTICLES, seconds, ARTICLES / seconds);
    }

    private static void enterNames(JdbcClient jdbc) {
        for (int id = 1; id < GeneratedArticles.ENTITIES; id++) {
            String name = GeneratedRows.REGISTER.registered(id);
            jdbc.sql("insert into entity (id, kind, key, name, canonical_id) values (:id, :kind, :key, :name, :id)")
                    .param("id", id)
                    .param("kind", GeneratedRows.REGISTER.kind(id).name())
                    .param("key", Register.fold(name))
                    .param("name", name)
                    .update();
        }
        jdbc.sql("""
                insert into entity_name (entity_id, name, folded, origin) select id, name, key, 'MACHINE' from entity
                """).update();
    }

    /**
     * Indexes are made at the end, which takes less time than to add each row to them.
     *
     * @return the statements that make them again
     */
    private static List<String> dropIndexes(JdbcClient jdbc) {
        Map<String, String> indexes = new LinkedHashMap<>();
        jdbc.sql("""
                select i.indexname, i.indexdef from pg_indexes i
                where i.schemaname = current_schema() and i.tablename in ('article', 'article_mention', 'article_figure')
                    and not exists (select from pg_constraint where conname = i.indexname)
                """).query(row -> {
            indexes.put(row.getString(1), row.getString(2));
        });
        indexes.keySet().forEach(index -> jdbc.sql("drop index " + index).update());
        return List.copyOf(indexes.values());
    }

    /**
     * Writes articles while it makes the next ones.
     *
     * @return the keys of measures by their lemmas
     */
    private static Map<String, String> copy(Connection connection) throws Exception {
        GeneratedArticles generated = new GeneratedArticles();
        GeneratedRows rows = new GeneratedRows();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> written = CompletableFuture.completedFuture(null);
            for (int id = 1; id <= ARTICLES; id++) {
                rows.add(generated.article(id));
                if (id % AT_ONCE == 0 || id == ARTICLES) {
                    Map<String, String> tables = rows.take();
                    written.get();
                    written = writer.submit(() -> copy(tables, connection));
                }
            }
            written.get();
        }
        return rows.measures();
    }

    private static long copy(Map<String, String> tables, Connection connection) throws SQLException, IOException {
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        long written = 0;
        for (Map.Entry<String, String> table : tables.entrySet()) {
            written += copying.copyIn("copy " + table.getKey() + " from stdin", new StringReader(table.getValue()));
        }
        return written;
    }

    private static void enterMeasures(JdbcClient jdbc, Map<String, String> measures) {
        String[] lemmas = measures.keySet().toArray(String[]::new);
        String[] keys = measures.values().toArray(String[]::new);
        jdbc.sql("""
                with written as (
                    select * from unnest(:lemmas::text[], :keys::text[]) as w(lemma, key)
                ), entered as (
                    insert into measure (key, name) select key, min(lemma) from written group by key returning id, key
                )
                insert into measure_form (lemma, measure_id) select lemma, id from written join entered using (key)
                """).param("lemmas", lemmas).param("keys", keys).update();
    }

    /** Writes the logs that triggers would have written, and leaves ids to later articles. */
    private static void finish(JdbcClient jdbc) {
        jdbc.sql("insert into article_change (article_id, bulk) select id, true from article order by id")
                .update();
        jdbc.sql("insert into similar_due (article_id) select id from article").update();
        for (String table : new String[] {"article", "article_mention", "article_figure"}) {
            // Hibernate takes the ids up to the next value
            jdbc.sql("select setval('%1$s_seq', max(id) + 1000) from %1$s".formatted(table))
                    .query()
                    .singleValue();
        }
        jdbc.sql("select setval(pg_get_serial_sequence('entity', 'id'), max(id)) from entity")
                .query()
                .singleValue();
    }
}
