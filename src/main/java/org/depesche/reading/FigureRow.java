package org.depesche.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.search.KnownFigures.Known;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A figure in the table of its article.
 *
 * @param number from 1, in the order of the text
 * @param known the comparison with other articles; null if there is none
 */
record FigureRow(
        int number,
        ArticleFigure stored,
        @Nullable String sourceError,
        @Nullable Known known) {

    /**
     * @param errors the reasons why figures are wrong, by their places in the text
     * @param known the comparisons, by the ids of the figures
     */
    static List<FigureRow> of(Article article, Map<Span, String> errors, Map<Long, Known> known) {
        List<FigureRow> rows = new ArrayList<>();
        for (ArticleFigure figure : article.figures()) {
            rows.add(new FigureRow(rows.size() + 1, figure, errors.get(figure.span()), known.get(figure.id())));
        }
        return rows;
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

    /** Whether the table shows it; the others are listed below. */
    public boolean isMeasured() {
        return figure().measure() != null || sourceError != null;
    }
}
