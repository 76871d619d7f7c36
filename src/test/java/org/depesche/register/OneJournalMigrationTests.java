package org.depesche.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.depesche.DepescheTest;
import org.depesche.OldSchema;
import org.depesche.register.Acts.Selection;
import org.depesche.register.RegisterEntry.Type;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts from the time when entities and measures had a journal each. */
@DepescheTest
class OneJournalMigrationTests {

    private static final String TILDA = "tilda";

    @Autowired
    private DataSource database;

    private OldSchema schema;
    private Acts acts;
    private DecisionUndo undoing;

    @BeforeEach
    void twoJournals() throws SQLException {
        schema = new OldSchema(database, "12");
        JdbcClient jdbc = schema.jdbc();
        ApplicationEventPublisher nobody = event -> {};
        acts = new Acts(jdbc);
        NameRows names = new NameRows(jdbc);
        EntityRows entities = new EntityRows(jdbc, names, new NoMentions(), nobody);
        MeasureRows measures = new MeasureRows(jdbc, nobody);
        undoing = new DecisionUndo(new RegisterRows(List.of(entities, measures)), entities, measures, names, acts);
        jdbc.sql("""
                insert into entity (id, kind, key, name, canonical_id, merged_into, name_decided) values
                    (1, 'PERSON', 'henrike', 'Henrike', 1, null, false), (2, 'PERSON', 'rike', 'Rike', 1, 1, false),
                    (3, 'PERSON', 'joost', 'Joost Osterloh', 3, null, true);
                insert into register_act (kind, entity_id, other_id, name, done_by, done_at, reason, before) values
                    ('MERGE', 2, 1, null, 'tilda', '2026-01-01', 'Dieselbe', '{"name": "Rike"}'),
                    ('RENAME', 3, null, 'Joost Osterloh', 'tilda', '2026-01-03', null,
                        '{"name": "Joost", "name_decided": false}');
                insert into measure (id, key, name, merged_into, hidden) values
                    (1, 'quote', 'Quote', null, false), (2, 'rate', 'Rate', 1, false), (3, null, 'Andere', null, false),
                    (4, 'nichts', 'Nichts', null, true);
                insert into measure_form (lemma, measure_id) values ('quote', 1), ('rate', 2), ('anteil', 3), ('nichts', 4);
                insert into measure_act (kind, measure_id, other_id, name, done_by, done_at, reason, before) values
                    ('MERGE', 2, 1, null, 'joost', '2026-01-02', 'dasselbe', '{"name": "Rate", "created": false}'),
                    ('SPLIT', 1, 3, null, 'tilda', '2026-01-04', null, '{"name": "Quote", "created": true}'),
                    ('HIDE', 4, null, null, 'tilda', '2026-01-05', null, '{"name": "Nichts", "created": false}');
                insert into moved_form (act_id, lemma, from_id) values (2, 'anteil', 1);
                """).update();
        schema.migrate("14");
    }

    @AfterEach
    void dropSchema() throws SQLException {
        schema.close();
    }

    private Act only(Type type, Act.Kind kind) {
        return acts.latest(new Selection(type, kind, null, false), 2, 0).getFirst();
    }

    @Test
    void bothAreInOneJournalInTheOrderOfTime() {
        assertThat(acts.latest(Selection.ALL, 10, 0))
                .extracting(act -> act.kind() + " " + act.entry())
                .containsExactly(
                        "HIDE measure 4", "SPLIT measure 1", "RENAME entity 3", "MERGE measure 2", "MERGE entity 2");
        Act merge = only(Type.MEASURE, Act.Kind.MERGE);
        assertThat(merge.other()).isEqualTo(RegisterEntry.measure(1));
        assertThat(merge.done().by()).isEqualTo("joost");
        assertThat(merge.done().reason()).isEqualTo("dasselbe");
        assertThat(acts.about(Type.MEASURE, List.of(1), 10))
                .extracting(Act::kind)
                .containsExactly(Act.Kind.SPLIT, Act.Kind.MERGE);
    }

    @Test
    void actsAboutMeasuresAreUndone() {
        undoing.undo(only(Type.MEASURE, Act.Kind.MERGE).id(), TILDA);
        undoing.undo(only(Type.MEASURE, Act.Kind.SPLIT).id(), TILDA);
        Act hidden = undoing.undo(only(Type.MEASURE, Act.Kind.HIDE).id(), TILDA);

        assertThat(schema.value("select merged_into is null from measure where id = 2"))
                .isEqualTo("true");
        assertThat(schema.value("select measure_id from measure_form where lemma = 'anteil'"))
                .isEqualTo("1");
        assertThat(schema.value("select hidden from measure where id = 3"))
                .as("created by the split")
                .isEqualTo("true");
        assertThat(schema.value("select hidden from measure where id = 4")).isEqualTo("false");
        assertThat(hidden.undo().by()).isEqualTo(TILDA);
        assertThatExceptionOfType(DecisionRefusedException.class)
                .isThrownBy(() -> undoing.undo(hidden.id(), TILDA))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(DecisionRefusedException.Reason.UNDONE));
    }

    @Test
    void actsAboutEntitiesAreUndone() {
        undoing.undo(only(Type.ENTITY, Act.Kind.MERGE).id(), TILDA);
        undoing.undo(only(Type.ENTITY, Act.Kind.RENAME).id(), TILDA);

        assertThat(schema.value("select canonical_id from entity where id = 2")).isEqualTo("2");
        assertThat(schema.value("select name from entity where id = 3")).isEqualTo("Joost");
    }

    /** An archive without articles. */
    private static final class NoMentions implements MentionMoves {

        @Override
        public int move(long act, Collection<Long> mentions, Collection<Integer> from, int to) {
            return 0;
        }

        @Override
        public void moveBack(long act) {}

        @Override
        public boolean isMovedOn(long act) {
            return false;
        }

        @Override
        public boolean isNamed(int entity) {
            return false;
        }
    }
}
