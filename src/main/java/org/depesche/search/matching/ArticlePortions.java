package org.depesche.search.matching;

import java.io.IOException;
import java.util.List;
import org.depesche.search.changes.ArticleRow;

/** Opens articles for queries, whichever engine keeps the archive. */
public interface ArticlePortions {

    /** Asks something of a portion. */
    interface Question<T> {
        T ask(ArticlePortion portion) throws IOException;
    }

    /**
     * Answers a question from some articles alone.
     *
     * @param articles at most {@link ArticlePortion#MOST}
     */
    <T> T ask(List<ArticleRow> articles, Question<T> question) throws IOException;
}
