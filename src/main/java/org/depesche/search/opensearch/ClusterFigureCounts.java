package org.depesche.search.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.engine.FigureSnapshot.Tallies;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts figures in the cluster's index of figures, in all and by the values of a field.
 *
 * @param figures searches in it
 * @param articles finds the articles of figures
 */
record ClusterFigureCounts(ClusterSearch figures, ArticleIds articles) {

    /** The values in one question. */
    private static final int AT_ONCE = 10_000;

    /** The measures to count. More are too rare for a list. */
    private static final int MEASURES = 5_000;

    private static final int UNITS = 1_000;

    /** The number of figures that meet a criterion. */
    long total(Criterion wanted) throws IOException {
        return CountReading.total(search(wanted, object()));
    }

    Tallies tallies(Criterion wanted) throws IOException {
        ObjectNode counted = object();
        terms(counted, ClusterFields.MEASURE_COLUMN, MEASURES);
        terms(counted, ClusterFields.UNIT_COLUMN, UNITS);
        JsonNode answer = search(wanted, counted);
        return new Tallies(
                CountReading.total(answer),
                counts(answer, ClusterFields.MEASURE_COLUMN),
                counts(answer, ClusterFields.UNIT_COLUMN));
    }

    /** The number of figures with each unit as it was written. */
    Map<String, Long> written(Criterion wanted) throws IOException {
        Map<String, Long> written = new HashMap<>();
        AllValues.each(figures, query(wanted), ClusterFields.WRITTEN, written::put);
        return written;
    }

    Map<String, Integer> frequencies(FigureField field, Collection<String> values) throws IOException {
        Map<String, Integer> frequencies = new HashMap<>();
        List<String> all = values.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            ObjectNode counted = object();
            some.forEach(terms(counted, ClusterFields.of(field), some.size()).putArray("include")::add);
            counts(search(new Criterion.FigureTerms(field, Set.copyOf(some)), counted), ClusterFields.of(field))
                    .forEach((value, count) -> frequencies.put(value, count.intValue()));
        }
        return frequencies;
    }

    Map<String, Integer> beginning(FigureField field, String beginning, int most) throws IOException {
        ObjectNode counted = object();
        terms(counted, ClusterFields.of(field), most).putObject("order").put("_key", "asc");
        Map<String, Integer> values = new LinkedHashMap<>();
        counts(search(new Criterion.FigurePrefix(field, beginning), counted), ClusterFields.of(field))
                .forEach((value, count) -> values.put(value, count.intValue()));
        return values;
    }

    /** The lemmas of measures that more than one figure has. */
    List<String> repeated() throws IOException {
        List<String> repeated = new ArrayList<>();
        AllValues.each(figures, query(Criterion.All.EVERYTHING), ClusterFields.MEASURE, (lemma, count) -> {
            if (count > 1) {
                repeated.add(lemma);
            }
        });
        return repeated;
    }

    /** Counts by value, the most frequent first, of equally frequent ones the first of the alphabet. */
    private static ObjectNode terms(ObjectNode counted, String field, int most) {
        ObjectNode terms = counted.putObject(field).putObject("terms");
        terms.put("field", field).put("size", most);
        terms.putArray("order").addObject().put("_count", "desc");
        terms.withArray("order").addObject().put("_key", "asc");
        return terms;
    }

    private static Map<String, Long> counts(JsonNode answer, String aggregation) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode bucket : answer.path("aggregations").path(aggregation).path("buckets")) {
            counts.put(bucket.path("key").asString(), bucket.path("doc_count").asLong());
        }
        return counts;
    }

    private static ObjectNode object() {
        return ClusterConnection.JSON.createObjectNode();
    }

    private JsonNode search(Criterion wanted, ObjectNode counted) throws IOException {
        return figures.answer(CountBody.counting(query(wanted), counted));
    }

    private ObjectNode query(Criterion wanted) {
        return QueryBodies.ofFigures(wanted, articles);
    }
}
