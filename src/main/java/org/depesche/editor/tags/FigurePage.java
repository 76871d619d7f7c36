package org.depesche.editor.tags;

import java.util.List;
import java.util.Locale;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.TagDecision;
import org.depesche.article.TagDecision.Layer;
import org.depesche.editor.tags.MarkedParagraph.Mark;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Period;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an article as an editor sees them: marked in the text, listed with what they say, and what editors
 * decided on them.
 *
 * @param history the latest decision first
 */
record FigurePage(
        long id,
        String url,
        String headline,
        @Nullable String language,
        int revision,
        List<MarkedParagraph> paragraphs,
        List<Line> lines,
        List<TagDecision> history) {

    /**
     * A figure.
     *
     * @param decision the editor's word that set it; null for anybody else's
     */
    record Line(
            long id,
            Occurrence where,
            Figure figure,
            Origin origin,
            @Nullable TagDecision decision) {

        /** Whether it holds when the article was published, since the text says nothing. */
        public boolean isInferred() {
            Period period = figure.period();
            return period != null && period.found() == Period.Found.INFERRED;
        }
    }

    static FigurePage of(Article article, List<TagDecision> decisions) {
        String change = "/editor/articles/" + article.id() + "/figures?figure=";
        List<Mark> marks = article.figures().stream()
                .map(figure -> new Mark(figure.span(), "figure", change + figure.id()))
                .toList();
        Locale language = article.language();
        return new FigurePage(
                article.id(),
                article.url(),
                article.headline(),
                language == null ? null : language.toLanguageTag(),
                article.revision(),
                MarkedParagraph.of(article, marks),
                article.figures().stream()
                        .map(figure -> line(article, figure, decisions))
                        .toList(),
                decisions.stream()
                        .filter(decision -> decision.layer() == Layer.FIGURES)
                        .toList());
    }

    private static Line line(Article article, ArticleFigure figure, List<TagDecision> decisions) {
        TagDecision decision = figure.origin() != Origin.EDITOR
                ? null
                : decisions.stream()
                        .filter(one -> one.layer() == Layer.FIGURES
                                && one.isActive()
                                && figure.span().equals(one.span()))
                        .findFirst()
                        .orElse(null);
        return new Line(figure.id(), Occurrence.at(article, figure.span()), figure.figure(), figure.origin(), decision);
    }

    /** Marks on figures that were read wrongly and are shown to nobody else. */
    public List<TagDecision> misread() {
        return history.stream().filter(TagDecision::isMisread).toList();
    }

    /** Decisions whose words are not in the text any more. */
    public List<TagDecision> toReview() {
        return history.stream().filter(TagDecision::isToReview).toList();
    }
}
