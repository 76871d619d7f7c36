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
 * @param perAddress how many may be open from one address, or one IPv6 network (/64), at once; this machine itself and
 *     trusted proxies have no limit
 * @param headerTime how long a request's header may take
 * @param grace how long a body, or a reader of an answer, may pause before its rate counts
 * @param leastBytesPerSecond the least rate of bodies, and of readers of answers, in the long run
 * @param bodyAhead how much of a body must have arrived before a thread works on the request; a shorter body completely
 * @param bodiesAhead how much of all bodies may be held in memory like this; beyond it they wait with a thread
 * @param waitingBodies percentage of the threads that may wait for bodies at once
 * @param waitingAnswers percentage of the threads that may wait for readers of answers at once
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
