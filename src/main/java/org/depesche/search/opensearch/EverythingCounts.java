package org.depesche.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.depesche.search.Facet;
import org.depesche.search.counts.Counts;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.engine.OnOpenSearch;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The counts of all articles, which registers, suggestions and related articles need for every entity. They are counted
 * for each question while one answer has room for all entities. In a larger archive the entities are counted in the
 * background and are late; all other counts are of the moment there, too.
 */
@Component
@OnOpenSearch
class EverythingCounts {

    /** A shorter time would be over before the next refresh. */
    private static final Duration LEAST_REST = Duration.ofSeconds(1);

    /** The counts of entities in a large archive, by the id in the articles. */
    private final LateValue<int[]> entities;

    private volatile @Nullable Known known;

    /** @param entities null: the counts of all entities came with the others */
    private record Known(Object key, EntityColumns.Snapshot register, int @Nullable [] entities, Counts counts) {}

    EverythingCounts() {
        this(new LateValue<>(Duration.ZERO, LEAST_REST));
    }

    EverythingCounts(LateValue<int[]> entities) {
        this.entities = entities;
    }

    /** @param search without a time limit */
    @SuppressWarnings("ReferenceEquality") // to compare two snapshots takes longer than to count
    Counts of(ClusterSearch search, Object key, EntityColumns.Snapshot register) throws IOException {
        int[] counted = entities.last() == null ? null : entities(search, key);
        Known kept = known;
        if (kept != null && kept.key().equals(key) && kept.register() == register && kept.entities() == counted) {
            return kept.counts();
        }
        Known now = counted == null ? withEntities(search, key, register) : beside(counted, search, key, register);
        known = now;
        return now.counts();
    }

    private int[] entities(ClusterSearch search, Object key) throws IOException {
        return entities.at(key, search.longestReading(), () -> count(search.patient()));
    }

    private Known withEntities(ClusterSearch search, Object key, EntityColumns.Snapshot register) throws IOException {
        ObjectNode request = CountBody.withMany(CountBody.COUNTED, Criterion.All.EVERYTHING);
        JsonNode answer = search.answer(request);
        if (isWhole(answer)) {
            CountReading reading = new CountReading(register);
            Counts counts = reading.hits(answer, reading.rest(search, request, answer, false));
            return new Known(key, register, null, counts);
        }
        return beside(entities(search, key), search, key, register);
    }

    private static boolean isWhole(JsonNode answer) {
        return Arrays.stream(Facet.values()).filter(Facet::isOfEntities).allMatch(facet -> others(answer, facet) == 0);
    }

    private static long others(JsonNode answer, Facet facet) {
        return answer.path("aggregations")
                .path(facet.parameter())
                .path("sum_other_doc_count")
                .asLong(0);
    }

    /** Adds the counts of the entities to the others. */
    private static Known beside(int[] entities, ClusterSearch search, Object key, EntityColumns.Snapshot register)
            throws IOException {
        CountReading reading = new CountReading(register);
        JsonNode answer = search.answer(CountBody.withMany(CountBody.WORDS, Criterion.All.EVERYTHING));
        Counts counts = reading.hits(answer, MissingNode.getInstance());
        List<Integer> counted = IntStream.range(1, entities.length)
                .filter(id -> entities[id] > 0)
                .boxed()
                .toList();
        counted.forEach(id -> reading.add(counts, id, entities[id]));
        reading.recount(counts, counted, search);
        return new Known(key, register, entities, counts);
    }

    private static int[] count(ClusterSearch search) throws IOException {
        int[] counts = new int[1];
        for (Facet facet : Facet.values()) {
            if (facet.isOfEntities()) {
                counts = count(search, facet, counts);
            }
        }
        return counts;
    }

    /** In as many parts as have room in an answer each. */
    private static int[] count(ClusterSearch search, Facet facet, int[] before) throws IOException {
        int parts = 1;
        int[] counts = before.clone();
        for (int part = 0; part < parts; part++) {
            JsonNode answer = search.answer(CountBody.part(facet, part, parts));
            if (others(answer, facet) > 0) {
                parts *= 2;
                part = -1;
                counts = before.clone();
                continue;
            }
            for (JsonNode value :
                    answer.path("aggregations").path(facet.parameter()).path("buckets")) {
                int id = Integer.parseInt(value.path("key").asString());
                counts = id < counts.length ? counts : Arrays.copyOf(counts, id + 1 + id / 2);
                counts[id] += value.path("doc_count").asInt();
            }
        }
        return counts;
    }
}
