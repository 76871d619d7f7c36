package org.depesche.format;

import org.depesche.article.ArticleDraft;

/** An item of a file. Its position in the stream, from 0, is its index. */
public sealed interface Item {

    /** An article. */
    record Draft(ArticleDraft draft) implements Item {}

    /** An item that cannot be read as an article. */
    record Unreadable(int index, Problem problem) implements Item {}

    /** A sound item other than an article: a picture, a collection. */
    record Skipped(int index, Problem reason) implements Item {}
}
