package org.depesche.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.depesche.search.Facet;
import org.depesche.search.criteria.LabelValues;
import org.depesche.search.engine.OnOpenSearch;
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

    /** Values that are read faster are read after every change. */
    private static final Duration FAST = Duration.ofMillis(100);

    private final Map<Facet, LateValue<Set<String>>> kept = new EnumMap<>(Facet.class);

    ClusterLabels() {
        this(FAST);
    }

    /** @param fast values that take longer to read are late */
    ClusterLabels(Duration fast) {
        for (Facet facet : Facet.values()) {
            kept.put(facet, new LateValue<>(fast, Duration.ZERO));
        }
    }

    /**
     * @param key another one after every change of the index
     * @param search in the articles
     */
    LabelValues at(Object key, ClusterSearch search) {
        return new LabelValues() {
            @Override
            public boolean has(Facet facet, String value) {
                return values(facet, key, search).contains(value);
            }

            @Override
            public void each(Facet facet, Consumer<String> values) {
                values(facet, key, search).forEach(values);
            }
        };
    }

    private Set<String> values(Facet facet, Object key, ClusterSearch search) {
        try {
            return Objects.requireNonNull(kept.get(facet))
                    .at(key, search.longestReading(), () -> read(facet, search.patient()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> read(Facet facet, ClusterSearch search) throws IOException {
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
            page = search.answer(body).path("aggregations").path(VALUE);
            for (JsonNode bucket : page.path("buckets")) {
                values.add(bucket.path("key").path(VALUE).asString());
            }
            pages.set("after", page.path("after_key"));
        } while (page.has("after_key") && page.path("buckets").size() == PAGE);
        return values;
    }
}
