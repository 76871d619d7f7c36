package org.depesche.search.contract;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.lucene.figures.LuceneFigures;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.lucene.index.IndexView;

class LuceneFigureSnapshotTests extends FigureSnapshotContract {

    @Override
    void ask(List<ArticleRow> articles, Asking asking) throws IOException {
        try (ArticleIndex index = new ArticleIndex(
                new ByteBuffersDirectory(),
                new ByteBuffersDirectory(),
                ZoneId.of("Europe/Berlin"),
                IndexPosition.before(1, "none", ArticleFields.VERSION))) {
            for (ArticleRow article : articles) {
                index.put(article);
            }
            index.refresh();
            try (IndexView view = index.view()) {
                asking.of(new LuceneFigures(view));
            }
        }
    }
}
