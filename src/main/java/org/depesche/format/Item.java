package org.depesche.format;

import org.depesche.article.ArticleDraft;

/** One thing in a file, in the file's order: its place in the stream, from 0, is its index. */
public sealed interface Item {

    /** An article. */
    record Draft(ArticleDraft draft) implements Item {}

    /** Something that should be an article and cannot be read as one. */
    record Unreadable(int index, Problem problem) implements Item {}

    /** Something sound that is no article: a picture, a collection. */
    record Skipped(int index, Problem reason) implements Item {}
}
