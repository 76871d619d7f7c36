package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depesche.tagging.Tagger.Find;
import org.junit.jupiter.api.Test;

/** Names and figures of one text know of each other. */
class TaggerTests {

    private static final TaggableText TEXT = TaggableText.of(
            "Die Unternehmerin Katrin Abele zahlte 4 Millionen Euro. Die Miete stieg auf 900 Euro.",
            Locale.GERMAN,
            null);

    private final Tagger tagger = new Tagger();

    private List<String> measures(Set<Find> find) {
        return tagger.tag(TEXT, find).stream()
                .filter(Mention.FigureMention.class::isInstance)
                .map(mention -> String.valueOf(
                        ((Mention.FigureMention) mention).figure().measure()))
                .toList();
    }

    @Test
    void whomATextNamesIsNoMeasureOfItsFigures() {
        assertThat(measures(Set.of(Find.FIGURES))).containsExactly("null", "Miete");
        assertThat(measures(Set.of(Find.ENTITIES, Find.FIGURES))).containsExactly("null", "Miete");
    }
}
