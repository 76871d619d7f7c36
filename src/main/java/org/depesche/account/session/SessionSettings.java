package org.depesche.account.session;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sessions.
 *
 * @param lifetime how long a session lasts at most, however often it is used
 */
@Validated
@ConfigurationProperties("depesche.session")
record SessionSettings(
        @DefaultValue("7d") @NotNull @DurationMin(millis = 1)
        Duration lifetime) {}
