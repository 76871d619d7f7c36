package org.depesche.tagging.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.tagging.features.TextHashes.Part;
import org.junit.jupiter.api.Test;

class TextHashesTests {

    @Test
    void everyTextHasTheNumberItWasPutInWithAndOthersHaveNone() {
        int many = 100_000;
        TextHashes hashes = new TextHashes(many);
        for (int i = 0; i < many; i++) {
            hashes.put("Wort" + i, i);
        }

        assertThat(IntStream.range(0, many)).allMatch(i -> hashes.get("Wort" + i) == i);
        assertThat(IntStream.range(0, many)).allMatch(i -> hashes.get("Wert" + i) == TextHashes.NONE);
    }

    @Test
    void aTextIsAlsoFoundByItsParts() {
        TextHashes hashes = new TextHashes(1);
        hashes.put("Kiel...Xx-TYPE", 0);

        assertThat(hashes.get(parts("Kiel", "...", "Xx", "-TYPE"))).isZero();
        assertThat(hashes.get(parts("Kiel", "...", "xX", "-TYPE"))).isEqualTo(TextHashes.NONE);
        assertThat(hashes.get()).isEqualTo(TextHashes.NONE);
    }

    private static Part[] parts(String... parts) {
        return Stream.of(parts).map(Part::of).toArray(Part[]::new);
    }

    @Test
    void aTextHasOneNumber() {
        TextHashes hashes = new TextHashes(2);
        hashes.put("Kiel", 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> hashes.put("Kiel", 2))
                .withMessageContaining("Kiel");
    }
}
