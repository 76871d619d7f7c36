package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

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
import org.depesche.article.SuppliedTag;
import org.depesche.article.tags.TagDecisions;
import org.depesche.article.tags.TagDecisions.Editor;
import org.depesche.ingest.Retagging.Scope;
import org.depesche.ingest.Retagging.State;
import org.depesche.ingest.retag.RetagJob;
import org.depesche.ingest.tags.DraftTagger;
import org.depesche.register.Register;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive is tagged anew: tags of a machine are replaced, tags of editors and sources stay. */
@DepescheTest
class RetaggingTests {

    private static final String TEXT = "Angela Merkel reiste nach Hamburg. Der Hafen kostet 186 Millionen Euro.";
    private static final EntityKey WRONG = new EntityKey(EntityKind.PLACE, "der hafen", "Der Hafen");

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private DraftTagger drafts;

    @Autowired
    private Tagger tagger;

    @Autowired
    private Retaggings retaggings;

    @Autowired
    private RetagJob job;

    @Autowired
    private TagDecisions decisions;

    @Autowired
    private Register register;

    @Autowired
    private JdbcClient jdbc;

    private final String source = "Quelle " + UUID.randomUUID();
    private final Scope scope = new Scope(null, source, null, null);

    @BeforeEach
    @AfterEach
    void noneIsOpen() {
        retaggings.open().ifPresent(open -> retaggings.stop(open.id()));
    }

    @Test
    void whatAMachineSaysIsReplacedAndWhatOthersSayStays() {
        long id = wronglyTagged(TEXT, List.of(new SuppliedTag(EntityKind.ORGANISATION, "Küstenblatt", null)));
        EntityKey elbe = new EntityKey(EntityKind.ORGANISATION, "elbe gmbh", "Elbe GmbH");
        int entity =
                register.resolve(Set.of(elbe), Origin.EDITOR, Locale.GERMAN).get(elbe);
        Span hamburg = place(id, "Hamburg");
        decisions.name(id, hamburg, elbe, entity, new Editor("tilda", "gemeint ist die Firma", 1));

        Retagging retagging = run();

        assertThat(retagging.state()).isEqualTo(State.DONE);
        assertThat(names(id)).containsExactly("Angela Merkel MACHINE", "Elbe GmbH EDITOR", "Küstenblatt SOURCE");
        assertThat(articles.findById(id).orElseThrow().revision()).isEqualTo(1);
        assertThat(retagging.progress().changed()).isEqualTo(1);
        assertThat(retaggings.frequent(retagging.id(), 10))
                .extracting(one -> one.fate() + " " + one.before() + ">" + one.after())
                .contains("ADDED >Angela Merkel", "REMOVED Der Hafen>")
                .noneMatch(one -> one.contains("Hamburg") || one.contains("Küstenblatt"));
        assertThat(retaggings.articles(retagging.id(), 10, 0))
                .extracting(Retaggings.Changed::id)
                .containsExactly(id);
    }

    @Test
    void figuresThatASourceMarkedStayItsOwn() {
        long id = tagged(TEXT);
        jdbc.sql("update article_figure set origin = 'SOURCE', value = 187000000 where article_id = ?")
                .param(id)
                .update();

        assertThat(run().progress().changed()).isZero();

        assertThat(jdbc.sql("select value::bigint || origin from article_figure where article_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("187000000SOURCE");
    }

    @Test
    void taggingAgainWithTheSameTaggerWritesNothing() {
        List<Long> ids =
                List.of(tagged(TEXT), tagged("In Kiel sagte Joost Harmsen, 40 Prozent seien genug. Harmsen blieb."));
        long before = changes(ids);

        Retagging retagging = run();

        assertThat(retagging.progress().done()).isEqualTo(2);
        assertThat(retagging.progress().changed()).isZero();
        assertThat(changes(ids)).isEqualTo(before);
    }

    @Test
    void workThatIsStoppedGoesOnWhereItWasAndPausedWorkRests() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(wronglyTagged(TEXT + " Folge " + i + ".", List.of()));
        }
        long id = retaggings.begin(scope, "tilda", false).orElseThrow();
        int[] batches = {0};

        job.run(id, 1, () -> batches[0]++ == 1, one -> {});

        Retagging half = retaggings.find(id).orElseThrow();
        assertThat(half.progress().done()).isBetween(1L, 39L);
        assertThat(names(ids.getLast())).as("the newest comes first").contains("Angela Merkel MACHINE");
        assertThat(names(ids.getFirst())).containsExactly("Der Hafen MACHINE");
        retaggings.pause(id);
        job.run(id, 1, () -> false, one -> {});
        assertThat(retaggings.find(id).orElseThrow().progress().done())
                .isEqualTo(half.progress().done());

        retaggings.resume(id, false);
        job.run(id, 2, () -> false, one -> {});
        Retagging end = retaggings.find(id).orElseThrow();
        assertThat(end.progress().done()).isEqualTo(40);
        assertThat(end.progress().changed()).isEqualTo(40);
        assertThat(ids).allSatisfy(one -> assertThat(names(one)).contains("Angela Merkel MACHINE"));
    }

    @Test
    void oneIsOpenAtATimeAndItsJobComesToAnEnd() {
        long undated = wronglyTagged(TEXT, List.of());
        jdbc.sql("update article set published_on = null where id = ?")
                .param(undated)
                .update();
        wronglyTagged(TEXT + " Mehr.", List.of());

        long id = retaggings.begin(scope, "tilda", true).orElseThrow();

        assertThat(retaggings.begin(Scope.EVERYTHING, "joost", true)).isEmpty();
        await().until(() -> !retaggings.find(id).orElseThrow().isOpen());
        assertThat(retaggings.find(id).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(names(undated)).contains("Angela Merkel MACHINE");
    }

    private Retagging run() {
        long id = retaggings.begin(scope, "tilda", false).orElseThrow();
        job.run(id, 1, () -> false, one -> {});
        return retaggings.find(id).orElseThrow();
    }

    private long changes(List<Long> ids) {
        return jdbc.sql("select count(*) from article_change where article_id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    private List<String> names(long id) {
        List<ArticleMention> mentions =
                articles.findWithMentionsById(id).orElseThrow().mentions();
        return mentions.stream()
                .map(mention -> mention.name() + " " + mention.origin())
                .toList();
    }

    private Span place(long id, String words) {
        int at = articles.findById(id).orElseThrow().text().indexOf(words);
        return new Span(at, at + words.length());
    }

    private long tagged(String text) {
        ArticleDraft draft = draft(text, List.of());
        return archive.store(draft, drafts.tag(draft).mentions(), new Provenance(null, 0))
                .article();
    }

    private long wronglyTagged(String text, List<SuppliedTag> supplied) {
        ArticleDraft draft = draft(text, supplied);
        int at = draft.text().indexOf("Der Hafen");
        List<Mention> mentions = new ArrayList<>();
        mentions.add(new Mention.EntityMention(new Span(at, at + 9), "Der Hafen", WRONG, Origin.MACHINE, .5));
        supplied.forEach(tag -> mentions.add(new Mention.EntityMention(
                null, null, tagger.key(tag.kind(), tag.name(), Locale.GERMAN), Origin.SOURCE, 1)));
        return archive.store(draft, mentions, new Provenance(null, 0)).article();
    }

    private ArticleDraft draft(String text, List<SuppliedTag> supplied) {
        return SampleArticle.of("Eine Reise")
                .source(source)
                .suppliedTags(supplied)
                .paragraph(text)
                .draft();
    }
}
