package org.depesche.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pauses of four seconds at most, and a thousand bytes a second. */
class ConnectionPatienceTests {

    private final ConnectionPatience patience = new ConnectionPatience(Duration.ofSeconds(4), 1000);

    private void waited(Duration time, long bytes) {
        patience.waited(time.toNanos(), bytes);
    }

    @Test
    void aSlowButSteadyLineMayTakeHours() {
        for (int second = 0; second < 10_000; second++) {
            waited(Duration.ofSeconds(1), 1000);
        }
        assertThat(patience.isAtEnd()).isFalse();
        assertThat(patience.millis()).isEqualTo(4000);
    }

    @Test
    void aLineBelowTheLeastRateIsAtItsEndInTheLongRun() {
        for (int second = 0; second < 8; second++) {
            assertThat(patience.isAtEnd()).isFalse();
            waited(Duration.ofSeconds(1), 500);
        }
        assertThat(patience.isAtEnd()).isTrue();
    }

    @Test
    void aFastBeginningAllowsNoLongerPause() {
        waited(Duration.ofSeconds(1), 1_000_000);
        waited(Duration.ofSeconds(4), 0);

        assertThat(patience.isAtEnd()).isTrue();
    }

    @Test
    void theNextRequestBeginsAnew() {
        waited(Duration.ofSeconds(5), 0);
        patience.begin();

        assertThat(patience.isAtEnd()).isFalse();
    }
}
