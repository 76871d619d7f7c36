package org.depesche.search.lucene.matching;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.ArticleIndex;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.matching.ArticlePortions;
import org.springframework.stereotype.Component;

/** Makes for each portion of articles an index in memory, of the same documents as the index of the archive. */
@Component
public final class LucenePortions implements ArticlePortions {

    private final ZoneId zone;

    public LucenePortions(Clock clock) {
        this.zone = clock.getZone();
    }

    @Override
    public <T> T ask(List<ArticleRow> articles, Question<T> question) throws IOException {
        IndexPosition nowhere = IndexPosition.before(0, "", ArticleFields.VERSION);
        try (ArticleIndex index =
                new ArticleIndex(new ByteBuffersDirectory(), new ByteBuffersDirectory(), zone, nowhere)) {
            for (ArticleRow article : articles) {
                index.put(article);
            }
            index.refresh();
            try (IndexView view = index.view()) {
                return question.ask(new LucenePortion(view, articles));
            }
        }
    }
}
