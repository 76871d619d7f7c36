package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.depesche.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallLettersTests {

    @ParameterizedTest
    @CsvSource({"Müller,müller", "ÄÖÜ,äöü", "ΣΥΡΙΖΑΣ,συριζασ", "İstanbul,istanbul", "straße,straße", "ABC 12,abc 12"})
    void makesCapitalsSmall(String text, String small) {
        assertThat(SmallLetters.of(text)).isEqualTo(small);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Σ", "ΑΣ ", "İ", "A"})
    void takesTimeWithTheLengthOfTheTextAlone(String part) {
        String text = part.repeat(1_000_000 / part.length());

        assertThat(HostileText.cost(() -> SmallLetters.of(text))).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void leavesTheLengthAsItIs() {
        String text = "İΣẞÄ \uD835\uDC00";

        assertThat(SmallLetters.of(text)).hasSameSizeAs(text);
    }
}
