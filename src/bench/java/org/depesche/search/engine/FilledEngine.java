package org.depesche.search.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.depesche.search.changes.ArticleRow;

/** An engine without a database, filled for a comparison. */
public interface FilledEngine extends Closeable {

    void put(List<ArticleRow> articles) throws IOException;

    /** Makes the articles visible and brings the index into the shape that it has without changes. */
    void filled() throws IOException;

    <T> T ask(ArticleEngine.Question<T> question) throws IOException;
}
