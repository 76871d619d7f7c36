package org.depesche.search.counts;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.depesche.search.SearchSettings;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the counts of the last searches, because the next page, another order and the values of a facet have the same hits.
 * They are right until the index or the register changes.
 */
@Component
public class RecentCounts {

    /**
     * A search in a snapshot.
     *
     * @param index identifies the snapshot of the articles and figures
     */
    public record Asked(Object index, EntityColumns.Snapshot register, Criterion hits) {}

    /** Counts the hits of a search. */
    public interface Counting {
        Counts count() throws IOException;
    }

    private final Map<Asked, Counts> recent;

    public RecentCounts(SearchSettings settings) {
        this.recent = Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, Counts> eldest) {
                return size() > settings.countsKept();
            }
        });
    }

    /**
     * The kept counts of a search, or new ones, which are kept unless the time of the search was over.
     *
     * @param cutShort whether the time was over after counting
     */
    public Counts counts(Asked asked, BooleanSupplier cutShort, Counting counting) throws IOException {
        Counts known = known(asked);
        if (known != null) {
            return known;
        }
        Counts counts = counting.count();
        if (!cutShort.getAsBoolean()) {
            recent.put(asked, counts);
        }
        return counts;
    }

    /** The kept counts of a search; null if there are none. */
    @Nullable
    public Counts known(Asked asked) {
        return recent.get(asked);
    }
}
