package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.depesche.DepescheTest;
import org.depesche.web.StartRefusedException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of version 0.1.0 meets this version. */
@DepescheTest
class SchemaUpgradeTests {

    @Autowired
    private JdbcConnectionDetails server;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "before_" + UUID.randomUUID().toString().replace('-', '_');

    private Flyway flyway;

    private JdbcClient old;

    @BeforeEach
    void createDatabaseOf010() throws IOException {
        jdbc.sql("create database " + name).update();
        DataSource database = new DriverManagerDataSource(
                server.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"),
                String.valueOf(server.getUsername()),
                String.valueOf(server.getPassword()));
        flyway = Flyway.configure().dataSource(database).load();
        old = JdbcClient.create(database);
        old.sql(new ClassPathResource("depesche-0.1.0.sql", getClass()).getContentAsString(StandardCharsets.UTF_8))
                .update();
    }

    @AfterEach
    void drop() {
        jdbc.sql("drop database " + name + " with (force)").update();
    }

    @Test
    void comesToTheSchemaOfANewDatabase() {
        upgrade();
        assertThat(Catalogue.of(old)).containsExactlyElementsOf(Catalogue.of(jdbc));
    }

    @Test
    void keepsItsRows() {
        old.sql("""
                insert into entity (id, kind, key, name, canonical_id) values (1, 'PLACE', 'geonames:2951881', 'Bautzen', 1);
                insert into article (id, fingerprint, pubstatus, headline, text, block_kinds, stored_at, changed_at)
                    values (7, 'f', 'USABLE', 'Bautzen baut', 'Bautzen baut', 'H', now(), now());
                insert into article_mention (id, article_id, entity_id, kind, name, key, origin, confidence)
                    values (1, 7, 1, 'PLACE', 'Bautzen', 'geonames:2951881', 'MACHINE', 1);
                """).update();
        upgrade();
        assertThat(old.sql("""
                select e.name || ': ' || a.headline
                from visible_article a join visible_mention m on m.article_id = a.id join entity e on e.id = m.entity_id
                """).query(String.class).list()).containsExactly("Bautzen: Bautzen baut");
        assertThat(old.sql("select count(*) from index_log, likeness_search")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void isUpgradedOnce() {
        upgrade();
        upgrade();
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void isRefusedIfItIsOlder() {
        old.sql("delete from flyway_schema_history where version > '137'").update();
        assertIsRefused("has the schema 137 of a version before 0.1.0", "Start Depesche 0.1.0");
    }

    @Test
    void isRefusedIfAMigrationIsUnknown() {
        old.sql("update flyway_schema_history set checksum = 1 where version = '148'")
                .update();
        assertIsRefused("has the schema 148", "Start Depesche 0.1.0");
    }

    @Test
    void isRefusedIfAMigrationChangedLater() {
        upgrade();
        old.sql("update flyway_schema_history set checksum = 1 where version = '12'")
                .update();
        assertIsRefused("Migration checksum mismatch for migration version 12", "restore a backup");
    }

    private void assertIsRefused(String reason, String remedy) {
        int before = flyway.info().applied().length;
        assertThatThrownBy(this::upgrade).isInstanceOfSatisfying(StartRefusedException.class, e -> {
            assertThat(e).hasMessageContaining(reason);
            assertThat(e.remedy()).contains(remedy);
        });
        assertThat(flyway.info().applied()).hasSize(before);
    }

    private void upgrade() {
        new SchemaUpgrade().migrate(flyway);
    }
}
