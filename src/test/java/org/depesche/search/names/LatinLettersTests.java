package org.depesche.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinLettersTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Путин,              Putin
            Владимир Путин,     Vladimir Putin
            Зеленский,          Zelenskiy
            Москва,             Moskva
            Москва,             Moskau
            москва,             Moscow
            Київ,               Kiew
            Αθήνα,              Athen
            القاهرة,            Kairo
            东京,                Tokio
            Германия,           Deutschland
            فرنسا,              France
            乌克兰,               Ukraine
            Санкт-Петербург,    Sankt Petersburg
            慕尼黑,               München
            Αθήνα,              Athena
            Μητσοτάκης,         Mitsotakis
            Μαυροτάκης,         Mavrotakis
            习近平,              Xi Jinping
            北京,                Beijing
            """)
    void writesNamesOfOtherScripts(String name, String latin) {
        assertThat(LatinLetters.of(name)).contains(latin);
    }

    @Test
    void leavesLatinNamesAndLongTexts() {
        assertThat(LatinLetters.of("Wladimir Putin")).isEmpty();
        assertThat(LatinLetters.of("Łódź")).isEmpty();
        // a rare sign without a reading
        assertThat(LatinLetters.of("\ud883\udf4f")).isEmpty();
        assertThat(LatinLetters.of("Путин ".repeat(40))).isEmpty();
    }
}
