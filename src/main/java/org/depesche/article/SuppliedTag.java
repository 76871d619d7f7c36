package org.depesche.article;

import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A person, place or organisation that the file names.
 *
 * @param span the place in {@link ArticleDraft#text()}; null if the file states none
 */
public record SuppliedTag(
        EntityKind kind, String name, @Nullable Span span) {

    public SuppliedTag {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A tag without a name");
        }
    }
}
