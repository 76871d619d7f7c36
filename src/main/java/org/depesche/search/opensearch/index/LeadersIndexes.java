package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.depesche.search.changes.ArticleRows;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexNodes;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.engine.OnOpenSearch;
import org.depesche.search.follow.IndexBuilding;
import org.depesche.search.follow.IndexFollower;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pairs of indexes in the cluster, as the node that leads creates, writes and deletes them. Only one thread at a time
 * may use it.
 */
@Component
@OnOpenSearch
class LeadersIndexes implements IndexBuilding<ClusterIndex> {

    private static final Logger log = LoggerFactory.getLogger(LeadersIndexes.class);

    /** Enough for a thousand batches a second in two years. */
    private static final int BITS_BELOW_EPOCH = 36;

    private final ClusterConnection cluster;
    private final ClusterSettings settings;
    private final Generations generations;
    private final ChangeLog changes;
    private final ArticleRows rows;
    private final EntityColumns entities;
    private final IndexNodes nodes;
    private final OtherPairs others;
    private final Clock clock;
    private final JdbcClient jdbc;
    private @Nullable ShardCopies copies;
    private Lead lead = new Term(new AtomicLong(), () -> false);

    LeadersIndexes(
            ClusterConnection cluster,
            ClusterSettings settings,
            Generations generations,
            ChangeLog changes,
            ArticleRows rows,
            EntityColumns entities,
            IndexNodes nodes,
            JdbcClient jdbc,
            Clock clock) {
        this.cluster = cluster;
        this.settings = settings;
        this.generations = generations;
        this.changes = changes;
        this.rows = rows;
        this.entities = entities;
        this.nodes = nodes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.others = new OtherPairs(generations, nodes, clock);
    }

    /** The time from a take-over of this node to the next. */
    private record Term(AtomicLong versions, BooleanSupplier sure) implements Lead {

        @Override
        public long nextVersion() {
            return versions.incrementAndGet();
        }

        @Override
        public boolean isSure() {
            return sure.getAsBoolean();
        }
    }

    /**
     * The pair that serves, opened for writing.
     *
     * @param follower null: it serves, but this version of the application cannot write it
     * @param mustBeRebuilt whether it serves, but cannot follow the log from its position
     */
    record Opened(@Nullable IndexFollower<ClusterIndex> follower, boolean mustBeRebuilt) {}

    /**
     * Opens the serving pair, or creates one that serves while it fills; deletes those that are half full.
     *
     * @param sure whether no other node can lead
     * @throws ForeignIndexException if the serving pair is of another database
     */
    Opened open(ExecutorService builders, BooleanSupplier sure) throws IOException {
        Generation current = generations.current();
        PairCommit committed = current == null ? null : generations.commit(current);
        String database = changes.database();
        if (committed != null && !committed.isOf(database)) {
            throw new ForeignIndexException(settings.index());
        }
        long last = current == null ? 0 : generations.lastVersion(current);
        lead = new Term(new AtomicLong(nextEpoch(last >> BITS_BELOW_EPOCH) << BITS_BELOW_EPOCH), sure);
        others.keepFormer();
        others.deleteUnfinished(current, database, lead);
        if (current != null && committed != null) {
            IndexPosition position = committed.position();
            boolean follows = nodes.canFollowFrom(position);
            if (!position.version().equals(ClusterFields.VERSION)) {
                return new Opened(null, true);
            }
            if (follows || position.complete()) {
                return new Opened(follower(current, committed, builders), !follows);
            }
        }
        IndexFollower<ClusterIndex> fresh = fresh(builders);
        serve(fresh);
        others.deleteUnfinished(fresh.index().generation(), database, lead);
        return new Opened(fresh, false);
    }

    /**
     * A new number for each opening, so that all versions are higher than those of former leaders.
     *
     * @param last of the index, because a database that was put back from a copy counts from an earlier number
     */
    private long nextEpoch(long last) {
        return jdbc.sql("""
                insert into index_leader (index, epoch) values (:index, :last + 1)
                on conflict (index) do update set epoch = greatest(index_leader.epoch, :last) + 1
                returning epoch
                """)
                .param("index", settings.index())
                .param("last", last)
                .query(Long.class)
                .single();
    }

    private IndexFollower<ClusterIndex> follower(
            Generation generation, PairCommit committed, ExecutorService builders) {
        ClusterIndex index =
                new ClusterIndex(cluster, settings, generation, committed, lead, entities::now, clock.getZone());
        return new IndexFollower<>(index, changes, rows, entities, nodes, builders);
    }

    @Override
    public IndexFollower<ClusterIndex> fresh(ExecutorService builders) throws IOException {
        IndexPosition start = IndexPosition.before(changes.now().horizon(), changes.database(), ClusterFields.VERSION);
        PairCommit nothing = new PairCommit(start, List.of());
        IndexFollower<ClusterIndex> fresh = follower(generations.create(start.node()), nothing, builders);
        try {
            // so that from its beginning it tells of which database it is
            fresh.index().commit(start);
        } catch (IOException | RuntimeException e) {
            giveUp(fresh);
            throw e;
        }
        return fresh;
    }

    /** Whether a new pair is still there, with its position: an operator may have deleted it. */
    boolean exists(IndexFollower<ClusterIndex> next) throws IOException {
        return generations.commit(next.index().generation()) != null;
    }

    /** Whether copies of a new pair are missing that may soon be there. */
    boolean waitsForCopies(IndexFollower<ClusterIndex> next) throws IOException {
        Generation generation = next.index().generation();
        ShardCopies known = copies;
        if (known == null || !known.isOf(generation)) {
            known = new ShardCopies(cluster, generation, clock);
            copies = known;
        }
        return known.areAwaited();
    }

    /** Lets searches read a pair. Those that have begun may read the former one for a while. */
    void serve(IndexFollower<ClusterIndex> next) throws IOException {
        lead.check();
        generations.serve(next.index().generation());
        others.keepFormer();
    }

    /** Whether searches read the pair: another leader or an operator may have deleted it. */
    boolean isServed(IndexFollower<ClusterIndex> follower) throws IOException {
        return follower.index().generation().equals(generations.current());
    }

    /** Deletes the pairs that served before, once searches have had the time to end that began with them. */
    void deleteFormer(IndexFollower<ClusterIndex> serving) throws IOException {
        others.deleteFormer(serving.index().generation(), changes::database, lead);
    }

    @Override
    public void giveUp(@Nullable IndexFollower<ClusterIndex> follower) {
        if (follower == null) {
            return;
        }
        follower.end();
        try {
            nodes.forget(follower.index().position().node());
            generations.delete(follower.index().generation());
        } catch (IOException | RuntimeException e) {
            log.warn("An index that is not needed could not be deleted; the next leader deletes it", e);
        }
    }
}
