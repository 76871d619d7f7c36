package org.depesche.article.storing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.depesche.DepescheTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Figures from the time when a measure was a name alone. */
@DepescheTest
class MeasuredMigrationTests {

    @Autowired
    private DataSource database;

    private final String schema =
            "named_measures_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private Connection connection;
    private JdbcClient jdbc;

    @BeforeEach
    void figuresWithNamesAlone() throws SQLException {
        migrate("17");
        connection = database.getConnection();
        connection.setSchema(schema);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql("""
                insert into article (id, fingerprint, pubstatus, headline, text, block_kinds, stored_at, changed_at)
                values (1, 'f', 'USABLE', 'Hafen', 'Hafen', 'h', now(), now());
                insert into article_figure (id, article_id, span_start, span_end, surface, sentence_start, sentence_end, kind,
                    value, modifier, unit, measure, measure_lemma, origin, sticky)
                values
                    (1, 1, 0, 1, '1', 0, 5, 'COUNT', 1, 'EXACT', 'count', 'Umschlag', 'umschlag', 'MACHINE', false),
                    (2, 1, 2, 3, '2', 0, 5, 'COUNT', 2, 'EXACT', 'count', 'Umschlag', 'umschlag', 'EDITOR', true),
                    (3, 1, 4, 5, '3', 0, 5, 'COUNT', 3, 'EXACT', 'count', null, null, 'MACHINE', false);
                insert into tag_decision (article_id, who, layer, act, span_start, span_end, surface, name, tag, kept_away)
                values (1, 'tilda', 'FIGURES', 'SET', 2, 3, '2', 'Umschlag',
                    '{"surface": "2", "figure": {"kind": "COUNT", "measure": "Umschlag", "measureLemma": "umschlag"}}',
                    '{"names": [], "figures": [{"surface": "3", "figure": {"kind": "COUNT", "measure": null,
                        "measureLemma": null}}]}');
                """).update();
        migrate("18");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .target(target)
                .load()
                .migrate();
    }

    @AfterEach
    void dropSchema() throws SQLException {
        jdbc.sql("drop schema " + schema + " cascade").update();
        connection.setSchema("public");
        connection.close();
    }

    private String value(String sql) {
        return String.valueOf(jdbc.sql(sql).query().singleValue());
    }

    @Test
    void namesStayVisibleAndOnlyEditorsNamesAreCertain() {
        assertThat(
                        value(
                                "select string_agg(coalesce(measure_confidence::text, '-'), ' ' order by id) from article_figure"))
                .isEqualTo("0.6 1 -");
    }

    @Test
    void decisionsKeepTheirNames() {
        assertThat(value("select tag::text from tag_decision"))
                .contains("\"measured\": {\"name\": \"Umschlag\", \"lemma\": \"umschlag\", \"confidence\": 1}")
                .doesNotContain("measureLemma");
        assertThat(value("select kept_away::text from tag_decision"))
                .contains("\"surface\": \"3\"")
                .doesNotContain("measure");
    }

    @Test
    void readersSeeTheNewColumns() {
        assertThat(value("select count(measure_confidence) from visible_figure"))
                .isEqualTo("2");
    }
}
