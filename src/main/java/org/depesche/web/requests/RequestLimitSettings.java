package org.depesche.web.requests;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The limit of costly pages, such as searches and dossiers, for one address.
 *
 * @param perSecond requests per second in the long run; 0: no limit
 * @param burst requests at once
 */
@Validated
@ConfigurationProperties("depesche.limit")
record RequestLimitSettings(
        @DefaultValue("20") @Min(0) long perSecond,
        @DefaultValue("300") @Min(0) long burst) {}
