package org.depesche.article;

import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mention with its entity in the register.
 *
 * @param entity id in the register; {@link #NOBODY} for an unknown entity
 * @param sticky whether an editor set it, so that tagging keeps it
 */
public record NamedTag(EntityMention mention, int entity, boolean sticky) {

    /** The id of an unknown entity. */
    public static final int NOBODY = 0;

    @Nullable
    public Span span() {
        return mention.span();
    }

    NamedTag at(Span place) {
        return new NamedTag(mention.at(place), entity, sticky);
    }
}
