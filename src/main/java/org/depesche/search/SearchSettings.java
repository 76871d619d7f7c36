package org.depesche.search;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The search.
 *
 * @param longest the time that one search may take; after it the search returns the hits found by then
 * @param countsKept number of recent searches whose counts are kept, with half a megabyte each for 100,000 entities
 * @param engine the engine that keeps the articles and answers searches
 */
@Validated
@ConfigurationProperties("depesche.search")
public record SearchSettings(
        @DefaultValue("2s") @NotNull @DurationMin Duration longest,
        @DefaultValue("32") @Min(0) int countsKept,
        @DefaultValue("lucene") @NotNull Engine engine) {

    /** An engine of search. */
    public enum Engine {
        /** Each node keeps the whole index on its own disk. */
        LUCENE,
        /** A cluster keeps the index for all nodes. */
        OPENSEARCH
    }
}
