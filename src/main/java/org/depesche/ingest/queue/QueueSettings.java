package org.depesche.ingest.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The queue of files.
 *
 * @param mostFiles the number of files that may wait, from all senders
 * @param mostMegabytes their total size
 * @param workers the number of files that this node works on at a time
 * @param node the name under which this node claims files; its host's name by default
 */
@Validated
@ConfigurationProperties("depesche.queue")
record QueueSettings(
        @Min(0) @DefaultValue("100000") long mostFiles,
        @Min(0) @DefaultValue("20000") long mostMegabytes,
        @Min(1) @Max(64) @DefaultValue("4") int workers,
        @Nullable String node) {}
