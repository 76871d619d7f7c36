package org.depesche.search.opensearch.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the machine, set forward by a test. */
final class MovableClock extends Clock {

    private final ZoneId zone;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock(ZoneId zone) {
        this.zone = zone;
    }

    void forward(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
