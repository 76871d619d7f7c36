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
 * @param known other figures of its measure in the archive; null if there are none
 */
record FigureRow(
        int number,
        ArticleFigure stored,
        @Nullable String sourceError,
        @Nullable Known known) {

    /**
     * @param errors the remarks on errors of the source, by span
     * @param known other figures of the same measures, by the ids of the article's figures
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

    /** Whether the table lists the figure, because it has a measure or an error. */
    public boolean isMeasured() {
        return figure().measure() != null || sourceError != null;
    }
}
