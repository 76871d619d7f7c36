package org.depesche.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are said alike have one sound, however they are spelt. */
class NameSoundTests {

    @ParameterizedTest
    @CsvSource({
        "katrin abehle, kathrin abele",
        "philipp mayer, filip meier",
        "juergen schmitt, jürgen schmidt",
        "carla krull, karla crull",
    })
    void namesThatAreSaidAlikeHaveOneSound(String one, String other) {
        assertThat(NameSound.of(one)).isEqualTo(NameSound.of(other));
    }

    @Test
    void otherNamesHaveAnotherSound() {
        assertThat(NameSound.of("katrin abele")).isNotEqualTo(NameSound.of("karin abele"));
        assertThat(NameSound.of("katrin abele")).isNotEqualTo(NameSound.of("abele katrin"));
    }

    @Test
    void shortNamesAndOtherScriptsSoundLikeTooManyNames() {
        assertThat(NameSound.of("kai").isTelling()).isFalse();
        assertThat(NameSound.of("путин").isTelling()).isFalse();
        assertThat(NameSound.of("").last().isTelling()).isFalse();
    }
}
