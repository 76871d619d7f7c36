package org.depesche.search.opensearch;

import java.io.IOException;
import java.util.List;
import org.depesche.search.Paging.Sort;
import org.depesche.search.criteria.PreparedQuery;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the hits at any place of an order. OpenSearch itself skips no more than {@value #WINDOW} hits, because it collects
 * those, too.
 */
final class DeepPages {

    /** {@code max_result_window} of the index. */
    private static final int WINDOW = 100_000;

    private static final int AT_ONCE = 10_000;

    /** The lengths of the periods whose hits are skipped; the one with the wanted hit is divided into shorter ones. */
    private static final List<String> LENGTHS = List.of("month", "day", "hour", "minute");

    private static final String PERIODS = "periods";
    private static final JsonNode NONE = MissingNode.getInstance();

    private final ClusterSearch search;
    private final PreparedQuery asked;
    private final Sort sort;
    private final int reach;

    DeepPages(ClusterSearch search, PreparedQuery asked, Sort sort) {
        this(search, asked, sort, WINDOW);
    }

    /** @param reach the most hits up to the end of a page that OpenSearch itself skips */
    DeepPages(ClusterSearch search, PreparedQuery asked, Sort sort, int reach) {
        this.search = search;
        this.asked = asked;
        this.sort = sort;
        this.reach = reach;
    }

    /** Whether OpenSearch itself skips the hits up to the end of a page. */
    boolean isInReach(long end) {
        return end <= reach;
    }

    /**
     * The hits from one place to another.
     *
     * @param end exclusive; not more than the total
     * @param total the number of all hits
     */
    JsonNode hits(long start, long end, long total) throws IOException {
        if (start >= end) {
            return NONE;
        }
        if (isByWords()) {
            return byWords(start, end);
        }
        if (start <= total / 2) {
            return byTime(request(), newestFirst(), false, start, end);
        }
        // nearer to the end, so read from there
        ObjectNode reversed = HitBody.byTimeFromTheEnd(asked.hits(), newestFirst());
        return reversed(byTime(reversed, !newestFirst(), true, total - end, total - start));
    }

    /** The request for the hits in their order, without a size. */
    ObjectNode request() {
        return isByWords()
                ? HitBody.byWords(asked.ranked(), asked.parsed().now().toInstant())
                : HitBody.byTime(asked.hits(), newestFirst());
    }

    private boolean isByWords() {
        return sort == Sort.RELEVANCE && asked.hasWords();
    }

    private boolean newestFirst() {
        return sort != Sort.OLDEST;
    }

    /** The hits in an answer. */
    static JsonNode found(JsonNode answer) {
        return answer.path("hits").path("hits");
    }

    private static JsonNode reversed(JsonNode hits) {
        ArrayNode reversed = ClusterConnection.JSON.createArrayNode();
        hits.forEach(hit -> reversed.insert(0, hit));
        return reversed;
    }

    private JsonNode page(ObjectNode body, long start, long end) throws IOException {
        return found(search.answer(body.put("from", start).put("size", end - start)));
    }

    /** Reads all hits before the page, or as many as the time allows. */
    private JsonNode byWords(long start, long end) throws IOException {
        ObjectNode body = request();
        if (isInReach(end)) {
            return page(body, start, end);
        }
        body.put("size", Math.min(AT_ONCE, reach))
                .putArray("sort")
                .add("_score")
                .addObject()
                .put("_shard_doc", "asc");
        ArrayNode page = ClusterConnection.JSON.createArrayNode();
        long[] passed = new long[1];
        search.each(body, hits -> {
            for (JsonNode hit : hits) {
                if (passed[0] >= start && passed[0] < end) {
                    page.add(hit);
                }
                passed[0]++;
            }
            return passed[0] < end && !search.isOver();
        });
        return page;
    }

    /** Skips the hits of whole periods. Undated hits beyond the reach are not found. */
    private JsonNode byTime(ObjectNode body, boolean newestFirst, boolean undatedFirst, long start, long end)
            throws IOException {
        if (isInReach(end)) {
            return page(body, start, end);
        }
        long undated = undatedFirst ? undated(body) : 0;
        if (start < undated) {
            return NONE;
        }
        Period period = new Period(null, null, undated);
        for (String length : LENGTHS) {
            period = part(period, length, body, newestFirst, start);
            if (period == null) {
                return NONE;
            }
            if (isInReach(end - period.before())) {
                // the page may go on into the next periods
                ObjectNode rest = newestFirst ? during(null, period.end(), body) : during(period.start(), null, body);
                return page(rest, start - period.before(), end - period.before());
            }
        }
        return NONE;
    }

    /**
     * A period of publication.
     *
     * @param start null: no limit
     * @param end exclusive; null: no limit
     * @param before the number of hits before those of the period
     */
    private record Period(@Nullable String start, @Nullable String end, long before) {}

    /** The part of a period with the hit at this place; null if no dated hit is there. */
    private @Nullable Period part(Period whole, String length, ObjectNode body, boolean newestFirst, long place)
            throws IOException {
        JsonNode parts = periods(whole, length, body);
        long before = whole.before();
        for (int i = 0; i < parts.size(); i++) {
            int at = newestFirst ? parts.size() - 1 - i : i;
            long count = parts.path(at).path("doc_count").asLong();
            if (before + count > place) {
                String next = at + 1 < parts.size() ? start(parts, at + 1) : whole.end();
                return new Period(start(parts, at), next, before);
            }
            before += count;
        }
        return null;
    }

    private static String start(JsonNode periods, int at) {
        return periods.path(at).path("key_as_string").asString();
    }

    private JsonNode periods(Period whole, String length, ObjectNode body) throws IOException {
        ObjectNode counts = ClusterConnection.JSON.createObjectNode();
        counts.putObject(PERIODS)
                .putObject("date_histogram")
                .put("field", ClusterFields.TIME)
                .put("calendar_interval", length)
                .put("min_doc_count", 1);
        JsonNode query = during(whole.start(), whole.end(), body).path("query");
        return search.answer(CountBody.counting(query, counts))
                .path("aggregations")
                .path(PERIODS)
                .path("buckets");
    }

    private static ObjectNode during(@Nullable String start, @Nullable String end, ObjectNode body) {
        ObjectNode limited = body.deepCopy();
        ArrayNode filter = limited.putObject("query").putObject("bool").putArray("filter");
        filter.add(body.path("query"));
        ObjectNode time = filter.addObject().putObject("range").putObject(ClusterFields.TIME);
        if (start != null) {
            time.put("gte", start);
        }
        if (end != null) {
            time.put("lt", end);
        }
        return limited;
    }

    private long undated(ObjectNode body) throws IOException {
        ObjectNode query = ClusterConnection.JSON.createObjectNode();
        ObjectNode wanted = query.putObject("bool");
        wanted.putArray("filter").add(body.path("query"));
        wanted.putArray("must_not").addObject().putObject("exists").put("field", ClusterFields.TIME);
        return CountReading.total(search.answer(CountBody.counting(query, ClusterConnection.JSON.createObjectNode())));
    }
}
