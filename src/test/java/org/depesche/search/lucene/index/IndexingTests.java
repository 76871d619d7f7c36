package org.depesche.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.follow.IndexSettings;
import org.depesche.search.lucene.HitCounts;
import org.depesche.search.lucene.LuceneArticles;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.NameIndex;
import org.depesche.search.names.RegisterFollower;
import org.depesche.web.DataSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** An index beside that of the application: stopped, broken, left behind. In the end it equals the database. */
@DepescheTest
class IndexingTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private ChangeLog changes;

    @Autowired
    private ArticleRows rows;

    @Autowired
    private EntityColumns entities;

    @Autowired
    private IndexNodes nodes;

    @Autowired
    private NameIndex names;

    @Autowired
    private HitCounts counts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path data;

    private Indexing indexing;

    private final String source = "Quelle " + UUID.randomUUID();

    @AfterEach
    void stop() {
        if (indexing != null) {
            indexing.stop();
        }
    }

    @Test
    void whatIsStoredWhileItIsStoppedIsThereAfterwards() {
        start();
        store();
        waitFor(1);
        String before = index();
        indexing.stop();

        store();
        start();
        waitFor(2);
        assertThat(index()).as("the index is not built anew for it").isEqualTo(before);
    }

    @Test
    void aTransactionThatCommitsLaterThanItsFollowersIsNotForgotten() throws Exception {
        start();
        CountDownLatch stored = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform()
                .start(() -> new TransactionTemplate(transactions).executeWithoutResult(in -> {
                    store();
                    stored.countDown();
                    try {
                        mayCommit.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        stored.await();
        store();
        waitFor(1);
        indexing.stop();
        start();
        waitFor(1);
        mayCommit.countDown();
        slow.join();
        waitFor(2);
    }

    @Test
    void aSingleArticleIsFoundBeforeTheManyOfAnImport() {
        String many = "Import " + UUID.randomUUID();
        start();
        store();
        waitFor(1);
        indexing.stop();
        jdbc.sql("delete from article where source = :source")
                .param("source", source)
                .update();
        jdbc.sql("""
                insert into article (id, fingerprint, pubstatus, headline, text, block_kinds, source, stored_at, changed_at)
                select nextval('article_seq'), gen_random_uuid()::text, 'USABLE', 'Meldung',
                    E'Meldung\\n\\n' || repeat('Der Hafen ruht. ', 100), 'HP', :source, now(), now()
                from generate_series(1, 3000)
                """).param("source", many).update();
        store();
        try {
            indexing = make();
            // By itself a start waits for all of them.
            Thread.ofPlatform().start(indexing::start);
            waitUntil(indexing::isRunning);
            int[] before = new int[1];
            waitUntil(() -> {
                before[0] = found(many);
                return found() == 1;
            });

            assertThat(before[0]).isLessThan(3000);
            waitUntil(() -> found(many) == 3000);
        } finally {
            jdbc.sql("delete from article where source = :source")
                    .param("source", many)
                    .update();
        }
    }

    @Test
    void aBrokenIndexIsBuiltAnew() throws IOException {
        start();
        store();
        waitFor(1);
        indexing.stop();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().startsWith("_")) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
        start();
        waitFor(1);
    }

    @Test
    void anIndexWithSomeBytesTurnedIsBuiltAnewWhetherOrNotItWasWholeAtTheLastStart() throws IOException {
        start();
        store();
        waitFor(1);
        String before = index();
        indexing.stop();
        start();
        waitFor(1);
        indexing.stop();
        turnSomeBytes();
        start();
        waitUntil(() -> !Files.exists(data.resolve("index").resolve(before)));
        waitFor(1);
    }

    @Test
    void anIndexIsBuiltAnewAsSoonAsASearchMeetsDamage() throws IOException {
        start();
        store();
        waitFor(1);
        String before = index();
        LuceneArticles articles = new LuceneArticles(indexing, entities, counts);
        assertThatThrownBy(() -> articles.ask(snapshot -> {
                    throw new CorruptIndexException("Not as it was written", "_0.fdt");
                }))
                .isInstanceOf(UncheckedIOException.class);

        waitUntil(() -> !Files.exists(data.resolve("index").resolve(before)));
        waitFor(1);
    }

    @Test
    void anIndexWithoutItsFiguresIsBuiltAnew() throws IOException {
        start();
        store();
        waitFor(1);
        String before = index();
        indexing.stop();
        try (Stream<Path> folders = Files.walk(data)) {
            for (Path folder : folders.filter(path -> path.endsWith("figures")).toList()) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        start();
        waitFor(1);
        assertThat(index()).isNotEqualTo(before);
    }

    @Test
    void anIndexThatTheDatabaseDoesNotKnowServesUntilANewOneIsBuilt() {
        start();
        store();
        waitFor(1);
        String before = index();
        indexing.stop();
        // As if the database had been put back from a copy
        jdbc.sql("update index_node set mark = gen_random_uuid(), mark_before = null where node = :node::uuid")
                .param("node", before)
                .update();
        start();
        waitFor(1);
        waitUntil(() -> !indexing.state().rebuilding());
        assertThat(index()).isNotEqualTo(before);
        store();
        waitFor(2);
    }

    @Test
    void anIndexThatTheLogNoLongerReachesIsBuiltAnew() {
        start();
        store();
        waitFor(1);
        String before = index();
        indexing.stop();
        jdbc.sql("delete from index_node where node = :node::uuid")
                .param("node", before)
                .update();
        store();
        start();
        waitFor(2);
        waitUntil(() -> !indexing.state().rebuilding());
        assertThat(index()).isNotEqualTo(before);
    }

    @Test
    void anEditorsRebuildServesAllTheTime() {
        start();
        waitUntil(() -> !indexing.state().rebuilding());
        store();
        waitFor(1);
        String before = index();
        indexing.startRebuild();
        waitUntil(() -> {
            assertThat(found()).isEqualTo(1);
            return !indexing.state().rebuilding();
        });
        assertThat(index()).isNotEqualTo(before);
    }

    @Test
    void twoApplicationsDoNotShareAnIndex() {
        start();
        Indexing other = make();
        assertThatThrownBy(other::start).hasMessageContaining("Another application uses the index");
    }

    @Test
    void anIndexThatCannotBeOpenedForTheMomentIsNotToBlame() throws Exception {
        start();
        store();
        waitFor(1);
        String before = index();
        indexing.stop();

        try (FSDirectory files =
                        FSDirectory.open(data.resolve("index").resolve(before).resolve("articles"));
                Lock ignored = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            start();
            assertThat(found()).as("searches are answered").isZero();
            assertThat(indexing.state().problem()).isNotEmpty();
            store();
        }
        waitFor(2);
        assertThat(index()).as("it is neither deleted nor built anew").isEqualTo(before);
        waitUntil(() -> indexing.state().problem().isEmpty());
    }

    private void turnSomeBytes() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            // texts that are stored: nothing that is looked at when it is opened
            for (Path file : files.filter(file -> file.toString().matches(".*articles/.*\\.(cfs|fdt)"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
    }

    private void start() {
        indexing = make();
        indexing.start();
    }

    private Indexing make() {
        return new Indexing(folder(), new RegisterFollower(changes, entities, names), nodes, new IndexSettings(true));
    }

    private IndexFolder folder() {
        return new IndexFolder(changes, rows, entities, nodes, new DataSettings(data), Clock.system(BERLIN));
    }

    private void store() {
        jdbc.sql("""
                insert into article (id, fingerprint, pubstatus, headline, text, block_kinds, source, stored_at, changed_at)
                values (nextval('article_seq'), gen_random_uuid()::text, 'USABLE', 'Meldung', E'Meldung\\n\\nText.', 'HP',
                    :source, now(), now())
                """).param("source", source).update();
    }

    private int found() {
        return found(source);
    }

    private int found(String paper) {
        try (IndexView view = indexing.view()) {
            return view.articles().count(new TermQuery(new Term(ArticleFields.SOURCE, paper)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void waitFor(int articles) {
        waitUntil(() -> found() == articles);
    }

    /** The name of the folder that the index lies in. */
    private String index() {
        try (Stream<Path> folders = Files.list(data.resolve("index"))) {
            List<String> names = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
            assertThat(names).hasSize(1);
            return names.getFirst();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitUntil(BooleanSupplier reached) {
        Eventually.await().until(reached::getAsBoolean);
    }
}
