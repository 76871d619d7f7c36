package org.depesche.format.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireLineTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "npd 0417 ku/soz 03.05.06 11:20; npd; 03.05.06 11:20",
                "NPD 117 Kirche 16.03.2007, 14.20 Uhr; NPD; 16.03.2007, 14.20 Uhr",
                "tst-lno 1204 2019-02-04 08:15; tst-lno; 2019-02-04 08:15",
            })
    void namesAgencyAndTime(String line, String agency, String date) {
        assertThat(WireLine.of(line)).isEqualTo(new WireLine(agency, date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kiel 03.05.06 11:20",
                "Am 03.05.06 11:20 Uhr fuhr der Zug 417 ab",
                "npd 0417 ku/soz",
                "Zug 417 fährt am 03.05.06 um 11:20",
            })
    void leavesEveryOtherLineAlone(String line) {
        assertThat(WireLine.of(line)).isNull();
    }
}
