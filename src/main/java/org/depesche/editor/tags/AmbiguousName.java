package org.depesche.editor.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.names.OpenNames.Bearer;
import org.depesche.article.names.OpenNames.Open;
import org.depesche.register.Entity;
import org.depesche.tagging.EntityKey;

/**
 * An ambiguous name in its sentence, with the entities that it may mean.
 *
 * @param count the number of its mentions in the article
 */
record AmbiguousName(Article article, EntityKey name, Occurrence where, int count, List<Choice> choices) {

    private static final int MOST = 6;

    /** @param mentions the number of mentions of the full name within a year */
    public record Choice(int entity, String name, String url, int mentions) {}

    static List<AmbiguousName> of(List<Open> names, Articles articles, EntityCandidates candidates) {
        Map<Long, Article> stored = new HashMap<>();
        if (!names.isEmpty()) {
            articles.findByIdIn(names.stream().map(Open::article).distinct().toList())
                    .forEach(article -> stored.put(article.id(), article));
        }
        Set<Integer> ids = new HashSet<>();
        names.forEach(
                open -> open.bearers().stream().limit(MOST).map(Bearer::entity).forEach(ids::add));
        Map<Integer, Entity> entities = candidates.byId(ids);
        List<AmbiguousName> lines = new ArrayList<>();
        for (Open open : names) {
            Article article = stored.get(open.article());
            if (article != null && open.first().end() <= article.text().length()) {
                lines.add(line(open, article, entities));
            }
        }
        return lines;
    }

    private static AmbiguousName line(Open open, Article article, Map<Integer, Entity> entities) {
        List<Choice> choices = new ArrayList<>();
        for (Bearer bearer : open.bearers()) {
            Entity entity = entities.get(bearer.entity());
            if (entity != null) {
                choices.add(new Choice(entity.id(), entity.name(), entity.url(), bearer.mentions()));
            }
        }
        return new AmbiguousName(article, open.name(), Occurrence.at(article, open.first()), open.count(), choices);
    }

    /** The id of its form in the page. */
    public String id() {
        return article.id() + "-" + where.span().start();
    }
}
