package org.depesche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;

/**
 * The editors' decisions on the words of one article.
 *
 * @param canonical the entity that an entity was merged into, or the entity itself
 */
public record EditorialDecisions(List<TagDecision> decisions, IntUnaryOperator canonical) {

    /**
     * Applies the decisions to tags that machine and source have found anew.
     *
     * @param article with its present text and the mentions of its previous text
     * @param before the previous text
     * @param sent whether its source has sent the present text; otherwise the figures that it marked still hold
     */
    public ResolvedTags applied(Article article, String before, boolean sent, LinkedTags found) {
        TagRelocation move = new TagRelocation(before, article.text(), article.changedAt());
        List<NamedTag> stuck = article.allMentions().stream()
                .filter(ArticleMention::isSticky)
                .map(ArticleMention::tag)
                .filter(tag -> !isSet(tag))
                .toList();
        List<TagDecision> all = new ArrayList<>(move.decisions(decisions));
        stuck.stream().map(move::lost).filter(lost -> lost != null).forEach(all::add);
        List<FigureMention> marked = article.figures().stream()
                .map(ArticleFigure::mention)
                .filter(figure -> !sent && figure.origin() == Origin.SOURCE)
                .toList();
        LinkedTags lasting = move.lasting(new LinkedTags(stuck, marked));
        for (TagDecision decision : all) {
            lasting = lasting.with(decision.keptAway().lasting());
        }
        return ResolvedTags.of(found.with(lasting), all, canonical);
    }

    /** The tags of machine and source, shown or suppressed. */
    public static LinkedTags foundBefore(Article article, List<TagDecision> decisions) {
        EditorialDecisions decided = new EditorialDecisions(decisions, entity -> entity);
        LinkedTags found = new LinkedTags(
                article.allMentions().stream()
                        .map(ArticleMention::tag)
                        .filter(tag -> !decided.isSet(tag))
                        .toList(),
                article.figures().stream()
                        .filter(figure -> !figure.isSticky())
                        .map(ArticleFigure::mention)
                        .toList());
        for (TagDecision decision : decisions) {
            found = found.with(decision.keptAway());
        }
        return found;
    }

    /**
     * The decisions with the entities of the article's mentions. A mention may have moved to another entity when its
     * entity was split.
     */
    public static List<TagDecision> following(List<TagDecision> decisions, Article article) {
        return decisions.stream()
                .map(decision -> article.allMentions().stream()
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
