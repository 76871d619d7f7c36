package org.depesche.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.depesche.DepescheTest;
import org.depesche.UniqueWord;
import org.depesche.register.DecisionRefusedException.Reason;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DepescheTest
@RecordApplicationEvents
class CurationTests {

    private static final String TILDA = "tilda";
    private static final String JOOST = "joost";

    @Autowired
    private Register register;

    @Autowired
    private Curation curation;

    @Autowired
    private EntityCuration entityCuration;

    @Autowired
    private DecisionUndo undoing;

    @Autowired
    private Acts acts;

    @Autowired
    private Entities entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    /** A family name that nobody else in the database has. */
    private final String family = "Zz" + UniqueWord.next();

    private int person(String name) {
        return resolve(EntityKind.PERSON, name, name);
    }

    /** Resolves a name as an import does. */
    private int resolve(EntityKind kind, String key, String name) {
        EntityKey named = new EntityKey(kind, key.toLowerCase(Locale.ROOT), name);
        return register.resolve(List.of(named), Origin.MACHINE, Locale.GERMAN).get(named);
    }

    private Entity entity(int id) {
        return entities.findById(id).orElseThrow();
    }

    private int merge(int entity, int into) {
        return Math.toIntExact(curation.merge(EntryRevision.entity(entity), EntryRevision.entity(into), TILDA, null)
                .id());
    }

    private List<Integer> called(String letters) {
        return register.startingWith(EntityKind.PERSON, letters, 100);
    }

    private static void refused(Reason reason, ThrowingCallable decision) {
        assertThatExceptionOfType(DecisionRefusedException.class)
                .isThrownBy(decision)
                .extracting(DecisionRefusedException::reason)
                .isEqualTo(reason);
    }

    @Test
    void aMergedEntityIsShownAsTheOtherAlsoAfterTheNextImport() {
        int henrike = person("Henrike " + family);
        int rike = person("Rike " + family);

        Act act = curation.merge(EntryRevision.entity(rike), EntryRevision.entity(henrike), TILDA, "Dieselbe Frau");

        assertThat(act.kind()).isEqualTo(Act.Kind.MERGE);
        assertThat(act.done().by()).isEqualTo(TILDA);
        assertThat(act.done().reason()).isEqualTo("Dieselbe Frau");
        assertThat(entity(rike).canonicalId()).isEqualTo(henrike);
        assertThat(called("rike " + family)).containsExactly(henrike);
        assertThat(person("Rike " + family)).isEqualTo(rike);
        assertThat(entity(rike).canonicalId()).isEqualTo(henrike);
        assertThat(events.stream(RegisterChanged.class)).last().isEqualTo(new RegisterChanged(Set.of(rike, henrike)));
    }

    @Test
    void aChainOfMergesEndsAtItsLastEntity() {
        int a = person("A " + family);
        int b = person("B " + family);
        int c = person("C " + family);

        int first = merge(a, b);
        int second = merge(b, c);
        assertThat(List.of(entity(a).canonicalId(), entity(b).canonicalId())).containsOnly(c);

        undoing.undo(first, JOOST);
        assertThat(entity(a).canonicalId()).isEqualTo(a);
        assertThat(entity(b).canonicalId()).isEqualTo(c);

        undoing.undo(second, JOOST);
        assertThat(entity(b).canonicalId()).isEqualTo(b);
    }

    @Test
    void undoneInTheOtherOrderAMergeTakesAlongWhatWasMergedBefore() {
        int a = person("A " + family);
        int b = person("B " + family);
        int c = person("C " + family);
        merge(a, b);
        int second = merge(b, c);

        Act undone = undoing.undo(second, JOOST);

        assertThat(undone.undo().by()).isEqualTo(JOOST);
        assertThat(List.of(entity(a).canonicalId(), entity(b).canonicalId())).containsOnly(b);
    }

    @Test
    void noMergeGoesInACircle() {
        int a = person("A " + family);
        int b = person("B " + family);
        int c = person("C " + family);
        merge(a, b);
        merge(b, c);

        refused(Reason.CIRCLE, () -> merge(c, a));
        refused(Reason.CIRCLE, () -> merge(c, c));
        refused(Reason.MERGED, () -> merge(a, c));
        refused(Reason.UNKNOWN, () -> merge(c, Integer.MAX_VALUE));
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        int a = person("A " + family);
        int b = person("B " + family);
        EntryRevision seen = EntryRevision.entity(a, entity(a).revision());
        EntryRevision other = EntryRevision.entity(b, entity(b).revision());

        curation.rename(seen, "Ada " + family, TILDA, null);

        refused(Reason.CHANGED, () -> curation.hide(seen, JOOST, null));
        refused(Reason.CHANGED, () -> curation.merge(other, seen, JOOST, null));
        int hidden = Math.toIntExact(curation.hide(other, JOOST, null).id());
        undoing.undo(hidden, TILDA);
        refused(Reason.UNDONE, () -> undoing.undo(hidden, JOOST));
    }

    @Test
    void noImportRenamesWhatAnEditorNamed() {
        String key = "name:" + UUID.randomUUID();
        int id = resolve(EntityKind.PERSON, key, "Wladimir " + family);

        Act act = curation.rename(EntryRevision.entity(id), "  Vladimir \n" + family + " ", TILDA, null);
        resolve(EntityKind.PERSON, key, "Wolodymyr " + family);

        assertThat(act.name()).isEqualTo("Vladimir " + family);
        assertThat(act.was()).isEqualTo("Wladimir " + family);
        assertThat(entity(id).name()).isEqualTo("Vladimir " + family);
        assertThat(called("wladimir " + family)).containsExactly(id);

        undoing.undo(act.id(), TILDA);
        assertThat(entity(id).name()).isEqualTo("Wladimir " + family);
        assertThat(entity(id).isNameDecided()).isFalse();
        assertThat(called("vladimir " + family)).isEmpty();
    }

    @Test
    void anEarlierNameComesBackOnlyWhenTheLaterOneIsUndone() {
        int id = person("A " + family);
        long first = curation.rename(EntryRevision.entity(id), "B " + family, TILDA, null)
                .id();
        Act second = curation.rename(EntryRevision.entity(id), "C " + family, TILDA, null);

        assertThatExceptionOfType(DecisionRefusedException.class)
                .isThrownBy(() -> undoing.undo(first, TILDA))
                .satisfies(refused -> assertThat(refused.act()).isEqualTo(second));

        undoing.undo(second.id(), TILDA);
        assertThat(entity(id).name()).isEqualTo("B " + family);
        undoing.undo(first, TILDA);
        assertThat(entity(id).name()).isEqualTo("A " + family);
    }

    @Test
    void aRemovedNameStaysRemovedWhateverImportsSay() {
        String key = "name:" + UUID.randomUUID();
        int id = resolve(EntityKind.PERSON, key, "Wladimir " + family);
        resolve(EntityKind.PERSON, key, "Kreml " + family);

        long act = entityCuration
                .removeName(EntryRevision.entity(id), "Kreml " + family, TILDA, "Kein Name")
                .id();
        new Fresh().resolve(EntityKind.PERSON, key, "Kreml " + family);

        assertThat(called("kreml " + family)).isEmpty();
        assertThat(entity(id).name()).isEqualTo("Wladimir " + family);
        refused(
                Reason.NO_NAME,
                () -> entityCuration.removeName(EntryRevision.entity(id), "Kreml " + family, TILDA, null));
        refused(
                Reason.SHOWN_NAME,
                () -> entityCuration.removeName(EntryRevision.entity(id), "Wladimir " + family, TILDA, null));

        undoing.undo(act, TILDA);
        assertThat(called("kreml " + family)).containsExactly(id);
    }

    /** A node that has just started, with empty caches. */
    private final class Fresh {
        void resolve(EntityKind kind, String key, String name) {
            jdbc.sql("""
                    insert into entity_name (entity_id, name, folded, origin) select id, ?, ?, 'MACHINE' from entity
                    where kind = ? and key = ? on conflict (entity_id, name) do nothing
                    """).params(name, Register.fold(name), kind.name(), key).update();
            CurationTests.this.resolve(kind, key, name);
        }
    }

    @Test
    void aNameIsRemovedFromAllThatIsShownAsTheEntity() {
        int a = person("A " + family);
        int b = person("B " + family);
        merge(b, a);

        long act = entityCuration
                .removeName(EntryRevision.entity(a), "B " + family, TILDA, null)
                .id();
        assertThat(called("b " + family)).isEmpty();

        undoing.undo(act, TILDA);
        assertThat(called("b " + family)).containsExactly(a);
    }

    @Test
    void anAddedNameFindsTheEntity() {
        int id = person("Joseph Ratzinger " + family);

        Act act = entityCuration.addName(EntryRevision.entity(id), "Benedikt XVI. " + family, "de", TILDA, null);
        assertThat(called("benedikt xvi. " + family)).containsExactly(id);
        refused(
                Reason.ALREADY,
                () -> entityCuration.addName(EntryRevision.entity(id), "Benedikt XVI. " + family, null, JOOST, null));
        refused(Reason.NO_NAME, () -> entityCuration.addName(EntryRevision.entity(id), " \u00a0", null, JOOST, null));

        undoing.undo(act.id(), TILDA);
        assertThat(called("benedikt xvi. " + family)).isEmpty();
    }

    @Test
    void aRemovedNameMayBeAddedAgain() {
        int id = person("A " + family);
        entityCuration.addName(EntryRevision.entity(id), "B " + family, null, TILDA, null);
        entityCuration.removeName(EntryRevision.entity(id), "B " + family, TILDA, null);

        Act again = entityCuration.addName(EntryRevision.entity(id), "B " + family, null, TILDA, null);
        assertThat(called("b " + family)).containsExactly(id);

        undoing.undo(again.id(), TILDA);
        assertThat(called("b " + family)).isEmpty();
    }

    @Test
    void whatIsHiddenIsFoundByNobodyAndNoImportBringsItBack() {
        int id = person("Guten Morgen " + family);
        int also = person("Morgen " + family);
        merge(also, id);

        long act = curation.hide(EntryRevision.entity(id), TILDA, "Kein Mensch").id();

        assertThat(person("Guten Morgen " + family)).isEqualTo(id);
        assertThat(entity(id).isHidden()).isTrue();
        assertThat(called("guten morgen " + family)).isEmpty();
        assertThat(called("morgen " + family)).isEmpty();
        refused(Reason.HIDDEN, () -> curation.rename(EntryRevision.entity(id), "Tag", TILDA, null));

        undoing.undo(act, TILDA);
        assertThat(called("morgen " + family)).containsExactly(id);
    }

    @Test
    void theOldKindLeadsToTheNewOneAlsoAfterTheNextImport() {
        int person = person("Washington " + family);
        EntityKey place = new EntityKey(
                EntityKind.PLACE, ("name:washington " + family).toLowerCase(Locale.ROOT), "Washington " + family);

        Act act = entityCuration.changeType(EntryRevision.entity(person), place, TILDA, null);

        Entity shown = entity(entity(person).canonicalId());
        assertThat(shown.kind()).isEqualTo(EntityKind.PLACE);
        assertThat(shown.name()).isEqualTo("Washington " + family);
        assertThat(person("Washington " + family)).isEqualTo(person);
        assertThat(resolve(EntityKind.PLACE, place.key(), place.name())).isEqualTo(shown.id());
        assertThat(entity(person).canonicalId()).isEqualTo(shown.id());
        assertThat(called("washington " + family)).isEmpty();
        assertThat(register.startingWith(EntityKind.PLACE, "washington " + family, 9))
                .containsExactly(shown.id());

        undoing.undo(act.id(), TILDA);
        assertThat(entity(person).canonicalId()).isEqualTo(person);
    }

    @Test
    void aTypeIsChangedBackAndEachChangeUndone() {
        String name = "Washington " + family;
        int person = person(name);
        EntityKey asPlace = new EntityKey(EntityKind.PLACE, "name:" + name.toLowerCase(Locale.ROOT), name);
        EntityKey asPerson = new EntityKey(EntityKind.PERSON, name.toLowerCase(Locale.ROOT), name);
        Act there = entityCuration.changeType(EntryRevision.entity(person), asPlace, TILDA, null);
        int place = entity(person).canonicalId();

        Act back = entityCuration.changeType(EntryRevision.entity(place), asPerson, TILDA, null);
        assertThat(List.of(entity(person).canonicalId(), entity(place).canonicalId()))
                .containsOnly(person);
        assertThatExceptionOfType(DecisionRefusedException.class)
                .isThrownBy(() -> undoing.undo(there.id(), TILDA))
                .satisfies(refused -> assertThat(refused.act()).isEqualTo(back));

        undoing.undo(back.id(), TILDA);
        assertThat(List.of(entity(person).canonicalId(), entity(place).canonicalId()))
                .containsOnly(place);
        undoing.undo(there.id(), TILDA);
        assertThat(entity(person).canonicalId()).isEqualTo(person);
        refused(Reason.ALREADY, () -> entityCuration.changeType(EntryRevision.entity(person), asPerson, TILDA, null));
    }

    @Test
    void aConfirmedEntityIsMarked() {
        int id = person("A " + family);

        long act = entityCuration.confirm(EntryRevision.entity(id), TILDA, null).id();
        assertThat(entity(id).isConfirmed()).isTrue();
        refused(Reason.ALREADY, () -> entityCuration.confirm(EntryRevision.entity(id), JOOST, null));

        undoing.undo(act, TILDA);
        assertThat(entity(id).isConfirmed()).isFalse();
    }

    @Test
    void theJournalTellsAllThatConcernsAnEntity() {
        int a = person("A " + family);
        int b = person("B " + family);
        long renamed = curation.rename(EntryRevision.entity(a), "Ada " + family, TILDA, null)
                .id();
        long merged = merge(b, a);

        assertThat(acts.about(RegisterEntry.Type.ENTITY, List.of(a), 10))
                .extracting(Act::id)
                .containsExactly(merged, renamed);
        assertThat(acts.about(RegisterEntry.Type.ENTITY, List.of(b), 10))
                .extracting(Act::id)
                .containsExactly(merged);
        assertThat(acts.latest(Acts.Selection.ALL, 1, 0)).extracting(Act::id).containsExactly(merged);
        assertThat(acts.count(Acts.Selection.ALL)).isGreaterThanOrEqualTo(2);
    }
}
