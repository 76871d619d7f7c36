package org.depesche.article.storing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.depesche.DepescheTest;
import org.depesche.OldSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures from the time when a measure was a name alone. */
@DepescheTest
class MeasuredMigrationTests {

    @Autowired
    private DataSource database;

    private OldSchema schema;

    @BeforeEach
    void figuresWithNamesAlone() throws SQLException {
        schema = new OldSchema(database, "17");
        schema.jdbc().sql("""
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
        schema.migrate("18");
    }

    @AfterEach
    void dropSchema() throws SQLException {
        schema.close();
    }

    @Test
    void namesStayVisibleAndOnlyEditorsNamesAreCertain() {
        assertThat(
                        schema.value(
                                "select string_agg(coalesce(measure_confidence::text, '-'), ' ' order by id) from article_figure"))
                .isEqualTo("0.6 1 -");
    }

    @Test
    void decisionsKeepTheirNames() {
        assertThat(schema.value("select tag::text from tag_decision"))
                .contains("\"measured\": {\"name\": \"Umschlag\", \"lemma\": \"umschlag\", \"confidence\": 1}")
                .doesNotContain("measureLemma");
        assertThat(schema.value("select kept_away::text from tag_decision"))
                .contains("\"surface\": \"3\"")
                .doesNotContain("measure");
    }

    @Test
    void readersSeeTheNewColumns() {
        assertThat(schema.value("select count(measure_confidence) from visible_figure"))
                .isEqualTo("2");
    }
}
