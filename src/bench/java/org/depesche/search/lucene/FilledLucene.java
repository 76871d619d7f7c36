package org.depesche.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.depesche.search.SearchSettings;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.GeneratedArticles;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.counts.RecentCounts;
import org.depesche.search.engine.ArticleEngine;
import org.depesche.search.engine.FilledEngine;
import org.depesche.search.lucene.count.SegmentCounts;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.names.EntityColumns;
import org.springframework.util.FileSystemUtils;

/** Lucene indexes in a folder of their own, which keep no counts of searches. */
public final class FilledLucene implements FilledEngine {

    private final Path folder = Files.createTempDirectory(Path.of("target"), "lucene");
    private final IndexPosition position = IndexPosition.before(1, "none", ArticleFields.VERSION);
    private final ArticleIndex index = ArticleIndex.create(folder, ZoneId.of("Europe/Berlin"), position);
    private final EntityColumns.Snapshot register = GeneratedArticles.register();
    private final HitCounts counts = new HitCounts(
            new SegmentCounts(),
            new RecentCounts(new SearchSettings(Duration.ofSeconds(2), 0, SearchSettings.Engine.LUCENE)));

    public FilledLucene() throws IOException {
        index.filling(true);
    }

    @Override
    public void put(List<ArticleRow> articles) throws IOException {
        index.put(index.nextVersion(), articles, List.of());
    }

    @Override
    public void filled() throws IOException {
        index.filling(false);
        index.commit(position);
        index.refresh();
    }

    @Override
    public <T> T ask(ArticleEngine.Question<T> question) throws IOException {
        try (IndexView view = index.view()) {
            return question.ask(new LuceneSnapshot(view, register, counts));
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
