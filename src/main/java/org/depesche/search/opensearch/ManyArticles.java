package org.depesche.search.opensearch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.opensearch.index.ClusterFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The criteria of more articles than a query of figures may list. All figures that meet the rest of a criterion are read,
 * and those of other articles are left out.
 *
 * @param figures the rest
 * @param criteria of the articles
 */
record ManyArticles(Criterion figures, List<Criterion> criteria, NewestArticles articles) {

    /** Takes the criteria out of those that figures have to meet together. */
    static ManyArticles in(Criterion wanted, NewestArticles articles) {
        Criterion.All all =
                wanted instanceof Criterion.All several ? several : Criterion.All.filtering(List.of(wanted));
        List<Criterion> rest = new ArrayList<>();
        List<Criterion> many = new ArrayList<>();
        for (Criterion criterion : all.filter()) {
            if (criterion instanceof Criterion.OfArticles of
                    && !QueryBodies.isKnownToFigures(of.articles())
                    && articles.areMany(of.articles())) {
                many.add(of.articles());
                rest.add(new Criterion.OfArticles(QueryBodies.knownToFigures(of.articles())));
            } else {
                rest.add(criterion);
            }
        }
        return new ManyArticles(new Criterion.All(all.must(), rest, all.not()), many, articles);
    }

    /** Asks for the article of each hit. */
    ObjectNode in(ObjectNode search) {
        search.putArray("docvalue_fields").add(ClusterFields.ARTICLE);
        return search;
    }

    /** The ids of the hits whose articles meet the criteria. */
    List<Long> figures(JsonNode hits) {
        List<Long> ids = FigureIds.of(hits);
        if (criteria.isEmpty()) {
            return ids;
        }
        Set<Long> all = new HashSet<>();
        hits.forEach(hit -> all.add(article(hit)));
        Set<Long> among = articles.among(all, criteria);
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (among.contains(article(hits.path(i)))) {
                found.add(ids.get(i));
            }
        }
        return found;
    }

    private static long article(JsonNode hit) {
        return hit.path("fields").path(ClusterFields.ARTICLE).path(0).asLong();
    }
}
