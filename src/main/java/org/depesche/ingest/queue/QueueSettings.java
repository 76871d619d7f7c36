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
 * @param mostFiles how many files may wait, over all senders
 * @param mostMegabytes how much they may hold together
 * @param workers how many files this node works on at a time
 * @param node name under which this node claims files; its host's name if it is left out
 */
@Validated
@ConfigurationProperties("depesche.queue")
record QueueSettings(
        @Min(0) @DefaultValue("100000") long mostFiles,
        @Min(0) @DefaultValue("20000") long mostMegabytes,
        @Min(1) @Max(64) @DefaultValue("4") int workers,
        @Nullable String node) {}
