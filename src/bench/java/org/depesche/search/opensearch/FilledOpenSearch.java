package org.depesche.search.opensearch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.depesche.search.SearchSettings;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.GeneratedArticles;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.counts.RecentCounts;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.FilledEngine;
import org.depesche.search.hits.KeptTexts;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import org.depesche.search.opensearch.index.ClusterIndex;
import org.depesche.search.opensearch.index.ClusterSettings;
import org.depesche.search.opensearch.index.Generation;
import org.depesche.search.opensearch.index.Generations;

/** A pair of indexes in the cluster of the tests, without kept counts of searches. */
public final class FilledOpenSearch implements FilledEngine {

    private static final SearchSettings NOTHING_KEPT =
            new SearchSettings(Duration.ofSeconds(2), 0, SearchSettings.Engine.OPENSEARCH);

    private final EntityColumns.Snapshot register = GeneratedArticles.register();
    private final KeptTexts texts = new KeptTexts();
    private final ClusterSettings settings = OpenSearchShelf.settings("filled-" + UUID.randomUUID());
    private final ClusterConnection cluster = OpenSearchShelf.connect(settings);
    private final Generations generations = new Generations(cluster, settings);
    private final ClusterLabels labels = new ClusterLabels();
    private final EverythingCounts everything = new EverythingCounts();
    private final Generation generation;
    private final ClusterIndex index;
    private final ClusterSearch search;
    private final ClusterSearch figures;

    public FilledOpenSearch() throws IOException {
        IndexPosition position = IndexPosition.before(1, "none", ClusterFields.VERSION);
        generation = generations.create(position.node());
        generations.serve(generation);
        AtomicLong versions = new AtomicLong();
        index = new ClusterIndex(
                cluster,
                settings,
                generation,
                position,
                versions::incrementAndGet,
                () -> register,
                OpenSearchShelf.ZONE);
        index.filling(true);
        search = search(settings.articles());
        figures = search(settings.figures());
    }

    private ClusterSearch search(String alias) {
        return new ClusterSearch(
                cluster, ClusterConnection.JSON.createObjectNode().put("index", alias), Clock.systemUTC());
    }

    @Override
    public void put(List<ArticleRow> articles) throws IOException {
        texts.put(articles);
        index.put(index.nextVersion(), articles, List.of());
    }

    @Override
    public void filled() throws IOException {
        index.filling(false);
        index.refresh();
    }

    @Override
    public <T> T ask(ArticleEngine.Question<T> question) throws IOException {
        return question.ask(new OpenSearchSnapshot(new OpenSearchSnapshot.Parts(
                generation,
                register,
                search,
                labels.at(generation, search),
                new ClusterWords(cluster, settings.articles()),
                new OpenSearchFigures(figures, new NewestArticles(search), generation),
                everything,
                new RecentCounts(NOTHING_KEPT),
                new ClusterHits(cluster, settings, texts.texts()))));
    }

    @Override
    public void close() throws IOException {
        generations.delete(generation);
        cluster.close();
    }
}
