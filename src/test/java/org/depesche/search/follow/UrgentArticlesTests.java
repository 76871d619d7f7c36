package org.depesche.search.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.UniqueWord;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.names.EntityColumns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Single articles on their way into an index of its own, past many that it is still busy with. */
@DepescheTest
class UrgentArticlesTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** So many come together that single ones overtake them. */
    private static final int MANY = 60;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private EntityColumns entities;

    @Autowired
    private IndexNodes nodes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path folder;

    private final String crowd = "Import " + UniqueWord.next();
    private final String paper = "Blatt " + UniqueWord.next();
    private final ExecutorService builders = Executors.newFixedThreadPool(2);
    private final ExecutorService beside = Executors.newFixedThreadPool(2);

    private HeldRows rows;
    private ArticleIndex index;
    private ArticleIndexer articles;

    @BeforeEach
    void open() throws IOException {
        rows = new HeldRows(jdbc);
        index = ArticleIndex.create(
                folder,
                BERLIN,
                IndexPosition.before(changes.now().horizon(), changes.database(), ArticleFields.VERSION));
        articles = new ArticleIndexer(index, rows, entities);
    }

    @AfterEach
    void close() throws IOException {
        rows.release();
        beside.close();
        builders.close();
        index.close();
        nodes.forget(index.position().node());
        jdbc.sql("delete from article where source in (:sources)")
                .param("sources", List.of(crowd, paper))
                .update();
    }

    @Test
    void aSingleArticleIsFoundWhileManyAreStillBeingWorkedOn() throws Exception {
        ChangeLog.Snapshot before = changes.now();
        rows.hold(store(crowd, MANY));
        Future<?> many = put(rows.held);
        rows.reached.await();
        try (UrgentArticles overtaking = new UrgentArticles(changes, articles, before)) {
            overtaking.begin();
            store(paper, 1);
            await().until(() -> found(paper) == 1);
            assertThat(found(crowd)).isZero();
        }

        rows.release();
        many.get();
        index.refresh();
        assertThat(found(crowd)).isEqualTo(MANY);
    }

    @Test
    void whatOvertookIsTakenAgainWithItsTurnAndIsThereOnce() throws Exception {
        rows.hold(store(crowd, MANY));
        IndexFollower<ArticleIndex> follower = follower(changes);
        Future<?> following = follow(follower);
        rows.reached.await();
        long single = store(paper, 1).getFirst();
        await().until(() -> found(paper) == 1);
        rows.release();
        following.get();
        int before = rows.askedFor(single).size();

        follower.follow();
        index.refresh();
        assertThat(rows.askedFor(single)).hasSizeGreaterThan(before);
        assertThat(found(paper)).isEqualTo(1);
        assertThat(found(crowd)).isEqualTo(MANY);
        follower.end();
    }

    @Test
    void ifSingleOnesCannotBeReadTheManyGoOnAndNothingIsLost() throws Exception {
        rows.hold(store(crowd, MANY));
        CountDownLatch failed = new CountDownLatch(1);
        IndexFollower<ArticleIndex> follower = follower(new ChangeLog(database, transactions) {
            @Override
            public Snapshot readSingle(Snapshot since, Batches batches) {
                failed.countDown();
                throw new QueryTimeoutException("The database is busy");
            }
        });
        Future<?> following = follow(follower);
        rows.reached.await();
        store(paper, 1);
        failed.await();
        rows.release();
        following.get();
        index.refresh();
        assertThat(found(crowd)).isEqualTo(MANY);
        assertThat(found(paper)).isZero();

        follower.follow();
        index.refresh();
        assertThat(found(paper)).isEqualTo(1);
        follower.end();
    }

    @Test
    void aCloseWaitsForWhatIsJustBeingTakenInAndNothingIsAfterIt() throws Exception {
        ChangeLog.Snapshot before = changes.now();
        List<Long> single = store(paper, 1);
        rows.hold(single);
        UrgentArticles overtaking = new UrgentArticles(changes, articles, before);
        overtaking.begin();
        rows.reached.await();
        Thread closing = Thread.ofPlatform().start(overtaking::close);
        await().until(() -> closing.getState() == Thread.State.WAITING);

        rows.release();
        assertThat(closing.join(Eventually.MOST)).isTrue();
        assertThat(found(paper)).isEqualTo(1);
        assertThat(rows.askedFor(single.getFirst())).hasSize(1).noneMatch(Thread::isAlive);
    }

    @Test
    void anArticleThatChangesWhileItIsWorkedOnIsInTheIndexAsItIsNow() throws Exception {
        List<Long> many = store(crowd, MANY);
        rows.hold(many);
        Future<?> old = put(many);
        rows.reached.await();
        long changed = many.getFirst();
        jdbc.sql("update article set source = :paper where id = :id")
                .param("paper", paper)
                .param("id", changed)
                .update();
        Thread first = Thread.ofPlatform().start(() -> putFirst(changed));
        // It waits for the many; else it is through, and the rows that they have read are written after it.
        await().until(() -> first.getState() == Thread.State.WAITING || !first.isAlive());
        rows.release();
        old.get();
        first.join();

        index.refresh();
        assertThat(found(paper)).isEqualTo(1);
        assertThat(found(crowd)).isEqualTo(MANY - 1);
    }

    @Test
    void theManyWaitAsLongAsASingleOneIsPutIn() throws Exception {
        long single = store(paper, 1).getFirst();
        List<Long> many = store(crowd, MANY);
        rows.hold(List.of(single));
        Future<?> first = beside.submit(() -> putFirst(single));
        rows.reached.await();
        Thread others = Thread.ofPlatform().start(() -> {
            try {
                articles.put(many);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> others.getState() == Thread.State.WAITING);
        index.refresh();
        assertThat(found(crowd)).isZero();

        rows.release();
        first.get();
        others.join();
        index.refresh();
        assertThat(found(crowd)).isEqualTo(MANY);
    }

    private IndexFollower<ArticleIndex> follower(ChangeLog log) {
        return new IndexFollower<>(index, log, rows, entities, nodes, builders);
    }

    private Future<?> follow(IndexFollower<ArticleIndex> follower) {
        return beside.submit(() -> {
            follower.follow();
            return null;
        });
    }

    private Future<?> put(Collection<Long> ids) {
        return beside.submit(() -> {
            articles.put(ids);
            return null;
        });
    }

    private void putFirst(long id) {
        try {
            articles.putFirst(List.of(id));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In one transaction, so that many are noted as such. */
    private List<Long> store(String source, int articles) {
        return jdbc.sql("""
                insert into article (id, fingerprint, pubstatus, headline, text, block_kinds, source, stored_at, changed_at)
                select nextval('article_seq'), gen_random_uuid()::text, 'USABLE', 'Meldung', E'Meldung\\n\\nText.', 'HP',
                    :source, now(), now()
                from generate_series(1, :articles)
                returning id
                """)
                .param("source", source)
                .param("articles", articles)
                .query(Long.class)
                .list();
    }

    private int found(String source) {
        try (IndexView view = index.view()) {
            return view.articles().count(new TermQuery(new Term(ArticleFields.SOURCE, source)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps some articles that it has read until they are released, and remembers the ids that each thread asked for. */
    private static final class HeldRows extends ArticleRows {

        private final Set<Long> held = ConcurrentHashMap.newKeySet();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

        private record Asked(Thread who, Set<Long> ids) {}

        HeldRows(JdbcClient jdbc) {
            super(jdbc);
        }

        void hold(Collection<Long> ids) {
            held.addAll(ids);
        }

        void release() {
            released.countDown();
        }

        List<Thread> askedFor(long id) {
            synchronized (asked) {
                return asked.stream()
                        .filter(one -> one.ids().contains(id))
                        .map(Asked::who)
                        .toList();
            }
        }

        @Override
        public List<ArticleRow> load(Collection<Long> ids) {
            asked.add(new Asked(Thread.currentThread(), Set.copyOf(ids)));
            List<ArticleRow> found = super.load(ids);
            if (!Collections.disjoint(held, ids)) {
                reached.countDown();
                try {
                    released.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return found;
        }
    }
}
