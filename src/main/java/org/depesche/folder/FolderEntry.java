package org.depesche.folder;

import org.jspecify.annotations.Nullable;

/**
 * An article of a folder, or a heading between articles.
 *
 * @param article null: a heading
 * @param heading null: an article
 * @param note on the article; may be empty
 * @param revision rises with each change of heading or note
 */
record FolderEntry(
        long id, @Nullable Long article, @Nullable String heading, String note, int revision, String addedBy) {}
