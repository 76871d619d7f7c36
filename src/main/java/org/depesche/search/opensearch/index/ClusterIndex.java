package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.follow.IndexWriting;
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

    private final ClusterConnection cluster;
    private final Generation generation;
    private final int replicas;
    private final Supplier<EntityColumns.Snapshot> register;
    private final ZoneId zone;
    private final Lead lead;
    private final BulkRequests bulk;
    private final FormerFigures former;
    private final RefusedArticles refused;
    private volatile IndexPosition position;
    private volatile long lastRefresh = System.nanoTime();
    /** Whether searches may lack a write; at first one of a former leader. */
    private final AtomicBoolean unseen = new AtomicBoolean(true);

    /** @param zone of articles with a day and no time */
    public ClusterIndex(
            ClusterConnection cluster,
            ClusterSettings settings,
            Generation generation,
            IndexPosition position,
            Lead lead,
            Supplier<EntityColumns.Snapshot> register,
            ZoneId zone) {
        this(cluster, settings, generation, new PairCommit(position, List.of()), lead, register, zone);
    }

    /** @param committed last */
    ClusterIndex(
            ClusterConnection cluster,
            ClusterSettings settings,
            Generation generation,
            PairCommit committed,
            Lead lead,
            Supplier<EntityColumns.Snapshot> register,
            ZoneId zone) {
        this.cluster = cluster;
        this.replicas = settings.replicas();
        this.generation = generation;
        this.former = new FormerFigures(cluster, generation);
        this.refused = new RefusedArticles(committed.refused());
        this.position = committed.position();
        this.lead = lead;
        this.bulk = new BulkRequests(cluster, lead);
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
        return lead.nextVersion();
    }

    /**
     * Writes the articles, then their figures, then removes articles. At every moment the document of an article tells how
     * many figures it may have, so that none stays without it.
     */
    @Override
    public void put(long versionOfAll, Iterable<ArticleRow> rows, Collection<Long> gone) throws IOException {
        BulkItems items = new BulkItems(versionOfAll);
        try {
            List<ArticleRow> taken = new ArrayList<>();
            rows.forEach(taken::add);
            List<Long> ids = new ArrayList<>(gone);
            taken.forEach(row -> ids.add(row.id()));
            putAll(items, taken, gone, formerFigures(ids));
            noteRefused(items, ids);
        } finally {
            unseen.set(true);
        }
    }

    private void putAll(BulkItems items, List<ArticleRow> rows, Collection<Long> gone, Map<Long, Integer> before)
            throws IOException {
        EntityColumns.Snapshot names = register.get();
        for (ArticleRow row : rows) {
            int most = Math.max(row.figures().size(), before.getOrDefault(row.id(), 0));
            ObjectNode body = ArticleBody.of(row, names, zone).put(ClusterFields.FIGURES, most);
            items.put(generation.articles(), String.valueOf(row.id()), body);
            bulk.sendIfMany(items);
        }
        bulk.send(items);
        for (ArticleRow row : rows) {
            if (isTaken(items, row)) {
                putFigures(items, row, before.getOrDefault(row.id(), 0));
            }
        }
        for (long article : gone) {
            deleteFigures(items, article, 0, before.getOrDefault(article, 0));
        }
        bulk.send(items);
        gone.forEach(article -> items.delete(generation.articles(), String.valueOf(article)));
        bulk.send(items);
    }

    /**
     * Whether the article itself was written. A refused one keeps its former figures beside its former document. Of a late
     * one another leader has written a newer state, and does not know of figures that it does not replace.
     */
    private static boolean isTaken(BulkItems items, ArticleRow row) {
        String id = String.valueOf(row.id());
        return !items.refused().containsKey(id) && !items.late().contains(id);
    }

    private void noteRefused(BulkItems items, List<Long> ids) throws IOException {
        Map<Long, String> reasons = new TreeMap<>();
        items.refused().forEach((id, reason) -> reasons.put(articleOf(id), reason));
        List<Long> written = new ArrayList<>(ids);
        written.removeAll(reasons.keySet());
        items.late().forEach(id -> written.remove((Long) articleOf(id)));
        refused.note(written, reasons);
    }

    private void putFigures(BulkItems items, ArticleRow row, int before) throws IOException {
        int number = 0;
        for (ObjectNode figure : FigureBodies.of(row)) {
            figure.put(ClusterFields.ORDINAL, number);
            items.put(generation.figures(), figureId(row.id(), number++), figure);
            bulk.sendIfMany(items);
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

    /** The article of a document of either index. */
    private static long articleOf(String id) {
        return Long.parseLong(id, 0, id.indexOf('-') < 0 ? id.length() : id.indexOf('-'), 10);
    }

    /** An index that is being filled has no figures of a former leader. */
    private Map<Long, Integer> formerFigures(Collection<Long> articles) throws IOException {
        return articles.isEmpty() ? Map.of() : position.complete() ? former.all(articles) : former.written(articles);
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
        bulk.sendOwn(state);
    }

    @Override
    public long lastRefresh() {
        return lastRefresh;
    }

    @Override
    public void commit(IndexPosition reached) throws IOException {
        ObjectNode body = new PairCommit(reached, refused.all()).document();
        BulkItems positions = new BulkItems(nextVersion());
        positions.put(generation.figures(), ClusterFields.POSITION, body);
        positions.put(generation.articles(), ClusterFields.POSITION, body);
        bulk.sendOwn(positions);
    }

    /**
     * While all articles are indexed there are no copies of shards. The cluster has each write on its disk when it answers,
     * since nobody would repeat the writes that a killed node has only in memory.
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
