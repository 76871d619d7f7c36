package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.follow.IndexWriting;
import org.depesche.search.follow.InterruptibleWait;
import org.depesche.search.names.EntityColumns;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pair of indexes in the cluster, as the node that leads writes it. All documents of an article have one version, and
 * the versions of a leader are higher than those of all former leaders: so a late write of a former leader changes nothing
 * that was written since.
 */
public final class ClusterIndex implements IndexWriting {

    /** The characters of a request. Larger requests take memory of the cluster, smaller ones take longer in all. */
    private static final long MOST_TOGETHER = 4 << 20;

    private static final int ATTEMPTS = 8;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2000;

    private final ClusterConnection cluster;
    private final Generation generation;
    private final int replicas;
    private final Supplier<EntityColumns.Snapshot> register;
    private final ZoneId zone;
    private final LongSupplier versions;
    private final FormerFigures former;
    private volatile IndexPosition position;
    private volatile long lastRefresh = System.nanoTime();
    /** Whether searches may lack a write; at first one of a former leader. */
    private final AtomicBoolean unseen = new AtomicBoolean(true);

    /**
     * @param versions gives a higher number each time, higher also than all of former leaders
     * @param zone of articles with a day and no time
     */
    public ClusterIndex(
            ClusterConnection cluster,
            ClusterSettings settings,
            Generation generation,
            IndexPosition position,
            LongSupplier versions,
            Supplier<EntityColumns.Snapshot> register,
            ZoneId zone) {
        this.cluster = cluster;
        this.replicas = settings.replicas();
        this.generation = generation;
        this.former = new FormerFigures(cluster, generation);
        this.position = position;
        this.versions = versions;
        this.register = register;
        this.zone = zone;
    }

    Generation generation() {
        return generation;
    }

    @Override
    public IndexPosition position() {
        return position;
    }

    @Override
    public void moveTo(IndexPosition other) {
        position = other;
    }

    @Override
    public long nextVersion() {
        return versions.getAsLong();
    }

    /**
     * Writes the articles, then their figures, then removes articles. At every moment the document of an article tells how
     * many figures it may have, so that none stays without it.
     */
    @Override
    public void put(long versionOfAll, Iterable<ArticleRow> rows, Collection<Long> gone) throws IOException {
        try {
            putAll(versionOfAll, rows, gone);
        } finally {
            unseen.set(true);
        }
    }

    private void putAll(long versionOfAll, Iterable<ArticleRow> rows, Collection<Long> gone) throws IOException {
        List<ArticleRow> taken = new ArrayList<>();
        rows.forEach(taken::add);
        List<Long> ids = new ArrayList<>(gone);
        taken.forEach(row -> ids.add(row.id()));
        Map<Long, Integer> before = formerFigures(ids);
        BulkItems items = new BulkItems(versionOfAll);
        EntityColumns.Snapshot names = register.get();
        for (ArticleRow row : taken) {
            int most = Math.max(row.figures().size(), before.getOrDefault(row.id(), 0));
            ObjectNode body = ArticleBody.of(row, names, zone).put(ClusterFields.FIGURES, most);
            items.put(generation.articles(), String.valueOf(row.id()), body);
            writeIfMany(items);
        }
        write(items);
        for (ArticleRow row : taken) {
            putFigures(items, row, before.getOrDefault(row.id(), 0));
        }
        for (long article : gone) {
            deleteFigures(items, article, 0, before.getOrDefault(article, 0));
        }
        write(items);
        gone.forEach(article -> items.delete(generation.articles(), String.valueOf(article)));
        write(items);
    }

    private void putFigures(BulkItems items, ArticleRow row, int before) throws IOException {
        int number = 0;
        for (ObjectNode figure : FigureBodies.of(row)) {
            figure.put(ClusterFields.ORDINAL, number);
            items.put(generation.figures(), figureId(row.id(), number++), figure);
            writeIfMany(items);
        }
        deleteFigures(items, row.id(), number, before);
    }

    private void deleteFigures(BulkItems items, long article, int from, int end) {
        for (int number = from; number < end; number++) {
            items.delete(generation.figures(), figureId(article, number));
        }
    }

    private static String figureId(long article, int number) {
        return article + "-" + number;
    }

    /** An index that is being filled has no figures of a former leader. */
    private Map<Long, Integer> formerFigures(Collection<Long> articles) throws IOException {
        return articles.isEmpty() ? Map.of() : position.complete() ? former.all(articles) : former.written(articles);
    }

    private void writeIfMany(BulkItems items) throws IOException {
        if (items.size() >= MOST_TOGETHER) {
            write(items);
        }
    }

    /** Writes the items, in several attempts if the cluster is busy. On return they are safe in the cluster. */
    private void write(BulkItems items) throws IOException {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; !items.isEmpty(); attempt++) {
            try {
                items.settle(cluster.lines("/_bulk?timeout=10s", items.lines()));
            } catch (ClusterAwayException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                InterruptibleWait.pause(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** If nothing was written since the last refresh, answers that are kept stay. */
    @Override
    public void refresh() throws IOException {
        if (unseen.getAndSet(false)) {
            try {
                refreshNow();
            } catch (IOException | RuntimeException e) {
                unseen.set(true);
                throw e;
            }
        }
        lastRefresh = System.nanoTime();
    }

    /** The version of the state is drawn after the refresh, so that a later state tells of a later refresh. */
    private void refreshNow() throws IOException {
        JsonNode shards = cluster.post("/" + generation.both() + "/_refresh").path("_shards");
        if (shards.path("failed").asInt(0) > 0) {
            throw new ClusterAwayException("OpenSearch could not refresh all shards: " + shards);
        }
        long refreshed = nextVersion();
        BulkItems state = new BulkItems(refreshed);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put(ClusterFields.REFRESHED, refreshed);
        state.put(generation.articles(), ClusterFields.STATE, body);
        write(state);
    }

    @Override
    public long lastRefresh() {
        return lastRefresh;
    }

    @Override
    public void commit(IndexPosition reached) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode data = body.putObject(ClusterFields.POSITION);
        reached.toCommit().forEach(data::put);
        BulkItems positions = new BulkItems(nextVersion());
        positions.put(generation.figures(), ClusterFields.POSITION, body);
        positions.put(generation.articles(), ClusterFields.POSITION, body);
        write(positions);
    }

    /**
     * While all articles are indexed there are no copies of shards. The cluster has each write on its disk when it answers,
     * since nobody would write again what a node that is killed has only in memory.
     */
    @Override
    public void filling(boolean begins) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("index").put("number_of_replicas", begins ? 0 : replicas);
        cluster.put("/" + generation.both() + "/_settings", body);
    }

    /** The cluster merges by itself. */
    @Override
    public boolean tidy() {
        return false;
    }
}
