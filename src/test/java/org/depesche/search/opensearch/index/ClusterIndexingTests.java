package org.depesche.search.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.search.Facet;
import org.depesche.search.IndexState;
import org.depesche.search.SearchSettings;
import org.depesche.search.SearchSettings.Engine;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.follow.IndexSettings;
import org.depesche.search.follow.IndexVerification;
import org.depesche.search.follow.MergedEntities;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.NameIndex;
import org.depesche.search.names.RegisterFollower;
import org.depesche.search.opensearch.OpenSearchShelf;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nodes that share an index: stopped, killed, left behind. In the end the index equals the database. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("archive of cluster indexing")
@DepescheTest(properties = "depesche.test.archive=cluster_indexing")
@Tag("opensearch")
class ClusterIndexingTests {

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
    private MergedEntities merged;

    @Autowired
    private Archive archive;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    private final String source = "Quelle " + UUID.randomUUID();

    private final ClusterSettings settings = OpenSearchShelf.settings("test-" + UUID.randomUUID());

    private final MovableClock clock = new MovableClock(ZoneId.of("Europe/Berlin"));
    private final Map<ClusterIndexing, ClusterState> states = new HashMap<>();
    private ClusterConnection cluster;
    private Generations generations;

    @BeforeEach
    void connect() {
        cluster = new ClusterConnection(settings, new SearchSettings(Duration.ofSeconds(5), 0, Engine.OPENSEARCH));
        generations = new Generations(cluster, settings);
    }

    @AfterEach
    void stopAll() throws IOException {
        states.keySet().forEach(ClusterIndexing::stop);
        for (Generation left : generations.all()) {
            IndexPosition position = generations.position(left);
            if (position != null) {
                nodes.forget(position.node());
            }
            generations.delete(left);
        }
        cluster.close();
    }

    @Test
    void anArticleStoredWhileNoNodeRunsIsIndexedAfterwards() throws Exception {
        store();
        ClusterIndexing node = start();
        waitFor(1);
        Generation before = generations.current();
        node.stop();

        store();
        start();
        waitFor(2);
        assertThat(generations.current())
                .as("the index is not built anew for it")
                .isEqualTo(before);
        assertEqualsDatabase();
    }

    @Test
    void anotherNodeTakesOverFromOneThatStops() throws Exception {
        ClusterIndexing first = start();
        ClusterIndexing second = start();
        store();
        waitFor(1);
        Generation before = generations.current();
        Object key = states.get(second).key();
        first.stop();
        store();
        waitFor(2);

        assertThat(generations.current()).isEqualTo(before);
        waitUntil(() -> !states.get(second).key().equals(key));
        waitUntil(() -> second.state().articles() == articles());
        assertThat(second.state().rebuilding()).isFalse();
        assertEqualsDatabase();
    }

    @Test
    void aLeaderThatLosesItsLockWritesNoMoreUntilItLeadsAgain() throws Exception {
        start();
        start();
        for (int number = 1; number <= 5; number++) {
            store();
            waitUntil(() -> endLock() > 0);
            store();
            waitFor(2 * number);
        }
        assertThat(epoch()).isGreaterThan(1);
        assertEqualsDatabase();
    }

    @Test
    void articlesWrittenWithoutAPositionAreWrittenAgain() throws Exception {
        leftBehind();
        long killed = store();
        long deleted = store();
        try (ExecutorService builders = Executors.newSingleThreadExecutor()) {
            LeadersIndexes indexes = indexes();
            ClusterIndex index = indexes.open(builders, () -> true).follower().index();
            index.put(index.nextVersion(), rows.load(List.of(killed, deleted)), List.of());
        }
        jdbc.sql("delete from article where id = :id").param("id", deleted).update();

        start();
        waitFor(2);
        assertEqualsDatabase();
    }

    @Test
    void anIndexThatTheDatabaseDoesNotKnowServesUntilANewOneIsBuilt() throws Exception {
        Generation before = leftBehind();
        // as if the database had been put back from a copy
        jdbc.sql("update index_node set mark = gen_random_uuid(), mark_before = null where node = :node")
                .param("node", generations.position(before).node())
                .update();
        start();
        waitUntil(() -> {
            assertThat(found()).isEqualTo(1);
            return !before.equals(generations.current());
        });
        store();
        waitFor(2);
        clock.forward(Duration.ofMinutes(10));
        waitUntil(() -> !generations.all().contains(before));
        assertEqualsDatabase();
    }

    @Test
    void anIndexThatTheLogNoLongerReachesIsBuiltAnew() throws Exception {
        Generation before = leftBehind();
        nodes.forget(generations.position(before).node());
        store();
        start();
        waitUntil(() -> !before.equals(generations.current()));
        waitFor(2);
        assertEqualsDatabase();
    }

    @Test
    void anIndexOfAnotherVersionServesUntilANewOneIsBuilt() throws Exception {
        Generation before = leftBehind();
        changePosition(before, "version", "0");
        store();
        start();
        waitUntil(() -> {
            assertThat(found()).isPositive();
            return !before.equals(generations.current());
        });
        waitFor(2);
        assertEqualsDatabase();
    }

    @Test
    void anIndexOfAnotherDatabaseIsNeitherDeletedNorSearched() throws Exception {
        Generation before = leftBehind();
        changePosition(before, "database", "other");
        ClusterIndexing other = start();
        ClusterIndexing third = start();
        waitUntil(() -> other.state().problem().contains("another database")
                && third.state().problem().contains("another database"));
        assertThat(generations.current()).isEqualTo(before);
        assertThat(generations.all()).containsExactly(before);
        assertThatThrownBy(() -> states.get(other).key()).isInstanceOf(ClusterAwayException.class);
        assertThatThrownBy(() -> states.get(third).key()).isInstanceOf(ClusterAwayException.class);

        // as an operator whose former database is gone
        generations.delete(before);
        waitFor(1);
        waitUntil(() ->
                other.state().problem().isEmpty() && third.state().problem().isEmpty());
        assertThat(states.get(other).key()).isNotNull();
        assertEqualsDatabase();
    }

    @Test
    void indexesOfAnotherDatabaseBesideTheServingOneAreLeftAlone() throws Exception {
        Generation complete = begun("other", true);
        Generation filling = begun("other", false);
        Generation ownFilling = begun(changes.database(), false);
        ClusterIndexing node = start();
        store();
        waitFor(1);
        waitUntil(() -> !node.state().rebuilding());
        clock.forward(Duration.ofMinutes(10));
        node.startRebuild();
        waitUntil(() -> !node.state().rebuilding());
        assertThat(generations.all()).contains(complete, filling).doesNotContain(ownFilling);
    }

    private Generation begun(String ofDatabase, boolean complete) throws IOException {
        IndexPosition start = IndexPosition.before(1, ofDatabase, ClusterFields.VERSION);
        Generation generation = generations.create(start.node());
        PairCommit commit = new PairCommit(complete ? start.whole() : start, List.of());
        cluster.put("/" + generation.articles() + "/_doc/" + ClusterFields.POSITION, commit.document());
        cluster.put("/" + generation.figures() + "/_doc/" + ClusterFields.POSITION, commit.document());
        return generation;
    }

    @Test
    void anIndexThatALeaderLeftHalfFullIsFilled() throws Exception {
        changePosition(leftBehind(), "complete", "false");
        Generation beside = generations.create(UUID.randomUUID());
        store();
        start();
        waitFor(2);
        assertThat(generations.all()).doesNotContain(beside).hasSize(1);
        waitUntil(() -> generations.position(generations.current()).complete());
        assertEqualsDatabase();
    }

    @Test
    void anIndexThatAnOperatorDeletedIsBuiltAnew() throws Exception {
        startWithAnArticle();
        generations.delete(generations.current());
        store();
        waitFor(2);
        assertEqualsDatabase();
    }

    @Test
    void anIndexThatAWriteCreatedAgainIsBuiltAnew() throws Exception {
        startWithAnArticle();
        Generation deleted = generations.current();
        generations.delete(deleted);
        // as a cluster does by its default at each write
        cluster.put("/" + deleted.articles(), ClusterConnection.JSON.createObjectNode());
        cluster.put("/" + deleted.figures(), ClusterConnection.JSON.createObjectNode());
        waitFor(1);
        // if a position still came into it, it is kept like a former one
        clock.forward(Duration.ofMinutes(10));
        waitUntil(() -> !generations.all().contains(deleted));
        assertEqualsDatabase();
    }

    @Test
    void aLeaderThatLosesTheLeadWhileItOpensTheIndexWritesNothing() throws Exception {
        RegisterFollower register = new RegisterFollower(changes, entities, names);
        register.begin();
        LeadersWork work = new LeadersWork(indexes(), register, merged, nodes, () -> true);
        store();
        work.stop();
        work.open();
        work.step();
        work.end();
        cluster.post("/" + generations.current().both() + "/_refresh");
        assertThat(found()).isZero();
    }

    @Test
    void theVersionsOfADatabaseThatWasPutBackAreHigherThanThoseOfTheIndex() throws Exception {
        ClusterIndexing node = start();
        long changing = store();
        waitFor(1);
        node.stop();
        jdbc.sql("update index_leader set epoch = epoch + 7 where index = :index")
                .param("index", settings.index())
                .update();
        node = start();
        waitUntil(() -> epoch() > 7);
        change(changing, source + " 1");
        waitFor(0);
        node.stop();
        jdbc.sql("update index_leader set epoch = 0 where index = :index")
                .param("index", settings.index())
                .update();
        start();
        change(changing, source);
        waitFor(1);
        assertEqualsDatabase();
    }

    @Test
    void anEditorsRebuildServesAllTheTime() throws Exception {
        ClusterIndexing node = start();
        waitUntil(() -> !node.state().rebuilding());
        store();
        waitFor(1);
        Generation before = generations.current();
        node.startRebuild();
        waitUntil(() -> {
            assertThat(found()).isEqualTo(1);
            return !node.state().rebuilding();
        });
        assertThat(generations.current()).isNotEqualTo(before);
        assertEqualsDatabase();
    }

    @Test
    void searchesThatBeganBeforeARebuildReadTheFormerPairForTenMinutes() throws Exception {
        ClusterIndexing node = start();
        waitUntil(() -> !node.state().rebuilding());
        Generation before = generations.current();
        node.startRebuild();
        waitUntil(() -> !before.equals(generations.current()));
        Generation served = generations.current();
        clock.forward(Duration.ofMinutes(9));
        node.stop();

        ClusterIndexing next = start();
        waitUntil(() -> !next.state().rebuilding());
        clock.forward(Duration.ofMinutes(9));
        store();
        waitFor(1);
        assertThat(generations.all())
                .as("the next leader does not know since when it is no longer served")
                .containsExactlyInAnyOrder(before, served);
        clock.forward(Duration.ofMinutes(1));
        waitUntil(() -> generations.all().equals(List.of(served)));
        assertEqualsDatabase();
    }

    @Test
    void noCompletePairIsDeletedWhileANewOneIsBuilt() throws Exception {
        RegisterFollower register = new RegisterFollower(changes, entities, names);
        register.begin();
        LeadersWork work = new LeadersWork(indexes(), register, merged, nodes, () -> true);
        work.open();
        work.step();
        Generation complete = begun(changes.database(), true);
        clock.forward(Duration.ofMinutes(10));
        work.startRebuild();
        work.step();
        assertThat(generations.all()).contains(complete);

        waitUntil(() -> {
            work.step();
            return !work.state(new IndexState(0, false, 0, "")).rebuilding();
        });
        clock.forward(Duration.ofMinutes(10));
        work.step();
        assertThat(generations.all()).containsExactly(generations.current());
        work.end();
    }

    @Test
    void aNewPairFollowsButDoesNotServeWhileItsCopiesMayBeMade() throws Exception {
        ClusterIndexing node = start(withReplica());
        waitUntil(() -> !node.state().rebuilding());
        Generation before = generations.current();
        Generation next = rebuilt(node, before);
        store();
        waitFor(1);
        waitUntil(() -> count(next.articles()) == 1);
        assertThat(generations.current()).isEqualTo(before);
        assertThat(node.state().rebuilding()).isTrue();

        // there is no second node for them
        waitUntilServed(next);
        assertEqualsDatabase();
    }

    @Test
    void aNewPairThatIsDeletedBeforeItServesIsBuiltOnceMore() throws Exception {
        ClusterIndexing node = start(withReplica());
        waitUntil(() -> !node.state().rebuilding());
        store();
        waitFor(1);
        Generation before = generations.current();
        generations.delete(rebuilt(node, before));
        waitUntilServed(rebuilt(node, before));
        assertThat(found()).isEqualTo(1);
        assertEqualsDatabase();
    }

    /** The same index, with copies for which the cluster has no node. */
    private ClusterSettings withReplica() {
        return new ClusterSettings(settings.urls(), "", "", null, settings.index(), 1, 1, settings.patience());
    }

    /** The minute for copies begins only some time after a pair is complete. */
    private void waitUntilServed(Generation next) {
        waitUntil(() -> {
            clock.forward(Duration.ofMinutes(1));
            return next.equals(generations.current());
        });
    }

    /** Waits for a complete pair beside the serving one. */
    private Generation rebuilt(ClusterIndexing node, Generation serving) {
        node.startRebuild();
        AtomicReference<Generation> next = new AtomicReference<>();
        waitUntil(() -> {
            for (Generation other : generations.all()) {
                IndexPosition position = generations.position(other);
                if (!other.equals(serving) && position != null && position.complete()) {
                    next.set(other);
                }
            }
            return next.get() != null;
        });
        return next.get();
    }

    @Test
    void anIndexWithoutRoomFollowsAgainWhenThereIsRoom() throws Exception {
        ClusterIndexing node = startWithAnArticle();
        Generation before = generations.current();
        block(before, true);
        store();
        waitUntil(() -> !node.state().problem().isEmpty());
        assertThat(found()).isEqualTo(1);
        block(before, false);
        waitFor(2);
        waitUntil(() -> node.state().problem().isEmpty());
        assertThat(generations.current()).isEqualTo(before);
        assertEqualsDatabase();
    }

    @Test
    void anArticleThatTheClusterRefusesDoesNotHoldUpOthers() throws Exception {
        ClusterIndexing first = start();
        long refused = store();
        waitFor(1);
        inSection(refused, "x".repeat(40_000));
        store();
        waitFor(2);
        waitUntil(() -> first.state().problem().contains(String.valueOf(refused)));
        assertThat(different()).containsExactly(refused);
        first.stop();

        ClusterIndexing second = start();
        assertThat(second.state().problem())
                .as("the next leader knows")
                .isEqualTo(first.state().problem());
        assertThat(states.get(second).refused()).isEqualTo(1);
        inSection(refused, "Wirtschaft");
        waitUntil(() -> second.state().problem().isEmpty());
        assertEqualsDatabase();
    }

    @Test
    void articlesOfAMergedEntityAreCountedUnderTheOther() throws Exception {
        String rauma = "Rauma " + UUID.randomUUID();
        String rostock = "Rostock " + UUID.randomUUID();
        SampleArticle.of("Zwei Häfen")
                .source(source)
                .suppliedWith(EntityKind.PLACE, rauma)
                .suppliedWith(EntityKind.PLACE, rostock)
                .in(archive);
        start();
        waitFor(1);
        int merged = id(rauma);
        int target = id(rostock);
        assertThat(places()).containsExactlyInAnyOrder(merged, target);

        jdbc.sql("update entity set merged_into = :target, canonical_id = :target where id = :id")
                .param("target", target)
                .param("id", merged)
                .update();
        waitUntil(() -> places().equals(List.of(target)));
        jdbc.sql("update entity set hidden = true where id = :id")
                .param("id", target)
                .update();
        waitUntil(() -> places().isEmpty());
        jdbc.sql("update entity set hidden = false, kind = 'PERSON' where id = :id")
                .param("id", target)
                .update();
        waitUntil(() -> counted(Facet.PERSON).equals(List.of(target)));
        assertEqualsDatabase();
    }

    private ClusterIndexing start() {
        return start(settings);
    }

    private ClusterIndexing start(ClusterSettings settings) {
        ClusterState state = new ClusterState(cluster, settings, generations, changes);
        ClusterIndexing node = new ClusterIndexing(
                indexes(settings),
                state,
                merged,
                new RegisterFollower(changes, entities, names),
                nodes,
                database,
                settings,
                new IndexSettings(true));
        states.put(node, state);
        node.start();
        return node;
    }

    /** A node that has indexed an article. */
    private ClusterIndexing startWithAnArticle() {
        ClusterIndexing node = start();
        store();
        waitFor(1);
        return node;
    }

    /** The index of a node that has indexed an article and runs no more. */
    private Generation leftBehind() throws IOException {
        startWithAnArticle().stop();
        return generations.current();
    }

    private LeadersIndexes indexes() {
        return indexes(settings);
    }

    private LeadersIndexes indexes(ClusterSettings settings) {
        return new LeadersIndexes(cluster, settings, generations, changes, rows, entities, nodes, jdbc, clock);
    }

    private long store() {
        return jdbc.sql("""
                insert into article (id, fingerprint, pubstatus, headline, text, block_kinds, source, stored_at, changed_at)
                values (nextval('article_seq'), gen_random_uuid()::text, 'USABLE', 'Meldung', E'Meldung\\n\\nText.', 'HP',
                    :source, now(), now())
                returning id
                """).param("source", source).query(Long.class).single();
    }

    private void change(long article, String to) {
        jdbc.sql("update article set source = :to where id = :id")
                .param("to", to)
                .param("id", article)
                .update();
    }

    private void inSection(long article, String section) {
        jdbc.sql("update article set section = :section where id = :id")
                .param("section", section)
                .param("id", article)
                .update();
    }

    private long articles() {
        return jdbc.sql("select count(*) from visible_article")
                .query(Long.class)
                .single();
    }

    private long epoch() {
        return jdbc.sql("select epoch from index_leader where index = :index")
                .param("index", settings.index())
                .query(Long.class)
                .single();
    }

    /** Ends the connection that holds the lock, as if its node or the database were killed. */
    private int endLock() {
        return jdbc.sql("""
                select count(pg_terminate_backend(pid)) from pg_locks
                where locktype = 'advisory' and objsubid = 2 and objid::bigint = hashtext(:index)::bigint & 4294967295
                """)
                .param("index", settings.index())
                .query(Integer.class)
                .single();
    }

    private long found() throws IOException {
        return count(settings.articles());
    }

    private long count(String index) throws IOException {
        ObjectNode body = ClusterConnection.JSON.createObjectNode();
        body.withObject("/query/term").put(ClusterFields.SOURCE, source);
        JsonNode answer = cluster.post("/" + index + "/_count", body);
        return answer.path("count").asLong();
    }

    private int id(String name) {
        return jdbc.sql("select id from entity where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private List<Integer> places() throws IOException {
        return counted(Facet.PLACE);
    }

    /** The entities under which the articles are counted. */
    private List<Integer> counted(Facet facet) throws IOException {
        ObjectNode body = ClusterConnection.JSON.createObjectNode().put("size", 0);
        body.withObject("/query/term").put(ClusterFields.SOURCE, source);
        body.withObject("/aggs/counted/terms").put("field", facet.parameter());
        List<Integer> counted = new ArrayList<>();
        cluster.post("/" + settings.articles() + "/_search", body)
                .path("aggregations")
                .path("counted")
                .path("buckets")
                .forEach(bucket -> counted.add(bucket.path("key").asInt()));
        return counted;
    }

    private void changePosition(Generation generation, String part, String value) throws IOException {
        for (String index : List.of(generation.articles(), generation.figures())) {
            String path = "/" + index + "/_doc/" + ClusterFields.POSITION;
            ObjectNode body = (ObjectNode) cluster.get(path).path("_source");
            body.withObject("/" + ClusterFields.POSITION).put(part, value);
            cluster.put(path, body);
        }
    }

    /** As OpenSearch does when its disk is nearly full. */
    private void block(Generation generation, boolean now) throws IOException {
        ObjectNode body = ClusterConnection.JSON.createObjectNode();
        if (now) {
            body.put("index.blocks.read_only_allow_delete", true);
        } else {
            body.putNull("index.blocks.read_only_allow_delete");
        }
        cluster.put("/" + generation.both() + "/_settings", body);
    }

    private void assertEqualsDatabase() throws Exception {
        waitUntil(() -> generations.position(generations.current()).complete());
        assertThat(different()).isEmpty();
    }

    private List<Long> different() throws Exception {
        ClusterPlace place = new ClusterPlace(cluster, generations, changes);
        return new IndexVerification(changes, rows, jdbc, place)
                .compare(compared -> {})
                .different();
    }

    private void waitFor(int articles) {
        waitUntil(() -> {
            try {
                return found() == articles;
            } catch (IOException e) {
                // the index is being replaced
                return false;
            }
        });
    }

    /** An index that was just made may not answer yet. */
    private static void waitUntil(Callable<Boolean> reached) {
        Eventually.await().ignoreException(ClusterAwayException.class).until(reached);
    }
}
