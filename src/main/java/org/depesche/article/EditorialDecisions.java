package org.depesche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.depesche.article.TagDecision.KeptAway;
import org.depesche.tagging.Origin;

/**
 * The editors' decisions on the words of one article.
 *
 * @param canonical the entity that an entity was merged into, or the entity itself
 */
public record EditorialDecisions(List<TagDecision> decisions, IntUnaryOperator canonical) {

    static final EditorialDecisions NOTHING = new EditorialDecisions(List.of(), entity -> entity);

    /**
     * Applies the decisions to tags that machine and source have found anew.
     *
     * @param stored the mentions of the previous text
     * @param sourced the figures of the source that still hold, because the source sent no new version
     * @param move from the previous text to the tagged text
     */
    public ResolvedTags applied(
            List<ArticleMention> stored, List<ArticleFigure> sourced, LinkedTags found, TagRelocation move) {
        List<NamedTag> stuck = stored.stream()
                .filter(ArticleMention::isSticky)
                .map(ArticleMention::tag)
                .filter(tag -> !isSet(tag))
                .toList();
        List<TagDecision> all = new ArrayList<>(move.decisions(decisions));
        stuck.stream().map(move::lost).filter(lost -> lost != null).forEach(all::add);
        LinkedTags lasting = new LinkedTags(
                move.lasting(stuck),
                move.lastingFigures(sourced.stream().map(ArticleFigure::mention).toList()));
        for (TagDecision decision : all) {
            KeptAway kept = decision.keptAway();
            lasting = lasting.with(new LinkedTags(
                    kept.names().stream().filter(TagRelocation::isLasting).toList(),
                    kept.figures().stream()
                            .filter(figure -> figure.origin() != Origin.MACHINE)
                            .toList()));
        }
        return ResolvedTags.of(found.with(lasting), all, canonical);
    }

    /** The tags of machine and source, shown or suppressed. */
    public static LinkedTags foundBefore(
            List<ArticleMention> mentions, List<ArticleFigure> figures, List<TagDecision> decisions) {
        EditorialDecisions decided = new EditorialDecisions(decisions, entity -> entity);
        LinkedTags found = new LinkedTags(
                mentions.stream()
                        .map(ArticleMention::tag)
                        .filter(tag -> !decided.isSet(tag))
                        .toList(),
                figures.stream()
                        .filter(figure -> !figure.isSticky())
                        .map(ArticleFigure::mention)
                        .toList());
        for (TagDecision decision : decisions) {
            found = found.with(new LinkedTags(
                    decision.keptAway().names(), decision.keptAway().figures()));
        }
        return found;
    }

    /**
     * The decisions with the entities of the stored mentions. A mention may have moved to another entity when its
     * entity was split.
     */
    public static List<TagDecision> following(List<TagDecision> decisions, List<ArticleMention> stored) {
        return decisions.stream()
                .map(decision -> stored.stream()
                        .filter(mention -> decision.holds()
                                && decision.named() != null
                                && mention.isSticky()
                                && mention.entity() != decision.named().entity()
                                && decision.named().span() != null
                                && decision.named().span().equals(mention.span()))
                        .findFirst()
                        .map(mention -> decision.naming(mention.tag()))
                        .orElse(decision))
                .toList();
    }

    /** Whether a decision set the tag. */
    private boolean isSet(NamedTag tag) {
        return decisions.stream().anyMatch(decision -> decision.holds() && tag.equals(decision.named()));
    }
}
