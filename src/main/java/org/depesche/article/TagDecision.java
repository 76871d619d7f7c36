package org.depesche.article;

import java.time.OffsetDateTime;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * An editor's decision on words of an article.
 *
 * @param id 0 until it is stored
 * @param named the mention that the decision sets
 * @param figure the figure that the decision sets or marks
 * @param keptAway the tags that the decision suppresses
 */
public record TagDecision(
        long id,
        Made made,
        Ruling ruling,
        Words words,
        @Nullable NamedTag named,
        @Nullable FigureMention figure,
        LinkedTags keptAway,
        Ending ending) {

    /** The editor who decided, and why. */
    public record Made(
            OffsetDateTime at, String who, @Nullable String reason) {}

    /**
     * The subject and the result of a decision.
     *
     * @param entity the id of the entity in the register; null for a figure
     * @param name the label on pages: the entity's name, the measure or the words of the figure
     */
    public record Ruling(Layer layer, Act act, @Nullable Integer entity, String name) {}

    /**
     * The words that a decision is about.
     *
     * @param span the place in the current text; null if the decision is about the whole article, or the words are lost
     * @param surface null if the decision is about the whole article
     * @param lost whether the words are no longer in the text
     */
    public record Words(@Nullable Span span, @Nullable String surface, boolean lost) {

        Words at(@Nullable Span place) {
            return new Words(place, surface, surface != null && place == null);
        }
    }

    /**
     * The end of a decision, if it has ended.
     *
     * @param supersededBy the id of a later decision on the same words
     */
    public record Ending(
            @Nullable Long supersededBy,
            @Nullable OffsetDateTime undoneAt,
            @Nullable String undoneBy) {

        public static final Ending NONE = new Ending(null, null, null);

        boolean isNone() {
            return supersededBy == null && undoneAt == null;
        }
    }

    /** Names and figures do not get into each other's way. */
    public enum Layer {
        NAMES,
        FIGURES
    }

    /** The result of a decision. */
    public enum Act {
        /** These words mean this entity or figure. */
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

    /** Whether the decision is neither undone nor superseded. Only such decisions can be undone. */
    public boolean isActive() {
        return ending.isNone();
    }

    /** Whether an editor should review the decision, because its words are no longer in the text. */
    public boolean isToReview() {
        return isActive() && words.lost();
    }

    /** Whether the decision hides a misread figure. */
    public boolean isMisread() {
        return ruling.act() == Act.MISREAD && holds();
    }

    /** Whether the decision marks a figure as wrong in its source. */
    public boolean isSourceError() {
        return ruling.act() == Act.SOURCE_ERROR && holds();
    }

    /** Whether the decision is active and its words are in the text. */
    public boolean holds() {
        return isActive() && !words.lost();
    }

    boolean setsFigure() {
        return holds() && figure != null && ruling.act() != Act.MISREAD;
    }

    /** Whether the decision holds and its words overlap a place. */
    public boolean covers(Layer layer, @Nullable Span place) {
        return holds()
                && ruling.layer() == layer
                && words.span() != null
                && place != null
                && words.span().overlaps(place);
    }

    /** This decision in a changed text. */
    TagDecision moved(@Nullable Span to) {
        return with(words.at(to), named == null || to == null ? named : named.at(to), figure);
    }

    /** This decision in a changed text, with its figure there. */
    TagDecision moved(FigureMention to) {
        return with(words.at(to.span()), named, to);
    }

    TagDecision naming(NamedTag other) {
        return with(words, other, figure);
    }

    private TagDecision with(Words words, @Nullable NamedTag named, @Nullable FigureMention figure) {
        return new TagDecision(id, made, ruling, words, named, figure, keptAway, ending);
    }

    TagDecision keepingAway(LinkedTags tags) {
        return new TagDecision(id, made, ruling, words, named, figure, tags, ending);
    }

    public TagDecision superseded(@Nullable Long by) {
        return ending(new Ending(by, ending.undoneAt(), ending.undoneBy()));
    }

    public TagDecision undone(OffsetDateTime at, String by) {
        return ending(new Ending(ending.supersededBy(), at, by));
    }

    private TagDecision ending(Ending other) {
        return new TagDecision(id, made, ruling, words, named, figure, keptAway, other);
    }
}
