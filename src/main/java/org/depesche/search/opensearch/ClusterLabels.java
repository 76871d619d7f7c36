package org.depesche.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.depesche.search.Facet;
import org.depesche.search.criteria.LabelValues;
import org.depesche.search.engine.OnOpenSearch;
import org.depesche.search.opensearch.index.ClusterConnection;
import org.depesche.search.opensearch.index.ClusterSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sources, sections, languages and kinds of figures in the cluster. Each node keeps the values of a facet, since
 * nearly every search asks for them.
 */
@Component
@OnOpenSearch
class ClusterLabels {

    private static final int PAGE = 10_000;
    private static final String VALUE = "value";

    /** Values are kept this many times as long as reading them took, even if the index changes every second. */
    private static final int KEPT_TIMES = 20;

    /** Values that are read faster are read after every change. */
    private static final Duration FAST = Duration.ofMillis(100);

    private final ClusterConnection cluster;
    private final ClusterSettings settings;
    private final Clock clock;
    private final Map<Facet, Kept> kept = new ConcurrentHashMap<>();

    ClusterLabels(ClusterConnection cluster, ClusterSettings settings, Clock clock) {
        this.cluster = cluster;
        this.settings = settings;
        this.clock = clock;
    }

    private record Kept(Object key, Set<String> values, Instant until) {}

    /** @param key another one after every change of the index */
    LabelValues at(Object key) {
        return new LabelValues() {
            @Override
            public boolean has(Facet facet, String value) {
                return values(facet, key).contains(value);
            }

            @Override
            public void each(Facet facet, Consumer<String> values) {
                values(facet, key).forEach(values);
            }
        };
    }

    private Set<String> values(Facet facet, Object key) {
        return kept.compute(facet, (same, old) -> isFresh(old, key) ? old : read(facet, key))
                .values();
    }

    private boolean isFresh(@Nullable Kept old, Object key) {
        return old != null && (old.key().equals(key) || clock.instant().isBefore(old.until()));
    }

    private Kept read(Facet facet, Object key) {
        Instant begun = clock.instant();
        try {
            Set<String> values = read(facet);
            Instant now = clock.instant();
            Duration took = Duration.between(begun, now);
            return new Kept(key, values, took.compareTo(FAST) < 0 ? now : now.plus(took.multipliedBy(KEPT_TIMES)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> read(Facet facet) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
        ObjectNode pages = body.putObject("aggs").putObject(VALUE).putObject("composite");
        pages.put("size", PAGE)
                .putArray("sources")
                .addObject()
                .putObject(VALUE)
                .putObject("terms")
                .put("field", facet.parameter());
        Set<String> values = new HashSet<>();
        JsonNode page;
        do {
            page = cluster.post("/" + settings.articles() + "/_search?allow_partial_search_results=false", body)
                    .path("aggregations")
                    .path(VALUE);
            for (JsonNode bucket : page.path("buckets")) {
                values.add(bucket.path("key").path(VALUE).asString());
            }
            pages.set("after", page.path("after_key"));
        } while (page.has("after_key") && page.path("buckets").size() == PAGE);
        return values;
    }
}
