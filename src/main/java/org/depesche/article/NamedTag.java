package org.depesche.article;

import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A mention with the entity that it was resolved to.
 *
 * @param entity id in the register; {@link #NOBODY} where nobody knows yet who is meant
 * @param sticky an editor's word: no tagger takes it away
 */
public record NamedTag(EntityMention mention, int entity, boolean sticky) {

    /** No id of the register. */
    public static final int NOBODY = 0;

    @Nullable
    public Span span() {
        return mention.span();
    }

    /** As it is read back from the database, whose confidence is a float. */
    NamedTag stored() {
        EntityMention kept = new EntityMention(
                mention.span(),
                mention.surface(),
                mention.entity(),
                mention.origin(),
                (float) mention.confidence(),
                mention.evidence());
        return new NamedTag(kept, entity, sticky);
    }

    NamedTag at(Span place) {
        EntityMention there = new EntityMention(
                place, mention.surface(), mention.entity(), mention.origin(), mention.confidence(), mention.evidence());
        return new NamedTag(there, entity, sticky);
    }
}
