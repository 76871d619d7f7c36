package org.depesche.tagging;

import org.jspecify.annotations.Nullable;

/** A stretch of the text that names an entity or a figure. */
public sealed interface Mention {

    /** Where in the text; null where a source names an entity without a place in the text. */
    @Nullable
    Span span();

    /** The words as written; null together with the span. */
    @Nullable
    String surface();

    /**
     * @param entity whom or what it names
     * @param confidence 0 to 1
     */
    record EntityMention(
            @Nullable Span span, @Nullable String surface, EntityKey entity, Origin origin, double confidence)
            implements Mention {}

    /** @param sentence the sentence that holds the figure */
    record FigureMention(Span span, String surface, Figure figure, Span sentence, Origin origin) implements Mention {}
}
