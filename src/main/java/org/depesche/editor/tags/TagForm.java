package org.depesche.editor.tags;

import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * An editor's decision about words of an article.
 *
 * @param words the words in the text, typed or copied
 * @param place the occurrence of the words: {@code 12-20}
 * @param kind the kind of the entity
 * @param name the name to look up
 * @param entity the id of the entity, or {@link #NEW} for a new one of this name
 * @param reason for the history
 * @param revision the revision of the article that the editor saw
 */
record TagForm(
        @Nullable String words,
        @Nullable String place,
        @Nullable EntityKind kind,
        @Nullable String name,
        @Nullable String entity,
        @Nullable String reason,
        @Nullable Integer revision) {

    static final String NEW = "new";
}
