package org.depesche.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.hits.FoundArticle;

/** Finds the articles that share the most names with an article. */
final class RelatedArticles {

    private static final int MOST_SHARED = 3;

    /** The most entities of the article in the query, the rarest first. */
    private static final int MOST_NAMED = 60;

    /** Two articles are related if by chance at most this number of articles has as much in common with one. */
    private static final double BY_CHANCE = 20;

    /** The least weight, even in a small archive: an entity in half of the articles distinguishes none. */
    private static final double LEAST = Math.log(2);

    private RelatedArticles() {}

    /** @param shared the names that both articles have, the rarest first */
    record Found(FoundArticle article, List<String> shared) {}

    /**
     * The articles that share most with an article. The weight of an entity is its information content: the logarithm of the
     * number of all articles per article with the entity.
     *
     * @param locale of the shared names
     */
    static List<Found> to(long article, int most, ArticleSnapshot snapshot, Locale locale) throws IOException {
        long all = snapshot.count(Criterion.All.EVERYTHING);
        Map<Integer, Double> weights = weights(snapshot, article, all);
        if (weights.isEmpty()) {
            return List.of();
        }
        double enough = Math.max(LEAST, Math.log(all / BY_CHANCE));
        // one more, since the article itself has the most in common with itself
        List<FoundArticle> others = snapshot.best(sharing(weights, snapshot), most + 1).stream()
                .filter(other -> other.article().id() != article && other.score() >= enough)
                .limit(most)
                .map(ArticleSnapshot.Scored::article)
                .toList();
        Map<Long, List<Integer>> entities = others.isEmpty()
                ? Map.of()
                : snapshot.entities(others.stream().map(FoundArticle::id).toList());
        return others.stream()
                .map(other -> new Found(
                        other, shared(entities.getOrDefault(other.id(), List.of()), weights, snapshot, locale)))
                .toList();
    }

    private static Criterion sharing(Map<Integer, Double> weights, ArticleSnapshot snapshot) {
        Map<Integer, List<Integer>> shownAs = snapshot.register().shownAs(weights.keySet());
        List<Criterion> any = new ArrayList<>();
        weights.forEach((id, weight) ->
                any.add(new Criterion.Constant(new Criterion.Naming(Set.copyOf(shownAs.getOrDefault(id, List.of()))))
                        .boosted(weight.floatValue())));
        return new Criterion.Any(List.copyOf(any));
    }

    /** The weights by the ids under which entities are shown, the heaviest first. */
    private static Map<Integer, Double> weights(ArticleSnapshot snapshot, long article, long all) throws IOException {
        List<Integer> entities = snapshot.entities(List.of(article)).getOrDefault(article, List.of());
        Set<Integer> named = shown(entities, snapshot);
        Map<Integer, Long> articles = snapshot.articles(named);
        Map<Integer, Double> weights = new LinkedHashMap<>();
        named.stream()
                .filter(articles::containsKey)
                .map(id -> Map.entry(id, Math.log((double) all / articles.getOrDefault(id, all))))
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_NAMED)
                .forEach(entry -> weights.put(entry.getKey(), entry.getValue()));
        return weights;
    }

    private static List<String> shared(
            List<Integer> entities, Map<Integer, Double> weights, ArticleSnapshot snapshot, Locale locale) {
        Set<Integer> named = shown(entities, snapshot);
        return weights.keySet().stream()
                .filter(named::contains)
                .limit(MOST_SHARED)
                .map(id -> snapshot.register().name(id, locale))
                .toList();
    }

    /** The ids under which the entities of an article are shown. */
    private static Set<Integer> shown(List<Integer> entities, ArticleSnapshot snapshot) {
        return entities.stream()
                .map(snapshot.register()::canonical)
                .filter(shown -> shown != 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
