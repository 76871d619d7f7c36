package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.article.Published;
import org.depesche.article.tags.NewTags;
import org.depesche.format.ArticleReaders;
import org.depesche.format.SourceFile;
import org.depesche.ingest.TaggingTimeouts.State;
import org.depesche.ingest.doubt.DraftCompletion;
import org.depesche.ingest.pipeline.ArticlePictures;
import org.depesche.ingest.pipeline.ArticlePipeline;
import org.depesche.ingest.retag.BacklogTagging;
import org.depesche.ingest.retag.Retagger;
import org.depesche.ingest.tags.DraftTagger;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An article that takes too long to tag is stored without tags, and its run shows the reason. */
@DepescheTest(properties = "depesche.jobs=off")
class TaggingTimeoutsTests {

    private static final String PARAGRAPH = "Peter Müller aus Lübeck sagte am Montag 3,5 Millionen Euro zu. ";

    @Autowired
    private ArticleReaders readers;

    @Autowired
    private DraftCompletion completion;

    @Autowired
    private Tagger tagger;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticlePictures pictures;

    @Autowired
    private Articles articles;

    @Autowired
    private NewTags newTags;

    @Autowired
    private TaggingBacklog backlog;

    @Autowired
    private TaggingTimeouts timeouts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    private final String source = "Küstendienst " + UUID.randomUUID();

    @BeforeEach
    void nothingElseIsToBeTagged() {
        jdbc.sql("delete from untagged").update();
    }

    @Test
    void isStoredWithoutTagsAndItsRunSaysSo() {
        IngestItem item = taken(Duration.ZERO);

        assertThat(item.outcome()).isEqualTo(Outcome.STORED);
        assertThat(item.problem()).isEqualTo(IngestProblem.of(Stage.TAG, "overdue"));
        assertThat(timeouts.of(article(item))).isEqualTo(State.LEFT);
        assertThat(mentions(item)).isZero();
        assertThat(backlog.count()).isZero();
    }

    @Test
    void whatIsDoneInTimeHasItsTags() {
        IngestItem item = taken(Duration.ofHours(1));

        assertThat(item.problem()).isNull();
        assertThat(timeouts.of(article(item))).isEqualTo(State.NONE);
        assertThat(mentions(item)).isPositive();
    }

    @Test
    void getsItsTagsWhenSomebodyAsksForThem() {
        IngestItem item = taken(Duration.ZERO);

        timeouts.tryAgain(article(item));
        assertThat(timeouts.of(article(item))).isEqualTo(State.AGAIN);
        tagLate(Duration.ofHours(1));

        assertThat(timeouts.of(article(item))).isEqualTo(State.NONE);
        assertThat(mentions(item)).isPositive();
    }

    @Test
    void isLeftAloneWhenItTakesTooLongAgain() {
        IngestItem item = taken(Duration.ZERO);

        timeouts.tryAgain(article(item));
        tagLate(Duration.ZERO);

        assertThat(backlog.count()).isZero();
        assertThat(timeouts.of(article(item))).isEqualTo(State.LEFT);
    }

    @Test
    void nobodyCanAskForWhatIsThere() {
        IngestItem item = taken(Duration.ofHours(1));

        timeouts.tryAgain(article(item));

        assertThat(backlog.count()).isZero();
    }

    private DraftTagger within(Duration deadline) {
        return new DraftTagger(tagger, new TaggingSettings(deadline, false, Duration.ofMinutes(1)));
    }

    private void tagLate(Duration deadline) {
        Retagger retagger = new Retagger(articles, within(deadline), timeouts, transactions);
        new BacklogTagging(backlog, retagger, newTags, transaction).look();
    }

    private IngestItem taken(Duration deadline) {
        Pipeline pipeline = new ArticlePipeline(
                readers, completion, within(deadline), archive, pictures, backlog, timeouts, transactions);
        String text = "Zusage " + source + "\n\n" + PARAGRAPH.repeat(400);
        List<IngestItem> items = new ArrayList<>();
        Defaults defaults =
                new Defaults(Published.on(LocalDate.of(2024, 5, 16)), source, Locale.GERMAN, Publishing.NOW);
        SourceFile file = SourceFile.of("zusage.txt", text.getBytes(StandardCharsets.UTF_8));
        try (Batches batches = pipeline.read(file, 20, settled -> false)) {
            pipeline.store(batches.next(), StoreOptions.whole(defaults, null), items::addAll);
        }
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static long article(IngestItem item) {
        Long article = item.article();
        assertThat(article).isNotNull();
        return article;
    }

    private long mentions(IngestItem item) {
        return jdbc.sql("select count(*) from article_mention where article_id = :article")
                .param("article", article(item))
                .query(Long.class)
                .single();
    }
}
