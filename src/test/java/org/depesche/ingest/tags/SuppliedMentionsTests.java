package org.depesche.ingest.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.depesche.SampleArticle;
import org.depesche.article.ArticleDraft;
import org.depesche.article.SuppliedTag;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppliedMentionsTests {

    private static final Tagger TAGGER = new Tagger();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Henrike Osterloh | Am Montag sprach Henrike Osterloh in Kiel.           | Henrike Osterloh
            Henrike Osterloh | Henrike Osterlohs Plan, sagte Henrike Osterloh, gilt. | Henrike Osterlohs,Henrike Osterloh
            Kiel             | Die Kieler Woche in Kiel, Kiels größtes Fest.         | Kiel,Kiels
            Oslo             | Das Osloer Abkommen.                                  |
            Ems              | Die Ems bei Emsdetten.                                | Ems
            SPD              | Die SPDs Antwort blieb aus.                           |
            Nordkai AG       | Nordkai AG, nicht nordkai ag.                         | Nordkai AG
            """)
    void findsANameAsWholeWords(String name, String text, String surfaces) {
        List<EntityMention> mentions =
                SuppliedMentions.of(draft(text, person(name)), TAGGER).mentions();

        if (surfaces == null) {
            assertThat(mentions).singleElement().satisfies(mention -> {
                assertThat(mention.span()).isNull();
                assertThat(mention.surface()).isNull();
            });
        } else {
            assertThat(mentions).extracting(EntityMention::surface).containsExactly(surfaces.split(","));
        }
        assertThat(mentions).allSatisfy(mention -> assertThat(mention.origin()).isEqualTo(Origin.SOURCE));
    }

    @Test
    void theLongerNameIsFoundBeforeTheShorterOneInIt() {
        ArticleDraft draft = draft("Das Hafenamt Kiel tagt.", place("Kiel"), organisation("Hafenamt Kiel"));

        assertThat(SuppliedMentions.of(draft, TAGGER).mentions())
                .filteredOn(mention -> mention.span() != null)
                .extracting(EntityMention::surface)
                .containsExactly("Hafenamt Kiel");
    }

    @Test
    void theSourceIsBelievedWhereTheMachineSaysSomethingElse() {
        ArticleDraft draft = draft("Paris Hilton reist nach Paris.", person("Paris Hilton"));
        int start = draft.text().indexOf("Paris Hilton");
        EntityKey place = new EntityKey(EntityKind.PLACE, "name:paris", "Paris");
        List<Mention> machine = List.of(
                new EntityMention(new Span(start, start + 5), "Paris", place, Origin.MACHINE, .7),
                new EntityMention(new Span(start + 24, start + 29), "Paris", place, Origin.MACHINE, .9));

        List<Mention> all = SuppliedMentions.of(draft, TAGGER).with(machine);

        assertThat(all).extracting(Mention::surface).containsExactly("Paris Hilton", "Paris");
    }

    @Test
    void aNamedEntityHasTheKeyThatTheTaggerGivesIt() {
        EntityMention china = SuppliedMentions.of(draft("In China.", place("China")), TAGGER)
                .mentions()
                .getFirst();

        assertThat(china.entity().key()).isEqualTo("cldr:CN");
    }

    @Test
    void aNameWithAnIdHasItWhereverTheArticleNamesIt() {
        AuthorityId id = new AuthorityId("wikidata", "Q17");
        ArticleDraft draft = draft(
                "Ministerin Osterloh kam.", new SuppliedTag(EntityKind.PERSON, "Henrike Osterloh", null, List.of(id)));
        int start = draft.text().indexOf("Osterloh");
        EntityKey key = TAGGER.key(EntityKind.PERSON, "Henrike Osterloh", draft.language());
        List<Mention> machine =
                List.of(new EntityMention(new Span(start, start + 8), "Osterloh", key, Origin.MACHINE, .7));

        assertThat(SuppliedMentions.of(draft, TAGGER).with(machine))
                .extracting(mention -> ((EntityMention) mention).entity().key())
                .containsExactly(id.key(), id.key());
    }

    @Test
    void ofTwoWithOneNameTheMachinesIsLeftOpen() {
        ArticleDraft draft = draft(
                "Ministerin Osterloh kam.",
                new SuppliedTag(
                        EntityKind.PERSON, "Henrike Osterloh", null, List.of(new AuthorityId("wikidata", "Q17"))),
                new SuppliedTag(
                        EntityKind.PERSON, "Henrike Osterloh", null, List.of(new AuthorityId("wikidata", "Q18"))));
        int start = draft.text().indexOf("Osterloh");
        EntityKey key = TAGGER.key(EntityKind.PERSON, "Henrike Osterloh", draft.language());
        List<Mention> machine =
                List.of(new EntityMention(new Span(start, start + 8), "Osterloh", key, Origin.MACHINE, .7));

        assertThat(SuppliedMentions.of(draft, TAGGER).with(machine).getFirst())
                .extracting(mention -> ((EntityMention) mention).entity())
                .isEqualTo(key);
    }

    private static SuppliedTag person(String name) {
        return new SuppliedTag(EntityKind.PERSON, name, null);
    }

    private static SuppliedTag place(String name) {
        return new SuppliedTag(EntityKind.PLACE, name, null);
    }

    private static SuppliedTag organisation(String name) {
        return new SuppliedTag(EntityKind.ORGANISATION, name, null);
    }

    private static ArticleDraft draft(String text, SuppliedTag... tags) {
        return SampleArticle.of("Überschrift")
                .suppliedTags(Arrays.asList(tags))
                .paragraph(text)
                .draft();
    }
}
