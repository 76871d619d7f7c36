package org.depesche.format.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowTests {

    private static final Hyphenation NO_WORDS = new Hyphenation(List.of());

    @Test
    void aParagraphGoesOnBehindACaption() {
        Paragraph caption = paragraph("Der Kran am Kai", 7, 0, false);
        List<Paragraph> joined = Flow.joined(
                List.of(
                        paragraph("Der Hafen wächst seit vielen", 10, 0, true),
                        caption,
                        paragraph("Jahren. Das freut alle.", 10, 1, false),
                        paragraph("Im Herbst kommt ein Kran.", 10, 1, false)),
                NO_WORDS,
                10);

        assertThat(joined)
                .extracting(Paragraph::text)
                .containsExactly(
                        "Der Hafen wächst seit vielen Jahren. Das freut alle.",
                        "Der Kran am Kai",
                        "Im Herbst kommt ein Kran.");
    }

    /** To copy the joined text again for each part would take minutes. */
    @Test
    void aParagraphMayGoOnOnEachOfVeryManyPages() {
        int pages = 100_000;
        String part = "und immer weiter geht die Arbeit am Kai";
        List<Paragraph> parts = new ArrayList<>(IntStream.range(0, pages)
                .mapToObj(page -> paragraph(part, 10, page, true))
                .toList());

        assertThat(Flow.joined(parts, NO_WORDS, 10)).singleElement().satisfies(whole -> {
            assertThat(whole.text()).hasSize(pages * (part.length() + 1) - 1);
            assertThat(whole.lines()).hasSize(pages);
        });
    }

    private static Paragraph paragraph(String text, double size, int page, boolean full) {
        Area area = new Area(50, 90, 250, 100);
        PrintedLine line = new PrintedLine(text, area, 98, size, false, false, 0, false, "", 20, 0, 0, page);
        return new Paragraph(text, List.of(line), "", false, full);
    }
}
