package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.time.Duration;
import org.depesche.search.IndexState;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.engine.OnOpenSearch;
import org.depesche.search.follow.IndexLag;
import org.depesche.search.follow.IndexLag.Lag;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The state of the index in the cluster, as this node last saw it. */
@Component
@OnOpenSearch
public class ClusterState {

    /** The time between two looks at the size and the lag of the index. Its key is read more often: kept answers depend on it. */
    private static final Duration BETWEEN_LONG_LOOKS = Duration.ofSeconds(2);

    private static final Key NO_INDEX = new Key("", 0);

    private final ClusterConnection cluster;
    private final ClusterSettings settings;
    private final Generations generations;
    private final ChangeLog changes;
    private final IndexLag indexLag;
    private volatile Key key = NO_INDEX;
    private volatile IndexState state = new IndexState(0, true, 0, "");
    private volatile Lag lag = Lag.NONE;
    private volatile int refused;
    private volatile boolean foreign;
    private long lastLongLook;

    ClusterState(ClusterConnection cluster, ClusterSettings settings, Generations generations, ChangeLog changes) {
        this.cluster = cluster;
        this.settings = settings;
        this.generations = generations;
        this.changes = changes;
        this.indexLag = new IndexLag(changes);
        ClusterMetrics.lag(this, ClusterState::lag);
        ClusterMetrics.refused(this, ClusterState::refused);
    }

    /** @param refreshed the number of refreshes of the pair */
    private record Key(String generation, long refreshed) {}

    /**
     * Another one after every change that searches see.
     *
     * @throws ClusterAwayException if searches must not read the index, because it is that of another database
     */
    public Object key() throws ClusterAwayException {
        if (foreign) {
            throw new ForeignIndexException(settings.index());
        }
        return key;
    }

    /** The state that every node knows; the leader knows more. */
    IndexState state() {
        return state;
    }

    /** How far the index is behind the archive. */
    Lag lag() {
        return lag;
    }

    /** How many articles the cluster refuses. */
    int refused() {
        return refused;
    }

    /** Looks at the cluster. */
    synchronized void look() throws IOException {
        try {
            Key now = keyNow();
            boolean isLongLook = lastLongLook == 0 || System.nanoTime() - lastLongLook >= BETWEEN_LONG_LOOKS.toNanos();
            if (isLongLook || !now.equals(key)) {
                state = stateNow(now);
                lastLongLook = System.nanoTime();
            }
            key = now;
        } catch (IOException | RuntimeException e) {
            lastLongLook = 0;
            state = new IndexState(
                    state.articles(), state.rebuilding(), state.rebuilt(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private Key keyNow() throws IOException {
        ObjectNode ids = ClusterConnection.JSON.createObjectNode();
        ids.putArray("ids").add(ClusterFields.STATE);
        JsonNode found = cluster.post("/" + settings.articles() + "/_mget", ids)
                .path("docs")
                .path(0);
        return found.has("error")
                ? NO_INDEX
                : new Key(
                        found.path("_index").asString(""),
                        found.path("_source").path(ClusterFields.REFRESHED).asLong(0));
    }

    private IndexState stateNow(Key now) throws IOException {
        Generation serving = now.equals(NO_INDEX) ? null : generations.current();
        if (serving == null) {
            foreign = false;
            return new IndexState(0, true, 0, "");
        }
        PairCommit commit = generations.commit(serving);
        foreign = commit != null && !isOwn(commit);
        if (foreign) {
            return new IndexState(
                    0, false, 0, String.valueOf(new ForeignIndexException(settings.index()).getMessage()));
        }
        long articles = articles(serving);
        if (commit == null) {
            return new IndexState(articles, true, articles, "");
        }
        lag = lag(commit.position());
        refused = commit.refused().size();
        String problem = RefusedArticles.problem(commit.refused());
        if (!commit.position().complete()) {
            return new IndexState(articles, true, articles, problem);
        }
        for (Generation other : generations.all()) {
            PairCommit filling = generations.commit(other);
            if (filling != null && !filling.position().complete() && isOwn(filling)) {
                return new IndexState(articles, true, articles(other), problem);
            }
        }
        return new IndexState(articles, false, 0, problem);
    }

    private boolean isOwn(PairCommit commit) {
        try {
            return commit.isOf(changes.database());
        } catch (DataAccessException e) {
            // searches do not depend on the database, and the index was that of this one before
            return !foreign;
        }
    }

    private Lag lag(IndexPosition reached) {
        try {
            return indexLag.look(reached);
        } catch (DataAccessException e) {
            // the state of the cluster does not depend on the database
            return lag;
        }
    }

    private long articles(Generation generation) throws IOException {
        ObjectNode body = ClusterConnection.JSON.createObjectNode();
        body.withObject("/query/term").put(ClusterFields.TYPE, ClusterFields.ARTICLE_TYPE);
        JsonNode count = cluster.post("/" + generation.articles() + "/_count?ignore_unavailable=true", body);
        return count.path("count").asLong(0);
    }
}
