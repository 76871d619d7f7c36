package org.depesche.search.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.depesche.search.Facet;
import org.depesche.search.counts.Counts;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.engine.OnOpenSearch;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The counts of all articles, which registers, suggestions and related articles need for every entity. They are counted
 * for each question while one answer has room for all entities. In a larger archive a thread counts the entities after a
 * change, and then rests for many times as long as that took; all other counts are of the moment there, too.
 */
@Component
@OnOpenSearch
class EverythingCounts implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EverythingCounts.class);

    /** How many times the duration of a count passes before the next one. */
    private static final int REST = 20;

    private static final Duration LEAST_REST = Duration.ofSeconds(1);

    private final int rest;
    private final Duration leastRest;

    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("entity-counts").daemon().factory());

    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Entities entities;
    private volatile @Nullable Known known;

    /**
     * The counts of entities in a large archive.
     *
     * @param key of the index when the count began
     * @param counts by the id in the articles
     * @param due when the next count may begin, by {@link System#nanoTime()}
     */
    private record Entities(Object key, int[] counts, long due) {}

    private record Known(
            Object key,
            EntityColumns.Snapshot register,
            @Nullable Entities entities,
            Counts counts) {}

    EverythingCounts() {
        this(REST, LEAST_REST);
    }

    EverythingCounts(int rest, Duration leastRest) {
        this.rest = rest;
        this.leastRest = leastRest;
    }

    /** @param search without a time limit */
    @SuppressWarnings("ReferenceEquality") // to compare two snapshots takes longer than to count
    Counts of(ClusterSearch search, Object key, EntityColumns.Snapshot register) throws IOException {
        Entities counted = entities;
        if (counted != null && !counted.key().equals(key)) {
            countLater(search, key, counted);
        }
        Known kept = known;
        if (kept != null && kept.key().equals(key) && kept.register() == register && kept.entities() == counted) {
            return kept.counts();
        }
        Counts counts = counted == null ? withEntities(search, key, register) : beside(counted, search, register);
        known = new Known(key, register, entities, counts);
        return counts;
    }

    private Counts withEntities(ClusterSearch search, Object key, EntityColumns.Snapshot register) throws IOException {
        ObjectNode request = CountBody.withMany(CountBody.COUNTED, Criterion.All.EVERYTHING);
        JsonNode answer = search.answer(request);
        if (isWhole(answer)) {
            CountReading reading = new CountReading(register);
            return reading.hits(answer, reading.rest(search, request, answer, false));
        }
        return beside(first(search, key), search, register);
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
    private static Counts beside(Entities entities, ClusterSearch search, EntityColumns.Snapshot register)
            throws IOException {
        CountReading reading = new CountReading(register);
        JsonNode answer = search.answer(CountBody.withMany(CountBody.WORDS, Criterion.All.EVERYTHING));
        Counts counts = reading.hits(answer, MissingNode.getInstance());
        for (int id = 1; id < entities.counts().length; id++) {
            if (entities.counts()[id] > 0) {
                reading.add(counts, id, entities.counts()[id]);
            }
        }
        return counts;
    }

    private synchronized Entities first(ClusterSearch search, Object key) throws IOException {
        Entities others = entities;
        Entities counted = others == null ? count(search, key) : others;
        entities = counted;
        return counted;
    }

    private void countLater(ClusterSearch search, Object key, Entities before) {
        if (System.nanoTime() - before.due() >= 0 && counting.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    entities = count(search, key);
                } catch (IOException e) {
                    // the next question tries again
                    log.warn("The articles of all entities were not counted: {}", e.getMessage());
                } finally {
                    counting.set(false);
                }
            });
        }
    }

    private Entities count(ClusterSearch search, Object key) throws IOException {
        long begun = System.nanoTime();
        int[] counts = new int[1];
        for (Facet facet : Facet.values()) {
            if (facet.isOfEntities()) {
                counts = count(search, facet, counts);
            }
        }
        long now = System.nanoTime();
        return new Entities(key, counts, now + Math.max(leastRest.toNanos(), rest * (now - begun)));
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

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
