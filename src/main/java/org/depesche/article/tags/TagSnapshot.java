package org.depesche.article.tags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.ArticleMention;
import org.depesche.tagging.Mention.FigureMention;

/**
 * The names and figures of an article, as they are kept with a revision.
 *
 * @param names the known entities in text order, each once
 * @param figures in text order
 */
public record TagSnapshot(List<Name> names, List<FigureMention> figures) {

    /**
     * An entity of an article.
     *
     * @param entity the id in the register, before merges
     * @param mentions the number of mentions in the text; 0 if only the source names it
     */
    public record Name(int entity, int mentions) {}

    public static TagSnapshot of(Article article) {
        Map<Integer, Integer> mentions = new LinkedHashMap<>();
        for (ArticleMention mention : article.mentions()) {
            mentions.merge(mention.entity(), mention.span() == null ? 0 : 1, Integer::sum);
        }
        List<Name> names = new ArrayList<>();
        mentions.forEach((entity, count) -> names.add(new Name(entity, count)));
        return new TagSnapshot(
                names, article.figures().stream().map(ArticleFigure::mention).toList());
    }
}
