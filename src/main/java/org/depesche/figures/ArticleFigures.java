package org.depesche.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.article.context.FigureInContext;

/**
 * The figures of one article in a list.
 *
 * @param first the first one in the order of the list
 * @param others the rest, folded below the first
 */
record ArticleFigures(FigureInContext first, List<FigureInContext> others) {

    /** The articles in the order of their first figures. */
    static List<ArticleFigures> of(List<FigureInContext> figures) {
        Map<Long, List<FigureInContext>> byArticle = new LinkedHashMap<>();
        figures.forEach(figure -> byArticle
                .computeIfAbsent(figure.article().id(), article -> new ArrayList<>())
                .add(figure));
        return byArticle.values().stream()
                .map(all -> new ArticleFigures(all.getFirst(), all.subList(1, all.size())))
                .toList();
    }
}
