package org.depesche.tagging.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeaturesTests {

    private static final FeatureWeights WEIGHTS =
            new FeatureWeights(Map.of("k=money", 0.5f, "k=money b=von", 0.25f, "k=Aa", 2f, "k=BB", 4f));

    private static double score(String... parts) {
        Features features = Features.weighedBy(WEIGHTS);
        features.add(parts);
        return features.score(WEIGHTS);
    }

    @Test
    void aNameHasOneWeightHoweverItIsParted() {
        assertThat(score("k=money b=von")).isEqualTo(0.25);
        assertThat(score("k=money", " b=", "von")).isEqualTo(0.25);
        assertThat(score("k=", "money", "", " b=von")).isEqualTo(0.25);
    }

    @Test
    void anUnknownNameHasNone() {
        assertThat(score("k=money b=")).isZero();
        assertThat(score("k=money b=von", " x")).isZero();
        assertThat(score("x".repeat(200))).isZero();
    }

    @Test
    void aLongNameIsFound() {
        String word = "x".repeat(200);
        FeatureWeights weights = new FeatureWeights(Map.of("l=" + word + " k=money", 3f));
        Features features = Features.weighedBy(weights);
        features.add("l=", word, " k=money");

        assertThat(features.score(weights)).isEqualTo(3);
    }

    /** {@link String#hashCode} takes "Aa" for "BB". */
    @Test
    void namesOfOneHashAreNotMixedUp() {
        assertThat(score("k=", "Aa")).isEqualTo(2);
        assertThat(score("k=", "BB")).isEqualTo(4);
        assertThat(score("k=Aa", "Aa")).isZero();
    }

    @Test
    void manyNamesAreAllFound() {
        Map<String, Float> table = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            table.put("n=" + i, i + 1f);
        }
        FeatureWeights weights = new FeatureWeights(table);

        for (int i = 0; i < 1000; i++) {
            Features features = Features.weighedBy(weights);
            features.add("n=", String.valueOf(i));
            assertThat(features.score(weights)).isEqualTo(i + 1);
        }
    }

    @Test
    void aTrainerGetsTheNamesAndAnyModelTheirScore() {
        Features features = Features.named();
        features.add("k=", "money");
        features.add("k=money", " b=von");

        assertThat(features.names()).containsExactly("k=money", "k=money b=von");
        assertThat(features.score(WEIGHTS)).isEqualTo(0.75);
    }
}
