package org.depesche.format.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefsColumnTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KURZ NOTIERT",
                "Kurz & knapp",
                "In Kürze:",
                "+++ Kurzmeldungen +++",
                "Namen und Notizen",
                "Aus dem Polizeibericht",
                "News in brief",
                "County briefs",
                "Village round-up"
            })
    void knowsTheTitlesOfColumns(String line) {
        assertThat(BriefsColumn.isTitle(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kurz vor dem Ziel",
                "Nachrichten",
                "In Kürze öffnet das Bad",
                "Brief an die Stadt",
                "Life in brief notes"
            })
    void leavesHeadlines(String line) {
        assertThat(BriefsColumn.isTitle(line)).isFalse();
    }
}
