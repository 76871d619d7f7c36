package org.depesche.article;

import java.time.OffsetDateTime;
import java.util.List;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decided on words of an article.
 *
 * @param id 0 until it is stored
 * @param span in the text as it is now; null if it is about the whole article, or the words are lost
 * @param surface the words; null if it is about the whole article
 * @param entity id in the register of whom it is about; null for a figure
 * @param name what it is about, to show: the entity's name, the measure or the words of the figure
 * @param named the mention that is set
 * @param figure the figure that is set, or marked
 * @param keptAway what would be there without it
 * @param supersededBy a later decision on the same words
 * @param lost whether the words are no longer in the text
 */
public record TagDecision(
        long id,
        OffsetDateTime at,
        String who,
        @Nullable String reason,
        Layer layer,
        Act act,
        @Nullable Span span,
        @Nullable String surface,
        @Nullable Integer entity,
        String name,
        @Nullable NamedTag named,
        @Nullable FigureMention figure,
        KeptAway keptAway,
        @Nullable Long supersededBy,
        @Nullable OffsetDateTime undoneAt,
        @Nullable String undoneBy,
        boolean lost) {

    /** Names and figures do not get into each other's way. */
    public enum Layer {
        NAMES,
        FIGURES
    }

    public enum Act {
        /** These words mean this. */
        SET,
        /** These words mean nothing. */
        REMOVE,
        /** The article does not mean this entity. */
        REMOVE_ALL,
        /** A machine reads a figure in these words that they do not say. */
        MISREAD,
        /** These words say this figure, and it is wrong. */
        SOURCE_ERROR
    }

    /** What machine and source say and the decision denies. */
    public record KeptAway(List<NamedTag> names, List<FigureMention> figures) {

        public static final KeptAway NOTHING = new KeptAway(List.of(), List.of());

        public KeptAway {
            names = List.copyOf(names);
            figures = List.copyOf(figures);
        }
    }

    /** Whether it holds, should its words be found. */
    public boolean isActive() {
        return undoneAt == null && supersededBy == null;
    }

    /** Whether it holds and its words are there no more. */
    public boolean isToReview() {
        return isActive() && lost;
    }

    /** Whether it can be taken back: an earlier one on the same words only after the later. */
    public boolean isUndoable() {
        return isActive();
    }

    /** Whether it hides a figure that was read wrongly. */
    public boolean isMisread() {
        return act == Act.MISREAD && holds();
    }

    /** Whether it says that a figure is wrong as its source tells it. */
    public boolean isSourceError() {
        return act == Act.SOURCE_ERROR && holds();
    }

    public boolean holds() {
        return isActive() && !lost;
    }

    /** Whether the figure is there because of it. */
    boolean setsFigure() {
        return holds() && figure != null && act != Act.MISREAD;
    }

    public boolean covers(Layer where, @Nullable Span place) {
        return holds() && layer == where && span != null && place != null && span.overlaps(place);
    }

    /** In a text that changed. */
    TagDecision moved(@Nullable Span to) {
        NamedTag name = named == null || to == null ? named : named.at(to);
        return new TagDecision(
                id,
                at,
                who,
                reason,
                layer,
                act,
                to,
                surface,
                entity,
                this.name,
                name,
                figure,
                keptAway,
                supersededBy,
                undoneAt,
                undoneBy,
                surface != null && to == null);
    }

    /** With the figure where it lies now. */
    TagDecision moved(FigureMention to) {
        return new TagDecision(
                id,
                at,
                who,
                reason,
                layer,
                act,
                to.span(),
                surface,
                entity,
                name,
                named,
                to,
                keptAway,
                supersededBy,
                undoneAt,
                undoneBy,
                false);
    }

    TagDecision keepingAway(KeptAway what) {
        return new TagDecision(
                id,
                at,
                who,
                reason,
                layer,
                act,
                span,
                surface,
                entity,
                name,
                named,
                figure,
                what,
                supersededBy,
                undoneAt,
                undoneBy,
                lost);
    }

    TagDecision naming(NamedTag other) {
        return new TagDecision(
                id,
                at,
                who,
                reason,
                layer,
                act,
                span,
                surface,
                entity,
                name,
                other,
                figure,
                keptAway,
                supersededBy,
                undoneAt,
                undoneBy,
                lost);
    }

    public TagDecision superseded(@Nullable Long by) {
        return new TagDecision(
                id, at, who, reason, layer, act, span, surface, entity, name, named, figure, keptAway, by, undoneAt,
                undoneBy, lost);
    }

    public TagDecision undone(OffsetDateTime when, String by) {
        return new TagDecision(
                id,
                at,
                who,
                reason,
                layer,
                act,
                span,
                surface,
                entity,
                name,
                named,
                figure,
                keptAway,
                supersededBy,
                when,
                by,
                lost);
    }
}
