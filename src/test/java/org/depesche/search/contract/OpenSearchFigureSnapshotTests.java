package org.depesche.search.contract;

import java.io.IOException;
import java.util.List;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.opensearch.OpenSearchShelf;
import org.junit.jupiter.api.Tag;

@Tag("opensearch")
class OpenSearchFigureSnapshotTests extends FigureSnapshotContract {

    @Override
    void ask(List<ArticleRow> articles, Asking asking) throws IOException {
        try (OpenSearchShelf shelf = new OpenSearchShelf()) {
            asking.of(shelf.with(articles.toArray(ArticleRow[]::new)).figures());
        }
    }
}
