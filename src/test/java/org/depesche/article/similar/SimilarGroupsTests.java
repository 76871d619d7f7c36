package org.depesche.article.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Articles;
import org.depesche.article.Provenance;
import org.depesche.article.Reasons;
import org.depesche.article.StoreResult;
import org.depesche.article.Submission;
import org.depesche.article.similar.SimilarArticles.Others;
import org.depesche.article.similar.SimilarArticles.Similar;
import org.depesche.article.state.ArticleStates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the archive into groups of copies and out of them. Each test has words of its own. */
@DepescheTest(properties = "depesche.jobs=off")
class SimilarGroupsTests {

    private static final Provenance NO_FILE = new Provenance(null, 0);

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    @Autowired
    private SimilarGroups groups;

    @Autowired
    private SimilarArticles similar;

    @Autowired
    private Articles articles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private ArticleDraft draft(@Nullable String id, String version, String source, String text) {
        return SampleArticle.of(source + " meldet")
                .version(id, version)
                .source(source)
                .paragraph(text)
                .draft();
    }

    private long stored(String source, String text) {
        return archive.store(draft(null, "1", source, text), List.of(), NO_FILE).article();
    }

    /** Words that nobody else has. */
    private String words(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + unique + "x" + i).collect(Collectors.joining(" "));
    }

    private void look() {
        while (groups.look(100) == 100) {
            // until all are through
        }
    }

    private List<Long> others(long article) {
        return similar.of(article, 20).first().stream().map(Similar::id).toList();
    }

    @Test
    void copiesInSeveralPapersAreGrouped() {
        long first = stored("Küstendienst", words("fähre", 100));
        look();
        long second = stored("Tageblatt", words("fähre", 95));
        long other = stored("Tageblatt", words("hafen", 100));
        look();

        assertThat(others(first)).containsExactly(second);
        assertThat(others(second)).containsExactly(first);
        assertThat(others(other)).isEmpty();
        assertThat(similar.counts(List.of(first, second, other)))
                .containsOnlyKeys(first, second)
                .containsValue(1);
    }

    @Test
    void copiesThatComeTogetherAreGroupedToo() {
        List<Submission> batch = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            batch.add(new Submission(draft(null, "1", "Blatt " + i, words("fähre", 100 - i % 3)), List.of(), NO_FILE));
        }
        List<Long> ids = archive.store(batch).stream().map(StoreResult::article).toList();
        look();

        Others others = similar.of(ids.getFirst(), 20);
        assertThat(others.total()).isEqualTo(29);
        assertThat(others.first()).hasSize(20);
    }

    @Test
    void copiesThatTwoNodesLookAtSideBySideDoNotMissEachOther() {
        List<Long> ids = IntStream.range(0, 40)
                .mapToObj(i -> stored("Blatt " + i, words("fähre", 100)))
                .toList();
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (int node = 0; node < 2; node++) {
                nodes.execute(() -> {
                    while (groups.look(3) > 0) {
                        // until all are through
                    }
                });
            }
        }

        assertThat(similar.counts(ids)).hasSize(40).containsValue(39);
    }

    @Test
    void anArticleThatIsDeletedDuringTheLookIsLeftOut() {
        long gone = stored("Küstendienst", words("fähre", 100));
        long first = stored("Tageblatt", words("fähre", 98));
        long second = stored("Kurier", words("fähre", 99));
        try (ExecutorService node = Executors.newSingleThreadExecutor()) {
            Future<?> look = transaction.execute(deleting -> {
                jdbc.sql("delete from article where id = :id").param("id", gone).update();
                int holder =
                        jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
                Future<?> begun = node.submit(this::look);
                // or the application's own watch was faster
                await().until(() -> isSomebodyWaiting(holder) || begun.isDone());
                return begun;
            });
            assertThat(look).succeedsWithin(Eventually.MOST);
        }

        await().untilAsserted(() -> assertThat(others(first)).containsExactly(second));
    }

    /** For a row that the transaction of this process of the database holds. */
    private boolean isSomebodyWaiting(int holder) {
        return jdbc.sql("""
                select exists (select from pg_stat_activity
                where wait_event_type = 'Lock' and datname = current_database() and :holder = any(pg_blocking_pids(pid)))
                """).param("holder", holder).query(Boolean.class).single();
    }

    @Test
    void anArticleWhoseTextChangesLeavesTheGroupAndMayJoinAnother() {
        long ferry = stored("Küstendienst", words("fähre", 100));
        long harbour = stored("Küstendienst", words("hafen", 100));
        long copy = archive.store(draft("urn:" + unique, "1", "Tageblatt", words("fähre", 98)), List.of(), NO_FILE)
                .article();
        look();
        assertThat(others(copy)).containsExactly(ferry);

        archive.store(draft("urn:" + unique, "2", "Tageblatt", words("hafen", 98)), List.of(), NO_FILE);
        look();

        assertThat(others(copy)).containsExactly(harbour);
        assertThat(others(ferry)).isEmpty();
    }

    @Test
    void aChangeOfSomethingElseIsNoReasonToLookAgain() {
        long id = stored("Küstendienst", words("fähre", 100));
        look();
        articleStates.withhold(id, new Reasons("wird geprüft", null), "redaktion");

        assertThat(jdbc.sql("select count(*) from similar_due where article_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatReadersMayNotSeeIsNoCopyToThem() {
        long first = stored("Küstendienst", words("fähre", 100));
        long withheld = stored("Tageblatt", words("fähre", 99));
        long canceled = stored("Abendpost", words("fähre", 98));
        long seen = stored("Morgenpost", words("fähre", 97));
        look();
        articleStates.withhold(withheld, new Reasons("wird geprüft", null), "redaktion");
        articleStates.cancel(canceled, new Reasons("stimmt nicht", null), "redaktion", true);
        jdbc.sql("update article set embargo = ? where id = ?")
                .param(OffsetDateTime.now().plusHours(1))
                .param(first)
                .update();

        assertThat(others(seen)).isEmpty();
        assertThat(similar.counts(List.of(seen))).isEmpty();
        assertThat(others(first)).containsExactly(seen);

        articleStates.release(withheld, null, "redaktion");
        assertThat(others(seen)).containsExactly(withheld);
    }

    @Test
    void anArticleThatIsDeletedLeavesNothingBehind() {
        long first = stored("Küstendienst", words("fähre", 100));
        long second = stored("Tageblatt", words("fähre", 99));
        look();
        jdbc.sql("delete from article where id = ?").param(second).update();

        assertThat(others(first)).isEmpty();
        assertThat(jdbc.sql("select count(*) from similar_print where article_id = ?")
                        .param(second)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theLikenessIsThatOfTheBodies() {
        long first = stored("Küstendienst", words("fähre", 100));
        long second = stored("Tageblatt", words("fähre", 100));

        assertThat(SimilarArticles.likeness(
                        articles.findById(first).orElseThrow(),
                        articles.findById(second).orElseThrow()))
                .isEqualTo(1);
    }
}
