package org.depesche.curation.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.curation.similarity.SimilarPairs.State;
import org.depesche.register.Act;
import org.depesche.register.Curation;
import org.depesche.register.DecisionUndo;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.EntryRevision;
import org.depesche.tagging.EntityKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

@DepescheTest
class SuggestionPageTests extends EditorPages {

    @Autowired
    private Archive archive;

    @Autowired
    private Entities entities;

    @Autowired
    private Curation curation;

    @Autowired
    private DecisionUndo undoing;

    @Autowired
    private SimilarEntitySearch search;

    @Autowired
    private SimilarPairs similarPairs;

    @Autowired
    private JdbcClient jdbc;

    /** A family name that nobody else in the database has, nor one like it. */
    private final String family = "Zz" + UniqueWord.next() + "mann";

    private final String full = "Wladimir " + family;
    private final String brief = "W. " + family;

    @BeforeEach
    void twoMayBeOne() {
        SampleArticle.of("Eins " + UUID.randomUUID())
                .paragraph(full + " trifft Hanne " + family + "sen.")
                .names(EntityKind.PERSON, "Hanne " + family + "sen", "Hanne " + family + "sen")
                .names(EntityKind.PERSON, full, full)
                .in(archive);
        SampleArticle.of("Zwei " + UUID.randomUUID())
                .paragraph(brief + " trifft Hanne " + family + "sen.")
                .names(EntityKind.PERSON, "Hanne " + family + "sen", "Hanne " + family + "sen")
                .names(EntityKind.PERSON, brief, brief)
                .in(archive);
        search.run(() -> false);
    }

    private Entity entity(String name) {
        return entities.findByKindAndKey(EntityKind.PERSON, name.toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    /** The id of the only pair of the two entities. */
    private long pair() {
        return similarPairs
                .list(State.OPEN, null, entity(full).id(), 10, 0)
                .getFirst()
                .id();
    }

    private Element shown(String kind) throws Exception {
        String url = "/editor/suggestions?kind=" + kind;
        Document page = page(url);
        while (true) {
            Element found = page.select(".pair").stream()
                    .filter(pair -> pair.text().contains(full))
                    .findFirst()
                    .orElse(null);
            Element next = page.selectFirst(".pager a[rel=next]");
            if (found != null || next == null) {
                return found;
            }
            page = page(next.attr("href"));
        }
    }

    @Test
    void aPairIsShownWithWhatSpeaksForIt() throws Exception {
        Element pair = shown("initials");

        assertThat(pair.select(".pair__who .tag").eachText()).containsExactly("Person: " + brief, "Person: " + full);
        assertThat(pair.select(".pair__why").text())
                .contains("Anfangsbuchstaben")
                .contains("Beide treten auf mit Hanne " + family + "sen.");
        assertThat(shown("sound")).isNull();
        assertThat(page("/editor/entities/" + entity(brief).id())
                        .select("[aria-labelledby=c-pairs] .tag")
                        .text())
                .contains(full);
    }

    @Test
    void twoWhomAnAuthorityTellsApartAreNoPair() {
        String one = "Ottokar " + family;
        String other = "O. " + family;
        for (String name : List.of(one, other)) {
            SampleArticle.of("Meldung " + UUID.randomUUID())
                    .paragraph(name + " kommt.")
                    .names(EntityKind.PERSON, name, name)
                    .in(archive);
            jdbc.sql("insert into authority_id (scheme, value, entity_id) values ('wikidata', ?, ?)")
                    .params("Q-" + name, entity(name).id())
                    .update();
        }

        search.run(() -> false);

        assertThat(similarPairs.list(State.OPEN, null, entity(one).id(), 10, 0))
                .noneMatch(pair -> pair.toString().contains(other));
    }

    @Test
    void anAcceptedPairIsMergedAndGone() throws Exception {
        MockHttpServletResponse accepted = answer(post("/editor/suggestions/acceptances")
                .param("only", String.valueOf(pair()))
                .param("kind", "initials"));

        assertThat(accepted.getStatus()).isEqualTo(303);
        assertThat(page(accepted.getRedirectedUrl()).select("[role=status]").text())
                .contains("Ein Paar entschieden");
        assertThat(entity(brief).canonicalId()).isEqualTo(entity(full).id());
        assertThat(shown("")).isNull();
    }

    @Test
    void aRefusedPairIsNeverAskedAgainUnlessAnEditorWants() throws Exception {
        long pair = pair();
        answer(post("/editor/suggestions/refusals").param("pair", String.valueOf(pair)));
        SampleArticle.of("Drei " + UUID.randomUUID())
                .paragraph("Neu ist Tilo " + family + ".")
                .names(EntityKind.PERSON, "Tilo " + family, "Tilo " + family)
                .in(archive);

        search.run(() -> false);

        assertThat(shown("")).isNull();
        assertThat(shown("refused").text()).contains("tilda");

        answer(post("/editor/suggestions/refusals/" + pair + "/undoings"));
        assertThat(shown("initials")).isNotNull();
    }

    @Test
    void whatSomebodyMergedIsNotAsked() throws Exception {
        Act merged = curation.merge(
                EntryRevision.entity(entity(brief).id()),
                EntryRevision.entity(entity(full).id()),
                "joost",
                null);
        assertThat(shown("")).isNull();
        search.run(() -> false);

        undoing.undo(merged.id(), "joost");
        search.run(() -> false);

        // an editor who undid a merge has answered the question
        assertThat(shown("")).isNull();
    }

    @Test
    void ofManyTickedThoseThatCannotBeAreCounted() throws Exception {
        long pair = pair();
        curation.hide(EntryRevision.entity(entity(brief).id()), "joost", null);

        MockHttpServletResponse accepted =
                answer(post("/editor/suggestions/acceptances").param("pair", String.valueOf(pair), "999999999"));

        assertThat(page(accepted.getRedirectedUrl()).select("[role=status]").text())
                .contains("Kein Paar")
                .contains("ausgeblendet");
    }

    @Test
    void twoThatSoundAlikeButHaveNothingInCommonAreNotAsked() throws Exception {
        String one = "Stefan Ge" + family.substring(2) + "d";
        String other = "Stephan Kai" + family.substring(2) + "t";
        SampleArticle.of("Vier " + UUID.randomUUID())
                .paragraph(one + " spricht.")
                .names(EntityKind.PERSON, one, one)
                .in(archive);
        SampleArticle.of("Fünf " + UUID.randomUUID())
                .paragraph(other + " schweigt.")
                .names(EntityKind.PERSON, other, other)
                .in(archive);

        search.run(() -> false);

        assertThat(SimilarNames.people(NameKey.of(one), NameKey.of(other))).isEqualTo(NameSimilarity.SOUND);
        assertThat(similarPairs.list(State.OPEN, null, entity(one).id(), 10, 0)).isEmpty();
    }

    @Test
    void theRegisterIsSearchedOnDemand() throws Exception {
        assertThat(answer(post("/editor/suggestions/searches")).getStatus()).isEqualTo(303);
        assertThat(page("/editor/suggestions").select(".curate__searched").text())
                .contains("durchsucht");
    }
}
