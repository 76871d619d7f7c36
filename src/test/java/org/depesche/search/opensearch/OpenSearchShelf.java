package org.depesche.search.opensearch;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.depesche.TestOpenSearch;
import org.depesche.article.Published;
import org.depesche.search.Facet;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchSettings;
import org.depesche.search.Shelf;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import org.depesche.search.opensearch.index.ClusterIndex;
import org.depesche.search.opensearch.index.ClusterSettings;
import org.depesche.search.opensearch.index.Generation;
import org.depesche.search.opensearch.index.Generations;
import org.depesche.search.opensearch.index.Lead;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A few articles in an index of the cluster, to try queries on. No database. Labels are read anew for each query. */
public final class OpenSearchShelf implements Shelf {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final IndexPosition position = IndexPosition.before(1, "none", ClusterFields.VERSION);
    private final ClusterSettings settings;
    private final ClusterConnection cluster;
    private final Generations generations;
    private final Generation generation;
    private final ClusterIndex index;
    private EntityColumns.Snapshot register = register(new int[0], new byte[0]);
    private long articles;
    private boolean seen = true;

    public OpenSearchShelf() throws IOException {
        this(1);
    }

    /** @param shards the parts of each index */
    OpenSearchShelf(int shards) throws IOException {
        // so that no other shelf has the same aliases
        String name = "shelf-" + UUID.randomUUID();
        settings = new ClusterSettings(List.of(TestOpenSearch.url()), "", "", null, name, shards, 0, PATIENCE);
        cluster = connect(settings);
        generations = new Generations(cluster, settings);
        generation = generations.create(position.node());
        generations.serve(generation);
        index = ledAs(1);
    }

    /** The same index as another leader writes it. */
    public ClusterIndex ledAs(long epoch) {
        AtomicLong versions = new AtomicLong(epoch << 36);
        return ledBy(versions::incrementAndGet);
    }

    public ClusterIndex ledBy(Lead lead) {
        return new ClusterIndex(cluster, settings, generation, position, lead, () -> register, ZONE);
    }

    public static ClusterSettings settings(String index) {
        return new ClusterSettings(List.of(TestOpenSearch.url()), "", "", null, index, 1, 0, PATIENCE);
    }

    /** A connection to a server that answers as a node may. */
    static ClusterConnection connect(URI node) {
        return connect(new ClusterSettings(List.of(node), "", "", null, "depesche", 1, 0, PATIENCE));
    }

    public static ClusterConnection connect(ClusterSettings settings) {
        return new ClusterConnection(
                settings, new SearchSettings(Duration.ofSeconds(2), 0, SearchSettings.Engine.OPENSEARCH));
    }

    /** Its readers wait for a node for a second, and for all for three; patient callers wait a minute. */
    public static ClusterConnection hurried(List<URI> nodes) {
        return new ClusterConnection(
                new ClusterSettings(nodes, "", "", null, "depesche", 1, 0, PATIENCE),
                new SearchSettings(Duration.ofMillis(1), 0, SearchSettings.Engine.OPENSEARCH));
    }

    public static EntityColumns.Snapshot register(int[] canonical, byte[] kinds) {
        String[] names = new String[canonical.length];
        for (int id = 1; id < names.length; id++) {
            names[id] = "Name " + id;
        }
        return new EntityColumns.Snapshot(canonical, kinds, names, 0, (id, name, locale) -> name);
    }

    /**
     * Registers entities, for articles that come in later.
     *
     * @param canonical the id under which each id is shown, from 0
     * @param kinds the ordinals of {@link org.depesche.tagging.EntityKind}
     */
    public OpenSearchShelf knowing(int[] canonical, byte[] kinds) {
        register = register(canonical, kinds);
        return this;
    }

    @Override
    public OpenSearchShelf with(String language, String headline, String body) throws IOException {
        return with(language, LocalDate.of(2024, 5, 16), headline, body);
    }

    @Override
    public OpenSearchShelf with(String language, LocalDate day, String headline, String body) throws IOException {
        put(new ArticleRow(
                articles + 1,
                new ArticleRow.Heading(headline, null, List.of("Anna Müller")),
                new ArticleRow.Publication(
                        Published.on(day), "Küstendienst", "Wirtschaft", language, List.of("Häfen & Küste", "Verkehr")),
                headline + "\n\n" + body,
                new int[0],
                List.of(),
                null));
        return this;
    }

    /** Adds articles or replaces them. */
    public OpenSearchShelf with(ArticleRow... rows) throws IOException {
        put(rows);
        show();
        return this;
    }

    private void put(ArticleRow... rows) throws IOException {
        index.put(index.nextVersion(), List.of(rows), List.of());
        for (ArticleRow row : rows) {
            articles = Math.max(articles, row.id());
        }
        seen = false;
    }

    // A refresh takes longer than all the rest: one for all articles that come in a row.
    private void show() throws IOException {
        if (!seen) {
            index.refresh();
            seen = true;
        }
    }

    public ClusterConnection cluster() {
        return cluster;
    }

    public ClusterSettings settings() {
        return settings;
    }

    public Generation generation() {
        return generation;
    }

    public Generations generations() {
        return generations;
    }

    /** The figures of the articles. */
    public FigureSnapshot figures() {
        return new OpenSearchFigures(searchFigures(), new NewestArticles(search()), generation);
    }

    public ClusterIndex index() {
        return index;
    }

    /** A search in the index of articles. */
    ClusterSearch search() {
        return search(settings.articles());
    }

    /** A search in the index of figures. */
    ClusterSearch searchFigures() {
        return search(settings.figures());
    }

    private ClusterSearch search(String index) {
        return new ClusterSearch(
                cluster, ClusterConnection.JSON.createObjectNode().put("index", index), Clock.systemUTC());
    }

    private PreparedQuery prepare(String q) throws IOException {
        show();
        return Shelf.prepare(q, new ClusterLabels().at(generation, search()));
    }

    @Override
    public List<String> find(String q) throws IOException {
        ObjectNode body = HitBody.byWords(prepare(q).ranked(), Instant.now()).put("size", 100);
        List<String> found = new ArrayList<>();
        ClusterHits.listed(hits(settings.articles(), HitBody.withListed(body)))
                .forEach(article -> found.add(article.text().headline()));
        return found;
    }

    @Override
    public int count(String q) throws IOException {
        ObjectNode body = HitBody.byTime(prepare(q).hits(), true).put("size", 1000);
        return hits(settings.articles(), body).size();
    }

    @Override
    public boolean isEverythingBut(Facet facet, String q) throws IOException {
        return prepare(q).isEverythingBut(facet);
    }

    @Override
    public List<Hint> hints(String q) throws IOException {
        return prepare(q).hints();
    }

    /** The headlines of the articles that a query finds, the best first; of equal ones the greatest id. */
    public List<String> find(ObjectNode query) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode hit : search(settings.articles(), query)) {
            found.add(hit.path("_source").path(ClusterFields.HEADLINE_TEXT).asString());
        }
        return found;
    }

    /** The ids of the figures that a query finds. */
    public List<Long> findFigures(ObjectNode query) throws IOException {
        List<Long> found = new ArrayList<>();
        for (JsonNode hit : search(settings.figures(), query)) {
            found.add(hit.path("fields").path(ClusterFields.NUMBER).path(0).asLong());
        }
        return found;
    }

    private JsonNode search(String alias, ObjectNode query) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 1000);
        body.set("query", query);
        body.putArray("docvalue_fields").add(ClusterFields.NUMBER);
        body.putArray("sort")
                .add(JsonNodeFactory.instance.objectNode().put("_score", "desc"))
                .add(JsonNodeFactory.instance.objectNode().put(ClusterFields.NUMBER, "desc"));
        return hits(alias, body);
    }

    JsonNode hits(String alias, ObjectNode body) throws IOException {
        show();
        return cluster.post("/" + alias + "/_search", body).path("hits").path("hits");
    }

    @Override
    public void close() throws IOException {
        generations.delete(generation);
        cluster.close();
    }
}
