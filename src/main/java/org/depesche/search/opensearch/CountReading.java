package org.depesche.search.opensearch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.search.Facet;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.MonthNumbers;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.tagging.FigureKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads counts from the answers to a {@link CountBody}. Articles have the ids under which their entities were shown when
 * they were written; the counts have those of the register.
 */
final class CountReading {

    /** For each of them every counted article is looked at once more. */
    private static final int MOST_MERGED = 100;

    private static final String MERGED = "_merged";
    private static final String EXACT_COUNTS = "_exact";

    private final EntityColumns.Snapshot register;

    CountReading(EntityColumns.Snapshot register) {
        this.register = register;
    }

    /** The number of all hits of a search. */
    static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong(0);
    }

    /** @param rest the answer to {@link #rest}, or nothing */
    Counts hits(JsonNode answer, JsonNode rest) {
        JsonNode counts = answer.path("aggregations");
        JsonNode more = rest.path("aggregations");
        JsonNode ofHits = counts.path(PageCountBody.HITS);
        return ofHits.isMissingNode()
                ? counts(counts, more, total(answer))
                : counts(ofHits, more.path(PageCountBody.HITS), articles(ofHits));
    }

    /**
     * The values of a facet without its filter.
     *
     * @param excluded the values that the filter excludes
     */
    Counts without(Facet facet, Set<String> excluded, JsonNode answer, JsonNode rest) {
        Counts counts = among(PageCountBody.without(facet), answer, rest);
        String outside = PageCountBody.excluded(facet);
        return answer.path("aggregations").has(outside)
                ? counts.with(facet, excluded, among(outside, answer, rest))
                : counts;
    }

    private Counts among(String name, JsonNode answer, JsonNode rest) {
        JsonNode counts = answer.path("aggregations").path(name);
        return counts(counts, rest.path("aggregations").path(name), articles(counts));
    }

    private static long articles(JsonNode counted) {
        return counted.path("doc_count").asLong(0);
    }

    private Counts counts(JsonNode answers, JsonNode rest, long total) {
        Counts counts = Counts.none(register);
        counts.add(total);
        for (Facet facet : Facet.values()) {
            String name = facet.parameter();
            Map<String, Integer> exact = new HashMap<>();
            for (JsonNode value : rest.path(name + EXACT_COUNTS).path("buckets")) {
                exact.put(value.path("key").asString(), (int) articles(value));
            }
            for (JsonNode value : answers.path(name).path("buckets")) {
                String key = value.path("key").asString();
                add(counts, facet, key, exact.getOrDefault(key, (int) articles(value)));
            }
            int number = ValueNumbers.of(answers, rest, name);
            if (number > 0) {
                counts.countOnlyMost(facet, number);
            }
            setEach(counts, rest.path(name + MERGED));
        }
        for (Bucket month : time(answers, CountBody.MONTHS)) {
            counts.months()[MonthNumbers.of(month.from())] += (int) month.count();
        }
        return counts;
    }

    private void add(Counts counts, Facet facet, String value, int articles) {
        if (facet.isOfEntities()) {
            add(counts, Integer.parseInt(value), articles);
        } else if (facet == Facet.KIND) {
            counts.kinds()[FigureKind.valueOf(value.toUpperCase(Locale.ROOT)).ordinal()] += articles;
        } else {
            counts.add(facet, value, articles);
        }
    }

    /** Adds the articles with an entity. */
    void add(Counts counts, int entity, int articles) {
        int shown = register.canonical(entity);
        if (shown != 0) {
            counts.entities()[shown] += articles;
        } else if (!register.knows(entity)) {
            counts.missAnEntity();
        }
    }

    /** The days on which the periods begin, with their hits, in their order. */
    static List<Bucket> time(JsonNode answers, String name) {
        List<Bucket> periods = new ArrayList<>();
        for (JsonNode period : answers.path(name).path("buckets")) {
            periods.add(new Bucket(LocalDate.parse(period.path("key_as_string").asString()), articles(period)));
        }
        return periods;
    }

    /**
     * The rest of the counts: the articles of entities that were merged after their articles were written, because one that
     * names both would count twice, and the number of all values of facets of which the answer has only the most frequent.
     * The counts of these are exact only now if several shards or threads counted, each of which leaves out rare values of
     * its own. Nothing, if the answer lacks none of them, as nearly always.
     *
     * @param exact whether to count all values and to count exactly, which takes as long as to count the hits
     */
    JsonNode rest(ClusterSearch search, ObjectNode request, JsonNode answer, boolean exact) throws IOException {
        ObjectNode rest = rest(request.path("aggs"), answer.path("aggregations"), exact);
        return rest.isEmpty() || search.isCutShort()
                ? MissingNode.getInstance()
                : search.answer(CountBody.counting(request.path("query"), rest));
    }

    private ObjectNode rest(JsonNode counts, JsonNode answers, boolean exact) {
        ObjectNode rest = ClusterConnection.JSON.createObjectNode();
        counts.forEachEntry((name, count) -> {
            if (count.has("filter")) {
                ObjectNode inner = rest(count.path("aggs"), answers.path(name), exact);
                if (!inner.isEmpty()) {
                    ObjectNode among = rest.putObject(name);
                    among.set("filter", count.path("filter"));
                    among.set("aggs", inner);
                }
            } else if (count.has("terms")) {
                addRest(rest, name, answers, exact);
            }
        });
        return rest;
    }

    private void addRest(ObjectNode rest, String facet, JsonNode answers, boolean exact) {
        if (exact && ValueNumbers.isMissing(answers, facet)) {
            ValueNumbers.add(rest, facet);
        }
        JsonNode answer = answers.path(facet);
        if (exact && answer.path("doc_count_error_upper_bound").asLong(0) > 0) {
            JsonNode values = answer.path("buckets");
            ObjectNode terms = rest.putObject(facet + EXACT_COUNTS).putObject("terms");
            terms.put("field", facet).put("size", values.size());
            ArrayNode include = terms.putArray("include");
            values.forEach(value -> include.add(value.path("key").asString()));
        }
        if (Facet.valueOf(facet.toUpperCase(Locale.ROOT)).isOfEntities()) {
            List<Integer> counted = new ArrayList<>();
            answer.path("buckets")
                    .forEach(value ->
                            counted.add(Integer.valueOf(value.path("key").asString())));
            addEach(rest, facet + MERGED, shownAs(counted));
        }
    }

    /** Counts the articles that name an entity under any of its ids. */
    private static void addEach(ObjectNode counts, String name, Map<Integer, List<Integer>> shownAs) {
        if (!shownAs.isEmpty()) {
            ObjectNode filters = counts.putObject(name).putObject("filters").putObject("filters");
            shownAs.forEach((id, ids) ->
                    filters.set(String.valueOf(id), QueryBodies.of(new Criterion.Naming(Set.copyOf(ids)))));
        }
    }

    /**
     * Counts the articles of merged entities, of which each id was counted by itself and added.
     *
     * @param counted the ids
     */
    void recount(Counts counts, List<Integer> counted, ClusterSearch search) throws IOException {
        Map<Integer, List<Integer>> shownAs = shownAs(counted);
        Set<Integer> all = new HashSet<>();
        shownAs.values().forEach(all::addAll);
        ObjectNode each = ClusterConnection.JSON.createObjectNode();
        addEach(each, MERGED, shownAs);
        if (!each.isEmpty()) {
            JsonNode answer = search.answer(CountBody.counting(QueryBodies.of(new Criterion.Naming(all)), each));
            setEach(counts, answer.path("aggregations").path(MERGED));
        }
    }

    private static void setEach(Counts counts, JsonNode answer) {
        answer.path("buckets")
                .forEachEntry((id, articles) -> counts.entities()[Integer.parseInt(id)] = (int) articles(articles));
    }

    /** The entities into which some of those counted were merged, with all their ids. */
    private Map<Integer, List<Integer>> shownAs(List<Integer> counted) {
        Set<Integer> merged = new TreeSet<>();
        for (int id : counted) {
            int shown = register.canonical(id);
            if (shown != 0 && shown != id && merged.size() < MOST_MERGED) {
                merged.add(shown);
            }
        }
        return register.shownAs(merged);
    }
}
