package org.depesche.search.opensearch;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.depesche.search.Facet;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the requests that count hits: in all, by time, and by the values of facets; for pages, see {@link PageCountBody}. */
final class CountBody {

    /** The names of counts by time are the lengths of the periods. */
    static final String MONTHS = "month";

    static final String DAYS = "day";

    /** The facets with a field. Years are counted by their months. */
    static final Set<Facet> COUNTED = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Facet.YEAR)));

    /** The counted facets without entities. */
    static final Set<Facet> WORDS =
            Collections.unmodifiableSet(EnumSet.of(Facet.SOURCE, Facet.SECTION, Facet.LANGUAGE, Facet.KIND));

    /** Enough values of each facet to know the entities that articles name together. */
    private static final int MANY = 8_000;

    /** An answer has at most 65,535 counts. */
    static final int ALL = 60_000;

    private CountBody() {}

    /** Counts the hits with many more values of some facets than a page shows. */
    static ObjectNode withMany(Set<Facet> facets, Criterion hits) {
        ObjectNode counts = object();
        facets.forEach(facet -> addValues(counts, facet, MANY));
        addTime(counts, MONTHS);
        return counting(QueryBodies.of(hits), counts);
    }

    /** Only the number of hits. */
    static ObjectNode total(Criterion hits) {
        return counting(QueryBodies.of(hits), object());
    }

    /** @param length {@link #MONTHS} or {@link #DAYS} */
    static ObjectNode byTime(String length, Criterion hits) {
        ObjectNode counts = object();
        addTime(counts, length);
        return counting(QueryBodies.of(hits), counts);
    }

    /** Counts the articles of each value of a facet; of all values only one of several parts. */
    static ObjectNode part(Facet facet, int part, int parts) {
        ObjectNode counts = object();
        addValues(counts, facet, ALL)
                .putObject("include")
                .put("partition", part)
                .put("num_partitions", parts);
        return counting(QueryBodies.of(Criterion.All.EVERYTHING), counts);
    }

    /** Counts the articles that name some entities. */
    static ObjectNode ofEntities(Set<Integer> ids) {
        ObjectNode counts = object();
        List<String> values = ids.stream().map(String::valueOf).toList();
        COUNTED.stream().filter(Facet::isOfEntities).forEach(facet -> addOnly(counts, facet, values));
        return counting(QueryBodies.of(new Criterion.Naming(ids)), counts);
    }

    static ObjectNode addValues(ObjectNode counts, Facet facet, int most) {
        if (facet == Facet.YEAR) {
            return addTime(counts, MONTHS);
        }
        return counts.putObject(facet.parameter())
                .putObject("terms")
                .put("field", facet.parameter())
                .put("size", most);
    }

    static void addOnly(ObjectNode counts, Facet facet, Collection<String> values) {
        ObjectNode terms = addValues(counts, facet, Math.max(1, values.size()));
        if (facet != Facet.YEAR) {
            ArrayNode include = terms.putArray("include");
            values.stream().sorted().forEach(include::add);
        }
    }

    static ObjectNode addTime(ObjectNode counts, String length) {
        return counts.putObject(length)
                .putObject("date_histogram")
                .put("field", ClusterFields.DAY)
                .put("calendar_interval", length)
                .put("min_doc_count", 1);
    }

    static ObjectNode counting(JsonNode query, ObjectNode counts) {
        ObjectNode body = object().put("size", 0).put("track_total_hits", true);
        body.set("query", query);
        if (!counts.isEmpty()) {
            body.set("aggs", counts);
        }
        return body;
    }

    private static ObjectNode object() {
        return ClusterConnection.JSON.createObjectNode();
    }
}
