package org.depesche.tagging.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.depesche.Eventually;
import org.junit.jupiter.api.Test;

class IdleValueTests {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void isMadeOnce() {
        IdleValue<Integer> value = new IdleValue<>(made::incrementAndGet, Duration.ofHours(1));

        assertThat(value.isMade()).isFalse();
        assertThat(value.get()).isEqualTo(value.get()).isEqualTo(1);
        assertThat(value.isMade()).isTrue();
    }

    @Test
    void isDroppedWhenIdleAndMadeAgain() {
        IdleValue<Integer> value = new IdleValue<>(made::incrementAndGet, Duration.ofMillis(5));
        value.get();

        Eventually.await().until(() -> !value.isMade());
        assertThat(value.get()).isEqualTo(2);
    }
}
