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
 * Whom and what an article names at some time, as much of it as is kept with a revision.
 *
 * @param names of which is known who is meant, each entity once, in the order of the text
 * @param figures in the order of the text
 */
public record TagSnapshot(List<Name> names, List<FigureMention> figures) {

    /**
     * An entity that an article names.
     *
     * @param entity id in the register, not folded through merges
     * @param mentions how often it stands in the text; 0 where only the source says that the article is about it
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
