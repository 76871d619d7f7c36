package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherScriptsTests {

    @Test
    void writesPlacesInOtherScripts() {
        assertThat(OtherScripts.of("Moskau")).contains("Москва", "Μόσχα", "موسكو", "莫斯科");
        assertThat(OtherScripts.of("Moscow")).contains("Москва");
        assertThat(OtherScripts.of("China")).contains("Китай", "中国");
        assertThat(OtherScripts.of("Sankt Petersburg")).startsWith("Санкт-Петербург");
        assertThat(OtherScripts.of("Altenbrück")).isEmpty();
    }

    @Test
    void knowsNothingOfLatinNames() {
        assertThat(OtherScripts.latin("Moskau")).isEmpty();
        assertThat(OtherScripts.latin("Альтенбрюк")).isEmpty();
    }
}
