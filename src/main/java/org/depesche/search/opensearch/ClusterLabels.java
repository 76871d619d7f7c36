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

/**
 * The sources, sections, languages and kinds of figures in the cluster. Each node keeps the values of a facet, since
 * nearly every search asks for them.
 */
@Component
@OnOpenSearch
class ClusterLabels {

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
        Set<String> values = new HashSet<>();
        AllValues.each(search, TermBodies.everything(), facet.parameter(), (value, articles) -> values.add(value));
        return values;
    }
}
