package org.depesche.account.log;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The log of changes and access.
 *
 * @param keepAccess how long sign-ins, refusals and reads of unpublished articles are kept; changes are kept for good
 */
@Validated
@ConfigurationProperties("depesche.log")
record LogSettings(
        @DefaultValue("400d") @NotNull @DurationMin(millis = 1)
        Duration keepAccess) {}
