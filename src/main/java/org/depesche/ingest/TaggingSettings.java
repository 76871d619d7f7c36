package org.depesche.ingest;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The search for names and figures in articles.
 *
 * @param deadline processor time that one article may take; it is stored without tags if it takes longer
 * @param syntax whether the grammar of English sentences with figures is read
 * @param syntaxIdle the time without such a sentence after which the models of grammar leave the memory
 */
@Validated
@ConfigurationProperties("depesche.tagging")
public record TaggingSettings(
        @DefaultValue("10s") @NotNull @DurationMin(millis = 1)
        Duration deadline,

        @DefaultValue("on") boolean syntax,

        @DefaultValue("10m") @NotNull @DurationMin(millis = 1)
        Duration syntaxIdle) {}
