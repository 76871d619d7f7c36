package org.depesche.article.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.Provenance;
import org.depesche.article.TagDecision;
import org.depesche.article.tags.TagDecisions.Editor;
import org.depesche.register.Register;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An editor's decision about an article's words holds against all that a machine or a source says later. */
@DepescheTest
class TagDecisionsTests {

    private static final EntityKey OSTERLOH = person("henrike osterloh", "Henrike Osterloh");
    private static final EntityKey JENS = person("jens osterloh", "Jens Osterloh");
    private static final EntityKey ROSTOCK = new EntityKey(EntityKind.PLACE, "rostock", "Rostock");
    private static final String FIRST = "Osterloh kam nach Rostock. In Rostock sprach Osterloh.";

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private TagDecisions decisions;

    @Autowired
    private Register register;

    @Autowired
    private JdbcClient jdbc;

    private final String source = "Quelle " + UUID.randomUUID();
    private long id;
    private int jens;

    @BeforeEach
    void anArticleIsTagged() {
        id = take("1", FIRST);
        jens = register.resolve(Set.of(JENS), Origin.EDITOR, Locale.GERMAN).get(JENS);
    }

    @Test
    void aMentionIsGivenToAnotherEntityAndStaysSoInALaterVersion() {
        decisions.name(id, place("Osterloh", 1), JENS, jens, editor("der Bruder"));

        assertThat(tags()).containsExactly("Henrike Osterloh", "Rostock", "Rostock", "Jens Osterloh!");

        take("2", "Am Montag: " + FIRST);

        assertThat(tags()).containsExactly("Henrike Osterloh", "Rostock", "Rostock", "Jens Osterloh!");
        assertThat(decisions.of(id)).singleElement().satisfies(one -> {
            assertThat(one.made().who()).isEqualTo("tilda");
            assertThat(one.made().reason()).isEqualTo("der Bruder");
            assertThat(one.words().span()).isEqualTo(place("Osterloh", 1));
            assertThat(one.keptAway().names()).hasSize(1);
        });
    }

    @Test
    void aRemovedMentionStaysAwayInALaterVersionAndInACorrection() {
        decisions.unname(id, place("Rostock", 0), entity(ROSTOCK), "Rostock", editor(null));
        assertThat(tags()).containsExactly("Henrike Osterloh", "Rostock", "Henrike Osterloh");

        take("2", "Am Montag: " + FIRST);
        assertThat(tags()).containsExactly("Henrike Osterloh", "Rostock", "Henrike Osterloh");

        ArticleDraft corrected = draft("2", "Berichtigt: " + FIRST);
        archive.correct(id, 2, corrected, mentions(corrected), "tilda", "genauer");
        assertThat(tags()).containsExactly("Henrike Osterloh", "Rostock", "Henrike Osterloh");
    }

    @Test
    void anEntityThatDoesNotBelongComesBackInNoPlace() {
        decisions.unnameAll(id, entity(ROSTOCK), "Rostock", editor(null));
        assertThat(tags()).containsExactly("Henrike Osterloh", "Henrike Osterloh");

        take("2", FIRST + " Rostock ist schön.");
        assertThat(tags()).containsExactly("Henrike Osterloh", "Henrike Osterloh");

        decisions.undo(id, decisions.of(id).getFirst().id(), "joost");
        assertThat(tags()).containsExactly("Henrike Osterloh", "Rostock", "Rostock", "Henrike Osterloh", "Rostock");
    }

    @Test
    void whatIsTakenBackIsThereAgainAsItWas() {
        decisions.name(id, place("Osterloh", 1), JENS, jens, editor(null));
        decisions.unname(id, place("Osterloh", 1), jens, "Jens Osterloh", editor(null));
        assertThat(tags()).containsExactly("Henrike Osterloh", "Rostock", "Rostock");

        undoLatest();
        assertThat(tags()).containsExactly("Henrike Osterloh", "Rostock", "Rostock", "Jens Osterloh!");

        undoLatest();
        assertThat(tags()).containsExactly("Henrike Osterloh", "Rostock", "Rostock", "Henrike Osterloh");
        assertThat(mentionRows())
                .extracting(ArticleMention::origin, ArticleMention::evidence)
                .containsOnly(tuple(Origin.MACHINE, Evidence.CLASSIFIER));
        assertThat(decisions.of(id))
                .allSatisfy(one -> assertThat(one.ending().undoneBy()).isEqualTo("joost"));
    }

    @Test
    void whatASourceNamesIsRememberedWhereAnEditorDeniesIt() {
        EntityKey paper = new EntityKey(EntityKind.ORGANISATION, "kustenblatt", "Küstenblatt");
        ArticleDraft draft = draft("2", FIRST);
        List<Mention> mentions = new ArrayList<>(mentions(draft));
        mentions.add(new EntityMention(null, null, paper, Origin.SOURCE, 1));
        archive.store(draft, mentions, new Provenance(null, 0));
        Editor second = new Editor("tilda", null, 2);

        decisions.unnameAll(id, entity(paper), "Küstenblatt", second);
        ArticleDraft corrected = draft("2", "Berichtigt: " + FIRST);
        archive.correct(id, 2, corrected, mentions(corrected), "tilda", "genauer");
        assertThat(tags()).doesNotContain("Küstenblatt");

        undoLatest();
        assertThat(tags()).contains("Küstenblatt");
    }

    @Test
    void wordsThatAreGoneAreLeftForAnEditorToLookAt() {
        decisions.name(id, place("Osterloh", 1), JENS, jens, editor(null));

        take("2", "Niemand kam nach Rostock.");

        assertThat(tags()).containsExactly("Rostock");
        assertThat(decisions.of(id)).singleElement().satisfies(one -> {
            assertThat(one.isToReview()).isTrue();
            assertThat(one.words().surface()).isEqualTo("Osterloh");
        });
    }

    @Test
    void aMentionThatWasMovedToAnotherEntityWithoutADecisionStaysToo() {
        jdbc.sql("""
                update article_mention set sticky = true, entity_id = :jens, name = 'Jens Osterloh', key = 'jens osterloh'
                where article_id = :article and span_start > 50
                """).param("jens", jens).param("article", id).update();

        take("2", "Am Montag: " + FIRST);
        assertThat(tags()).containsExactly("Henrike Osterloh", "Rostock", "Rostock", "Jens Osterloh!");

        take("3", "Niemand kam nach Rostock.");
        assertThat(tags()).containsExactly("Rostock");
        assertThat(decisions.of(id))
                .singleElement()
                .satisfies(one -> assertThat(one.isToReview()).isTrue());
    }

    @Test
    void whatWasSetAndThenMovedOnByASplitStaysMoved() {
        decisions.name(id, place("Osterloh", 1), OSTERLOH, entity(OSTERLOH), editor(null));
        jdbc.sql("update article_mention set entity_id = :jens where article_id = :article and sticky")
                .param("jens", jens)
                .param("article", id)
                .update();
        long row = mentionRows().getLast().id();

        take("2", "Am Montag: " + FIRST);

        assertThat(mentionRows().getLast().entity()).isEqualTo(jens);
        assertThat(mentionRows().getLast().id())
                .as("the row that the register knows")
                .isEqualTo(row);
        undoLatest();
        assertThat(tags()).containsExactly("Henrike Osterloh", "Rostock", "Rostock", "Henrike Osterloh");
    }

    @Test
    void whoeverSawAnEarlierTextIsToldSo() {
        take("2", "Am Montag: " + FIRST);

        assertThatThrownBy(() -> decisions.name(id, place("Osterloh", 0), JENS, jens, editor(null)))
                .isInstanceOf(Archive.ConflictException.class);
    }

    @Test
    void aTagCoversWholeWordsOfOneParagraph() {
        for (Span span : List.of(new Span(0, 2), new Span(0, 900), new Span(4, 40))) {
            assertThatThrownBy(() -> decisions.name(id, span, JENS, jens, editor(null)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aChangeOfTagsIsLoggedForTheIndex() {
        long before = changes();
        decisions.unname(id, place("Rostock", 0), entity(ROSTOCK), "Rostock", editor(null));
        assertThat(changes()).isGreaterThan(before);
    }

    private long changes() {
        return jdbc.sql("select count(*) from article_change where article_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private void undoLatest() {
        TagDecision latest = decisions.of(id).stream()
                .filter(TagDecision::isActive)
                .findFirst()
                .orElseThrow();
        decisions.undo(id, latest.id(), "joost");
    }

    /** The names of the entities that are tagged, in the order of the text; an editor's with an exclamation mark. */
    private List<String> tags() {
        return mentionRows().stream()
                .map(mention -> mention.name() + (mention.isSticky() ? "!" : ""))
                .toList();
    }

    private List<ArticleMention> mentionRows() {
        return articles.findWithMentionsById(id).orElseThrow().mentions();
    }

    private int entity(EntityKey key) {
        return register.resolve(Set.of(key), Origin.MACHINE, Locale.GERMAN).get(key);
    }

    private Span place(String words, int which) {
        String text = articles.findById(id).orElseThrow().text();
        int at = text.indexOf(words);
        for (int i = 0; i < which; i++) {
            at = text.indexOf(words, at + 1);
        }
        return new Span(at, at + words.length());
    }

    private static Editor editor(String reason) {
        return new Editor("tilda", reason, 1);
    }

    private static EntityKey person(String key, String name) {
        return new EntityKey(EntityKind.PERSON, key, name);
    }

    private long take(String version, String body) {
        ArticleDraft draft = draft(version, body);
        return archive.store(draft, mentions(draft), new Provenance(null, 0)).article();
    }

    /** As a machine finds them: every "Osterloh" and every "Rostock". */
    private static List<Mention> mentions(ArticleDraft draft) {
        List<Mention> mentions = new ArrayList<>();
        for (EntityKey key : List.of(OSTERLOH, ROSTOCK)) {
            String word = key.equals(ROSTOCK) ? "Rostock" : "Osterloh";
            for (int at = draft.text().indexOf(word); at >= 0; at = draft.text().indexOf(word, at + 1)) {
                Span span = new Span(at, at + word.length());
                mentions.add(new EntityMention(span, word, key, Origin.MACHINE, .9, Evidence.CLASSIFIER));
            }
        }
        return mentions;
    }

    private ArticleDraft draft(String version, String body) {
        return SampleArticle.of("Ein Besuch")
                .version(source, version)
                .source(source)
                .paragraph(body)
                .draft();
    }
}
