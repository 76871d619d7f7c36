package org.depesche.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import javax.sql.DataSource;
import org.depesche.tagging.Tagger;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a register from before the gazetteer. All is rolled back. */
@SpringBootTest(properties = "depesche.warm-up=false")
@Transactional
class PlacesByGeoNamesTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private Tagger tagger;

    private int place(String key, String name) {
        int id = jdbc.sql("select nextval(pg_get_serial_sequence('entity', 'id'))")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into entity (id, kind, key, name, canonical_id) values (:id, 'PLACE', :key, :name, :id)")
                .param("id", id)
                .param("key", key)
                .param("name", name)
                .update();
        return id;
    }

    private void migrate() {
        Connection connection = DataSourceUtils.getConnection(database);
        new PlacesByGeoNames(tagger).migrate(new Context() {
            @Override
            public Configuration getConfiguration() {
                return new FluentConfiguration();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        });
    }

    @Test
    void aPlaceKnownByNameComesUnderItsGeoNamesId() {
        int id = place("name:bautzen", "Bautzen");
        migrate();
        assertThat(jdbc.sql("select key from entity where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("geonames:2951881");
        assertThat(jdbc.sql("select country from place where entity_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("DE");
    }

    @Test
    void twoNamesOfOnePlaceAreMerged() {
        int polish = place("name:szczecin", "Szczecin");
        int german = place("name:stettin", "Stettin");
        migrate();
        int shown = jdbc.sql("select distinct canonical_id from entity where id = any(?)")
                .param(new Integer[] {polish, german})
                .query(Integer.class)
                .single();
        assertThat(shown).isEqualTo(polish);
        assertThat(jdbc.sql("select merged_into from entity where id = ?")
                        .param(german)
                        .query(Integer.class)
                        .single())
                .isEqualTo(polish);
    }

    @Test
    void whatSeveralPlacesMayBeStaysAsItIs() {
        int id = place("name:neustadt", "Neustadt");
        migrate();
        assertThat(jdbc.sql("select key from entity where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("name:neustadt");
    }
}
