package org.depesche.connection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What a connection may cost.
 *
 * @param perAddress how many may be open from one address at once (of an IPv6 network, /64); from this machine
 *     itself, and from trusted proxies, as many as there are
 * @param headerTime within which a request's head must have come
 * @param grace how long a body, or a reader of an answer, may keep us waiting before its rate counts
 * @param leastBytesPerSecond what a body must come with, and an answer be read with, in the long run
 * @param bodyAhead how much of a body must be there before a thread is given to it; shorter ones wholly
 * @param bodiesAhead how much of bodies may wait in memory so, altogether; beyond it they wait with a thread
 * @param waitingBodies percentage of the threads that may wait for bodies at once
 * @param waitingAnswers percentage of the threads that may wait at once for readers to take an answer
 */
@Validated
@ConfigurationProperties("depesche.connection")
record ConnectionSettings(
        @Min(1) int perAddress,
        @NotNull @DurationMin(seconds = 1) Duration headerTime,
        @NotNull @DurationMin(seconds = 1) Duration grace,
        @Min(1) int leastBytesPerSecond,
        @NotNull DataSize bodyAhead,
        @NotNull DataSize bodiesAhead,
        @Min(1) @Max(90) int waitingBodies,
        @Min(1) @Max(90) int waitingAnswers) {}
