package org.depesche.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.context.FigureInContext.Quotation;
import org.depesche.article.context.OtherReport;
import org.depesche.search.KnownFigures.Known;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A figure in the table of its article.
 *
 * @param number from 1, in the order of the text
 * @param subject the subject of its measure; null if unknown or hidden
 * @param known other figures of its measure in the archive; null if there are none
 * @param others the reports that give another value
 */
record FigureRow(
        int number,
        ArticleFigure stored,
        Quotation quotation,
        @Nullable NamedEntity subject,
        @Nullable String sourceError,
        @Nullable Known known,
        List<OtherReport> others) {

    /** Characters on each side of a figure without a measure. */
    private static final int WORDS_BESIDE = 50;

    /**
     * @param named the entities of the article, by the ids in its mentions
     * @param errors the remarks on errors of the source, by span
     * @param known other figures of the same measures, by the ids of the article's figures
     * @param others the reports that give other values, by the same ids
     */
    static List<FigureRow> of(
            Article article,
            Map<Integer, NamedEntity> named,
            Map<Span, String> errors,
            Map<Long, Known> known,
            Map<Long, List<OtherReport>> others) {
        List<FigureRow> rows = new ArrayList<>();
        for (ArticleFigure figure : article.figures()) {
            rows.add(new FigureRow(
                    rows.size() + 1,
                    figure,
                    Quotation.of(article.text(), figure.span(), figure.mention().sentence())
                            .within(WORDS_BESIDE),
                    subject(article, figure, named),
                    errors.get(figure.span()),
                    known.get(figure.id()),
                    others.getOrDefault(figure.id(), List.of())));
        }
        return rows;
    }

    private static @Nullable NamedEntity subject(
            Article article, ArticleFigure figure, Map<Integer, NamedEntity> named) {
        Measured measured = figure.figure().measured();
        Subject subject = measured == null || !measured.isShown() ? null : measured.subject();
        return subject == null
                ? null
                : article.mentions().stream()
                        .filter(mention ->
                                mention.span() != null && subject.name().contains(mention.span()))
                        .map(mention -> named.get(mention.entity()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    public Figure figure() {
        return stored.figure();
    }

    /** The id of the row. */
    public String id() {
        return "f" + number;
    }

    /** The id of the words in the text. */
    public String inText() {
        return "t" + number;
    }

    /** Whether the table lists the figure, because it has a measure or an error. */
    public boolean isMeasured() {
        return figure().measure() != null || sourceError != null;
    }
}
