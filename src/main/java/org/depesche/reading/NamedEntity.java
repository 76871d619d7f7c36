package org.depesche.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.LocalizedNames;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.tagging.EntityKind;

/**
 * A person, place or organisation that an article names.
 *
 * @param name in the reader's language
 * @param count the number of mentions; 0 if only the source says that the article is about the entity
 */
record NamedEntity(int id, EntityKind kind, String name, String url, int count) {

    /**
     * The entities of an article's mentions, by the ids in the mentions. Merged entities are replaced by their targets;
     * hidden ones are left out.
     */
    static Map<Integer, NamedEntity> of(Article article, Entities register, LocalizedNames names) {
        Set<Integer> ids =
                article.mentions().stream().map(ArticleMention::entity).collect(Collectors.toSet());
        Map<Integer, Entity> entities = register.withTargets(ids);
        Map<Integer, Integer> counts = new HashMap<>();
        for (ArticleMention mention : article.mentions()) {
            Entity entity = entities.get(mention.entity());
            if (entity != null && mention.span() != null) {
                counts.merge(entity.canonicalId(), 1, Integer::sum);
            }
        }
        Map<Integer, NamedEntity> named = new HashMap<>();
        for (int id : ids) {
            Entity entity = entities.get(id);
            Entity target = entity == null ? null : entities.get(entity.canonicalId());
            if (entity != null && target != null && !target.isHidden() && !entity.isHidden()) {
                named.put(
                        id,
                        new NamedEntity(
                                target.id(),
                                target.kind(),
                                names.of(target),
                                target.url(),
                                counts.getOrDefault(target.id(), 0)));
            }
        }
        return named;
    }

    /** The distinct entities of a kind, the most frequent first, then in the order of the text. */
    static List<NamedEntity> ranked(Article article, Map<Integer, NamedEntity> named, EntityKind kind) {
        return article.mentions().stream()
                .flatMap(mention -> Stream.ofNullable(named.get(mention.entity())))
                .filter(entity -> entity.kind() == kind)
                .distinct()
                .sorted(Comparator.comparingInt(NamedEntity::count).reversed())
                .toList();
    }

    EntityCount counted() {
        return new EntityCount(id, kind, name, count, url);
    }
}
