package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.engine.OnOpenSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The pairs of indexes in the cluster. Searches read the one that the aliases name. */
@Component
@OnOpenSearch
public class Generations {

    private static final Pattern NODE = Pattern.compile("[0-9a-f-]{36}");

    private final ClusterConnection cluster;
    private final ClusterSettings settings;
    private final IndexDefinition definition;

    public Generations(ClusterConnection cluster, ClusterSettings settings) {
        this.cluster = cluster;
        this.settings = settings;
        this.definition = new IndexDefinition(cluster, settings);
    }

    /** The pair that searches read; null: none yet, or one that lost an index. */
    @Nullable
    Generation current() throws IOException {
        JsonNode aliased = cluster.find("/_alias/" + settings.articles() + "," + settings.figures());
        if (aliased == null) {
            return null;
        }
        String articles = null;
        String figures = null;
        for (Map.Entry<String, JsonNode> index : aliased.properties()) {
            JsonNode aliases = index.getValue().path("aliases");
            articles = aliases.has(settings.articles()) ? index.getKey() : articles;
            figures = aliases.has(settings.figures()) ? index.getKey() : figures;
        }
        return articles == null || figures == null ? null : new Generation(articles, figures);
    }

    /** All pairs, also those that are being filled or lack an index, by the names that they were created with. */
    List<Generation> all() throws IOException {
        List<Generation> all = new ArrayList<>();
        String beginnings = settings.articles() + "-*," + settings.figures() + "-*";
        JsonNode indexes = cluster.get("/" + beginnings + "/_settings/index.uuid?expand_wildcards=all");
        for (String name : indexes.propertyNames()) {
            boolean ofArticles = name.startsWith(settings.articles() + "-");
            String node = name.substring((ofArticles ? settings.articles() : settings.figures()).length() + 1);
            Generation generation = named(node);
            // the name of another archive may begin so
            if (NODE.matcher(node).matches() && !all.contains(generation)) {
                all.add(generation);
            }
        }
        return all;
    }

    /**
     * Creates an empty pair.
     *
     * @param node of the position of the new index
     * @throws IOException also if the cluster is too old
     */
    public Generation create(UUID node) throws IOException {
        definition.check();
        Generation created = named(node.toString());
        // the articles last, because searches ask for them first
        cluster.put("/" + created.figures() + "?wait_for_active_shards=1", definition.figures());
        cluster.put("/" + created.articles() + "?wait_for_active_shards=1", definition.articles());
        return created;
    }

    private Generation named(String node) {
        return new Generation(settings.articles() + "-" + node, settings.figures() + "-" + node);
    }

    /** Lets searches read a pair instead of another, in one step. */
    public void serve(Generation next) throws IOException {
        ObjectNode body = ClusterConnection.JSON.createObjectNode();
        ArrayNode actions = body.putArray("actions");
        alias(actions, "remove", settings.articles() + "-*", settings.articles());
        alias(actions, "remove", settings.figures() + "-*", settings.figures());
        alias(actions, "add", next.articles(), settings.articles());
        alias(actions, "add", next.figures(), settings.figures());
        cluster.post("/_aliases", body);
    }

    private static void alias(ArrayNode actions, String action, String index, String alias) {
        ObjectNode body =
                actions.addObject().putObject(action).put("index", index).put("alias", alias);
        if (action.equals("remove")) {
            body.put("must_exist", false);
        }
    }

    /** Deletes a pair, or the part of it that exists. */
    public void delete(Generation old) throws IOException {
        cluster.delete("/" + old.both() + "?ignore_unavailable=true");
    }

    /** The position that a pair has reached; null if an index lacks it, is missing or is of another pair. */
    @Nullable
    IndexPosition position(Generation generation) throws IOException {
        PairCommit commit = commit(generation);
        return commit == null ? null : commit.position();
    }

    /** The earlier one of the commits of both indexes; null as for {@link #position}. */
    @Nullable
    PairCommit commit(Generation generation) throws IOException {
        PairCommit articles = commitOf(generation.articles());
        PairCommit figures = commitOf(generation.figures());
        if (articles == null
                || figures == null
                || !articles.position().node().equals(figures.position().node())) {
            return null;
        }
        IndexPosition reached = articles.position();
        return figures.position().isBefore(reached.xid(), reached.id()) ? figures : articles;
    }

    /** The version of the last refresh of a pair, which is about the highest of its documents; 0: none was refreshed. */
    long lastVersion(Generation generation) throws IOException {
        JsonNode state = cluster.find("/" + generation.articles() + "/_doc/" + ClusterFields.STATE);
        return state == null ? 0 : state.path("_version").asLong(0);
    }

    private @Nullable PairCommit commitOf(String index) throws IOException {
        JsonNode document = cluster.find("/" + index + "/_doc/" + ClusterFields.POSITION);
        return document == null ? null : PairCommit.read(document.path("_source"));
    }
}
