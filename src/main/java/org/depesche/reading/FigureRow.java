package org.depesche.reading;

import java.util.ArrayList;
import java.util.List;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.ShownFigure;
import org.depesche.tagging.Figure;

/**
 * A figure of an article, as a row of its table.
 *
 * @param number from 1, in the order of the text
 * @param surface as written
 */
record FigureRow(int number, String surface, Figure figure) implements ShownFigure {

    static List<FigureRow> of(Article article) {
        List<FigureRow> rows = new ArrayList<>();
        for (ArticleFigure figure : article.figures()) {
            rows.add(new FigureRow(rows.size() + 1, figure.surface(), figure.figure()));
        }
        return rows;
    }

    /** The id of the row. */
    public String id() {
        return "f" + number;
    }

    /** The id of the words in the text. */
    public String inText() {
        return "t" + number;
    }

    /** Whether the text says what it counts. */
    public boolean isMeasured() {
        return figure.measure() != null;
    }
}
