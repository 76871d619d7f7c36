package org.depesche.editor.tags;

import java.util.List;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.ArticleMention;
import org.depesche.article.TagDecision;
import org.depesche.article.TagDecision.Layer;
import org.depesche.editor.tags.MarkedParagraph.Mark;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Period;
import org.depesche.tagging.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The figures of an article for editors: marked in the text, listed with their meaning, and the decisions about them.
 *
 * @param history the latest decision first
 */
record FigurePage(Article article, List<MarkedParagraph> paragraphs, List<Line> lines, List<TagDecision> history) {

    /**
     * A figure.
     *
     * @param subject the name of its subject; null if unknown
     * @param decision the decision that set the figure; null for a figure of the machine or the source
     */
    record Line(
            long id,
            Occurrence where,
            Figure figure,
            Origin origin,
            @Nullable String subject,
            @Nullable TagDecision decision) {

        /** Whether its measure is a guess that readers do not see. */
        public boolean isGuessed() {
            return figure.measured() != null && figure.measured().isGuess();
        }

        /** Whether the text names no period, so that the day of publication counts. */
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
        return new FigurePage(
                article,
                MarkedParagraph.of(article, marks),
                article.figures().stream()
                        .map(figure -> line(article, figure, decisions))
                        .toList(),
                decisions.stream()
                        .filter(decision -> decision.ruling().layer() == Layer.FIGURES)
                        .toList());
    }

    private static Line line(Article article, ArticleFigure figure, List<TagDecision> decisions) {
        TagDecision decision = figure.origin() != Origin.EDITOR
                ? null
                : decisions.stream()
                        .filter(one -> one.ruling().layer() == Layer.FIGURES
                                && one.isActive()
                                && figure.span().equals(one.words().span()))
                        .findFirst()
                        .orElse(null);
        return new Line(
                figure.id(),
                Occurrence.at(article, figure.span()),
                figure.figure(),
                figure.origin(),
                subject(article, figure.figure().measured()),
                decision);
    }

    private static @Nullable String subject(Article article, @Nullable Measured measured) {
        Subject subject = measured == null ? null : measured.subject();
        return subject == null
                ? null
                : article.mentions().stream()
                        .filter(mention -> mention.overlaps(subject.name()))
                        .map(ArticleMention::name)
                        .findFirst()
                        .orElse(null);
    }

    /** The marks of misread figures, which no other page shows. */
    public List<TagDecision> misread() {
        return history.stream().filter(TagDecision::isMisread).toList();
    }

    /** The decisions whose words are no longer in the text. */
    public List<TagDecision> toReview() {
        return history.stream().filter(TagDecision::isToReview).toList();
    }
}
