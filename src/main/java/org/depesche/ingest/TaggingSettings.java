package org.depesche.ingest;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long names and figures are looked for.
 *
 * @param deadline processor time that one article may take; one that takes longer is stored without tags
 */
@Validated
@ConfigurationProperties("depesche.tagging")
public record TaggingSettings(
        @DefaultValue("10s") @NotNull @DurationMin(millis = 1)
        Duration deadline) {}
