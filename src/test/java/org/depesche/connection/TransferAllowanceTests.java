package org.depesche.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pauses of four seconds at most, and a thousand bytes a second. */
class TransferAllowanceTests {

    private final TransferAllowance allowance = new TransferAllowance(Duration.ofSeconds(4), 1000);

    private void waited(Duration time, long bytes) {
        allowance.waited(time.toNanos(), bytes);
    }

    @Test
    void aSlowButSteadyLineMayTakeHours() {
        for (int second = 0; second < 10_000; second++) {
            waited(Duration.ofSeconds(1), 1000);
        }
        assertThat(allowance.isAtEnd()).isFalse();
        assertThat(allowance.millis()).isEqualTo(4000);
    }

    @Test
    void aLineBelowTheLeastRateIsAtItsEndInTheLongRun() {
        for (int second = 0; second < 8; second++) {
            assertThat(allowance.isAtEnd()).isFalse();
            waited(Duration.ofSeconds(1), 500);
        }
        assertThat(allowance.isAtEnd()).isTrue();
    }

    @Test
    void aFastBeginningAllowsNoLongerPause() {
        waited(Duration.ofSeconds(1), 1_000_000);
        waited(Duration.ofSeconds(4), 0);

        assertThat(allowance.isAtEnd()).isTrue();
    }

    @Test
    void theNextRequestBeginsAnew() {
        waited(Duration.ofSeconds(5), 0);
        allowance.begin();

        assertThat(allowance.isAtEnd()).isFalse();
    }
}
