package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class VerifyOptionsTests {

    @Test
    void repairsUnlessToldOtherwise() {
        assertThat(VerifyOptions.parse(new String[] {"verify"}).reportOnly()).isFalse();
        assertThat(VerifyOptions.parse(new String[] {"verify", "--report-only"}).reportOnly())
                .isTrue();
    }

    @Test
    void whatIsNoOptionIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerifyOptions.parse(new String[] {"verify", "all"}))
                .withMessageContaining("all");
    }
}
