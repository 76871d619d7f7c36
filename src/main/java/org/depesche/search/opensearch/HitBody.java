package org.depesche.search.opensearch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.Recency;
import org.depesche.search.opensearch.index.ClusterFields;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes searches for hits in an order, as Lucene's engine has them. They give the ids alone, which are the numbers of the
 * articles, and do not count.
 */
final class HitBody {

    /** The fields of an article that lists show, without its body. */
    private static final List<String> LISTED = List.of(
            ClusterFields.HEADLINE_TEXT,
            ClusterFields.PUBLISHED,
            ClusterFields.SOURCE,
            ClusterFields.SECTION,
            ClusterFields.LANGUAGE);

    private HitBody() {}

    private static ObjectNode of(ObjectNode query) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("query", query);
        return body.put("track_total_hits", false).put("_source", false);
    }

    /** By the scores of words with the bonus of new articles. Without a sort, OpenSearch need not score all hits. */
    static ObjectNode byWords(Criterion ranked, Instant now) {
        Criterion.All all = ranked instanceof Criterion.All already
                ? already
                : new Criterion.All(List.of(ranked), List.of(), List.of());
        ObjectNode query = QueryBodies.of(all);
        query.withObject("bool")
                .putArray("should")
                .addObject()
                .putObject("distance_feature")
                .put("field", ClusterFields.TIME)
                .put("origin", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("pivot", Recency.HALF_FRESH_AFTER.toDays() + "d")
                .put("boost", Recency.MOST);
        return of(query);
    }

    /** By time; undated articles come last in both orders. */
    static ObjectNode byTime(Criterion hits, boolean newestFirst) {
        ObjectNode body = of(QueryBodies.of(hits));
        addTime(body.putArray("sort"), newestFirst, "_last");
        return body;
    }

    /** The same order from its end. */
    static ObjectNode byTimeFromTheEnd(Criterion hits, boolean newestFirst) {
        ObjectNode body = of(QueryBodies.of(hits));
        addTime(body.putArray("sort"), !newestFirst, "_first");
        return body;
    }

    /** By score alone; of equal scores the newest first, then the greatest id. */
    static ObjectNode byScore(Criterion criterion) {
        ObjectNode body = of(QueryBodies.of(criterion)).put("track_scores", true);
        ArrayNode sort = body.putArray("sort");
        sort.add("_score");
        addTime(sort, true, "_last");
        return body;
    }

    private static void addTime(ArrayNode sort, boolean descending, String undated) {
        String order = descending ? "desc" : "asc";
        sort.addObject().putObject(ClusterFields.TIME).put("order", order).put("missing", undated);
        sort.addObject().putObject(ClusterFields.NUMBER).put("order", order);
    }

    /** The same search with the fields that {@link ClusterHits#listed} reads. */
    static ObjectNode withListed(ObjectNode body) {
        ArrayNode fields = body.putArray("_source");
        LISTED.forEach(fields::add);
        return body;
    }
}
