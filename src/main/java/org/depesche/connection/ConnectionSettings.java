package org.depesche.connection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of connections.
 *
 * @param perAddress the most open connections of one address, or one IPv6 network (/64); this machine and trusted proxies
 *     have no limit
 * @param headerTime the time limit for the header of a request
 * @param grace the pause that is allowed in a body, or in reading a response, before its rate counts
 * @param leastBytesPerSecond the least rate of sending bodies and of reading responses in the long run
 * @param bodyAhead the part of a body that must have arrived before a thread works on the request
 * @param bodiesAhead the memory for all such parts; beyond it, a thread waits for the body
 * @param waitingBodies the percentage of the threads that may wait for bodies at once
 * @param waitingAnswers the percentage of the threads that may wait for readers of responses at once
 */
@Validated
@ConfigurationProperties("depesche.connection")
record ConnectionSettings(
        @DefaultValue("250") @Min(1) int perAddress,

        @DefaultValue("20s") @NotNull @DurationMin(seconds = 1)
        Duration headerTime,

        @DefaultValue("15s") @NotNull @DurationMin(seconds = 1)
        Duration grace,

        @DefaultValue("1000") @Min(1) int leastBytesPerSecond,
        @DefaultValue("64KB") @NotNull DataSize bodyAhead,
        @DefaultValue("32MB") @NotNull DataSize bodiesAhead,
        @DefaultValue("50") @Min(1) @Max(90) int waitingBodies,
        @DefaultValue("25") @Min(1) @Max(90) int waitingAnswers) {}
