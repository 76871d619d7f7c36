package org.depesche.format;

import java.util.Set;
import org.depesche.article.ArticleDraft;
import org.depesche.article.DraftField;

/** An item of a file. Its position in the stream, from 0, is its index. */
public sealed interface Item {

    /**
     * An article.
     *
     * @param recognised the fields that were recognised in the text, since the file does not state them
     */
    record Draft(ArticleDraft draft, Set<DraftField> recognised) implements Item {

        public Draft {
            recognised = Set.copyOf(recognised);
        }

        /** The same item with more data in its article. */
        public Draft with(ArticleDraft completed) {
            return new Draft(completed, recognised);
        }
    }

    /** An item that cannot be read as an article. */
    record Unreadable(int index, Problem problem) implements Item {}

    /** A sound item other than an article: a picture, a collection. */
    record Skipped(int index, Problem reason) implements Item {}
}
