package org.depesche.tagging;

import org.jspecify.annotations.Nullable;

/** A span of the text that names an entity or a figure. */
public sealed interface Mention {

    /** The place in the text; null if a source names an entity without a place. */
    @Nullable
    Span span();

    /** The words as written; null together with the span. */
    @Nullable
    String surface();

    /**
     * A mention of an entity.
     *
     * @param confidence 0 to 1
     * @param evidence the reason of a machine; null for other origins
     */
    record EntityMention(
            @Nullable Span span,
            @Nullable String surface,
            EntityKey entity,
            Origin origin,
            double confidence,
            @Nullable Evidence evidence)
            implements Mention {

        /** The confidence is as precise as the database keeps it. */
        public EntityMention {
            float kept = (float) confidence;
            confidence = kept;
        }

        public EntityMention(
                @Nullable Span span, @Nullable String surface, EntityKey entity, Origin origin, double confidence) {
            this(span, surface, entity, origin, confidence, null);
        }

        /** A mention of another entity by the same words. */
        public EntityMention of(EntityKey other) {
            return new EntityMention(span, surface, other, origin, confidence, evidence);
        }

        /** The same mention at another place. */
        public EntityMention at(Span place) {
            return new EntityMention(place, surface, entity, origin, confidence, evidence);
        }
    }

    /** @param sentence the sentence that holds the figure */
    record FigureMention(Span span, String surface, Figure figure, Span sentence, Origin origin) implements Mention {

        /** The measure; the words as written where none is named. */
        public String name() {
            String measure = figure.measure();
            return measure == null ? surface : measure;
        }

        /** Another reading of the same words. */
        public FigureMention with(Figure other, Origin from) {
            return new FigureMention(span, surface, other, sentence, from);
        }
    }
}
