package org.depesche.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.depesche.search.IndexState;
import org.depesche.search.SearchUnavailableException;
import org.depesche.search.counts.RecentCounts;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.OnOpenSearch;
import org.depesche.search.follow.OperatedIndex;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.opensearch.index.ClusterAwayException;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterErrorException;
import org.depesche.search.opensearch.index.ClusterSettings;
import org.depesche.search.opensearch.index.ClusterState;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The articles in the cluster. Questions fail with {@link SearchUnavailableException} while it is away. */
@Component
@OnOpenSearch
class OpenSearchArticles implements ArticleEngine {

    private final ClusterConnection cluster;
    private final ClusterSettings settings;
    private final ClusterState state;
    private final OperatedIndex index;
    private final EntityColumns entities;
    private final ClusterLabels labels;
    private final ClusterHits hits;
    private final EverythingCounts everything;
    private final RecentCounts recent;
    private final ClusterSearch search;
    private final ClusterSearch figures;
    private final AbsenceLog absence;

    OpenSearchArticles(
            ClusterConnection cluster,
            ClusterSettings settings,
            ClusterState state,
            OperatedIndex index,
            EntityColumns entities,
            ClusterLabels labels,
            ClusterHits hits,
            EverythingCounts everything,
            RecentCounts recent,
            Clock clock) {
        this.cluster = cluster;
        this.settings = settings;
        this.state = state;
        this.index = index;
        this.entities = entities;
        this.labels = labels;
        this.hits = hits;
        this.everything = everything;
        this.recent = recent;
        this.search = new ClusterSearch(cluster, header(settings), clock);
        this.figures = new ClusterSearch(
                cluster, ClusterConnection.JSON.createObjectNode().put("index", settings.figures()), clock);
        this.absence = new AbsenceLog(clock);
    }

    private static ObjectNode header(ClusterSettings settings) {
        ObjectNode header = ClusterConnection.JSON.createObjectNode();
        // each copy of a shard counts deleted articles in scores until it merges them away, so a node asks one copy
        header.put("index", settings.articles())
                .put("preference", UUID.randomUUID().toString());
        if (settings.shards() > 1) {
            // words are as rare in each shard as in all
            header.put("search_type", "dfs_query_then_fetch");
        }
        return header;
    }

    @Override
    public <T> T ask(Question<T> question) {
        try {
            T answer = question.ask(snapshot());
            absence.answered();
            return answer;
        } catch (IOException e) {
            throw failed(e, new UncheckedIOException(e));
        } catch (UncheckedIOException e) {
            throw failed(Objects.requireNonNull(e.getCause()), e);
        }
    }

    private RuntimeException failed(IOException cause, UncheckedIOException failure) {
        boolean isClosed = cause instanceof ClusterErrorException error && (error.isMissing() || error.isDenied());
        if (!isClosed && !(cause instanceof ClusterAwayException)) {
            return failure;
        }
        String reason = String.valueOf(cause.getMessage());
        absence.failed(reason);
        return new SearchUnavailableException(reason, cause);
    }

    private OpenSearchSnapshot snapshot() throws IOException {
        Object key = state.key();
        return new OpenSearchSnapshot(new OpenSearchSnapshot.Parts(
                key,
                entities.now(),
                search,
                labels.at(key, search),
                new ClusterWords(cluster, settings.articles()),
                new OpenSearchFigures(figures, new NewestArticles(search), key),
                everything,
                recent,
                hits));
    }

    @Override
    public IndexState state() {
        return index.state();
    }

    /** The start of the application has waited for the index already, and cannot wait for a cluster that is away. */
    @Override
    public void awaitReady() {}
}
