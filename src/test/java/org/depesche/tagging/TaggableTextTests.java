package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaggableTextTests {

    @Test
    void captionsAreTaggedAndCreditsAreNot() {
        TaggableText text = TaggableText.of(
                List.of(
                        Block.paragraph("Der Hafen wächst."),
                        new Block(Block.Kind.CAPTION, "Ute Muster im Hafen"),
                        new Block(Block.Kind.CREDIT, "Foto: Jan Beispiel/dpa"),
                        Block.paragraph("Er kostet Geld.")),
                null,
                null);

        assertThat(text.text()).contains("\n\nFoto: Jan Beispiel/dpa\n\n");
        assertThat(text.blocks())
                .extracting(block -> block.of(text.text()))
                .containsExactly("Der Hafen wächst.", "Ute Muster im Hafen", "Er kostet Geld.");
    }
}
