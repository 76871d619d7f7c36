package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** What a template may read of our types by the name of a property. */
class OwnPropertiesTests {

    private final OwnProperties properties = new OwnProperties();
    private final EvaluationContext context = new StandardEvaluationContext();

    record Hit(String headline, boolean marked) {
        public boolean isLong() {
            return headline.length() > 10;
        }

        public int getWords() {
            return headline.split(" ").length;
        }

        public String without(String word) {
            return headline.replace(word, "");
        }
    }

    private final Hit hit = new Hit("Die Nachtfähre fährt", true);

    private Object read(String name) throws AccessException {
        return properties.read(context, hit, name).getValue();
    }

    @Test
    void componentsAndWhatGettersGiveAreRead() throws AccessException {
        assertThat(read("headline")).isEqualTo("Die Nachtfähre fährt");
        assertThat(read("marked")).isEqualTo(true);
        assertThat(read("long")).isEqualTo(true);
        assertThat(read("words")).isEqualTo(3);
    }

    @Test
    void nothingElseIs() {
        assertThat(properties.canRead(context, hit, "class")).isFalse();
        assertThat(properties.canRead(context, hit, "without")).isFalse();
        assertThat(properties.canRead(context, hit, "byline")).isFalse();
        assertThat(properties.canRead(context, null, "headline")).isFalse();
        assertThatThrownBy(() -> read("byline")).isInstanceOf(AccessException.class);
    }

    @Test
    void typesOfOthersAreLeftToThoseWhoSeeWhatTemplatesMayTouch() {
        assertThat(properties.canRead(context, "Text", "empty")).isFalse();
        assertThat(properties.canRead(context, List.of(1), "first")).isFalse();
        assertThat(properties.canRead(context, Runtime.getRuntime(), "runtime")).isFalse();
    }

    @Test
    void nothingIsWritten() {
        assertThat(properties.canWrite(context, hit, "headline")).isFalse();
    }
}
