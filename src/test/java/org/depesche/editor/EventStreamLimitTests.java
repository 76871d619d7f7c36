package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventStreamLimitTests {

    private final EventStreamLimit audience = new EventStreamLimit();

    @Test
    void onePersonHasSoManySeatsAndGetsThemBack() {
        for (int i = 0; i < EventStreamLimit.OF_ONE; i++) {
            assertThat(audience.admits("tilda")).isTrue();
        }
        assertThat(audience.admits("tilda")).isFalse();
        assertThat(audience.admits("knut")).as("another has their own").isTrue();

        audience.leaves("tilda");
        assertThat(audience.admits("tilda")).isTrue();
        assertThat(audience.admits("tilda")).isFalse();
    }

    @Test
    void allTogetherHaveSoMany() {
        assertThat(IntStream.range(0, EventStreamLimit.OF_ALL + 5)
                        .filter(n -> audience.admits("editor " + n))
                        .count())
                .isEqualTo(EventStreamLimit.OF_ALL);
        audience.leaves("editor 0");
        assertThat(audience.admits("editor 0")).isTrue();
        assertThat(audience.admits("another")).isFalse();
    }
}
