package org.depesche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of an archive that was there before it was kept since when readers have seen an article. */
@SpringBootTest
class PublicSinceMigrationTests {

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private final String schema =
            "before_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private void article(int id, String state, String why, boolean legal, String embargo, int revision) {
        jdbc.sql("""
                insert into %s.article (id, fingerprint, pubstatus, withheld_because, withheld_legal, embargo, headline, text,
                    block_kinds, revision, stored_at, changed_at)
                values (:id, 'f', :state, :why, :legal, now() + cast(:embargo as interval), 'H', 'H', 'H', :revision,
                    now(), now())
                """.formatted(schema))
                .param("id", id)
                .param("state", state)
                .param("why", why, Types.VARCHAR)
                .param("legal", legal)
                .param("embargo", embargo, Types.VARCHAR)
                .param("revision", revision)
                .update();
    }

    private void revision(int article, String draft) {
        jdbc.sql("""
                insert into %s.article_revision (article_id, revision, recorded_at, draft)
                values (:id, 1, now(), cast(:draft as jsonb))
                """.formatted(schema))
                .param("id", article)
                .param("draft", draft)
                .update();
    }

    @Test
    void tellsWhatReadersHaveSeenAndKeepsReasonsWhereTheyWereMeantToBe() {
        migrate("129");
        // they would write into the tables that the application uses
        jdbc.sql("alter table %s.article disable trigger user".formatted(schema))
                .update();
        article(1, "USABLE", null, false, null, 1);
        article(2, "USABLE", null, false, "1 hour", 1);
        article(3, "WITHHELD", "nur für Redakteure", false, null, 1);
        article(4, "WITHHELD", null, false, "1 hour", 1);
        article(5, "CANCELED", "für Leser", false, null, 1);
        article(6, "CANCELED", "Urteil", true, null, 1);
        article(7, "CANCELED", null, false, null, 1);
        article(8, "CANCELED", "", false, null, 2);
        revision(8, "{\"pubstatus\": \"USABLE\", \"embargo\": null}");
        article(9, "WITHHELD", null, false, null, 2);
        revision(9, "{\"pubstatus\": \"USABLE\", \"embargo\": \"2020-05-16T10:30:00+02:00\"}");
        article(10, "CANCELED", "", false, null, 2);
        revision(10, "{\"pubstatus\": \"WITHHELD\", \"embargo\": \"2999-05-16T10:30:00+02:00\"}");

        migrate("137");

        Map<Integer, Boolean> seen = jdbc
                .sql("select id, public_since is not null from %s.article".formatted(schema))
                .query((row, n) -> Map.entry(row.getInt(1), row.getBoolean(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(seen)
                .isEqualTo(Map.of(
                        1, true, 2, false, 3, true, 4, false, 5, true, 6, true, 7, false, 8, true, 9, true, 10, false));
        assertThat(reasons("withheld_because")).containsExactly("5 für Leser", "6 Urteil");
        assertThat(reasons("withheld_internally")).containsExactly("3 nur für Redakteure");
        assertThat(reasons("'von ' || withheld_by")).containsExactly("3 von ", "5 von ", "6 von ");
        jdbc.sql("drop schema %s cascade".formatted(schema)).update();
    }

    private List<String> reasons(String column) {
        return jdbc.sql("select id || ' ' || %1$s from %2$s.article where %1$s <> '' order by id"
                        .formatted(column, schema))
                .query(String.class)
                .list();
    }
}
