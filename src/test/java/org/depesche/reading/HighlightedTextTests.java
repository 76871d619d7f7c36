package org.depesche.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.depesche.HostileText;
import org.depesche.reading.HighlightedText.Mark;
import org.depesche.tagging.Block;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.junit.jupiter.api.Test;

class HighlightedTextTests {

    private static final String TEXT = "Henrike Osterloh zahlt 186 Millionen Euro";

    private static Mark mark(String words) {
        return new Mark(span(words), "person", "/people/1/x", null);
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    /** Marked pieces in square brackets, hits in asterisks. */
    private static String cut(List<Mark> marks, List<Span> hits) {
        List<Block> blocks = List.of(Block.paragraph(TEXT));
        HighlightedText text = HighlightedText.of(TEXT, blocks, List.of(new Span(0, TEXT.length())), marks, hits);
        StringBuilder shown = new StringBuilder();
        for (HighlightedText.Piece piece :
                text.passages().getFirst().paragraph().pieces()) {
            StringBuilder runs = new StringBuilder();
            piece.runs().forEach(run -> runs.append(run.hit() ? "*" + run.text() + "*" : run.text()));
            shown.append(piece.mark() == null ? runs : "[" + runs + "]");
        }
        return shown.toString();
    }

    @Test
    void textWithoutMarksIsOnePiece() {
        assertThat(cut(List.of(), List.of())).isEqualTo(TEXT);
    }

    @Test
    void aMentionAtEitherEndLeavesNoEmptyPiece() {
        assertThat(cut(List.of(mark("186 Millionen Euro"), mark("Henrike Osterloh")), List.of()))
                .isEqualTo("[Henrike Osterloh] zahlt [186 Millionen Euro]");
    }

    @Test
    void ofTwoThatOverlapTheFirstAndLongerIsKept() {
        assertThat(cut(List.of(mark("Osterloh"), mark("Henrike Osterloh"), mark("Henrike")), List.of()))
                .isEqualTo("[Henrike Osterloh] zahlt 186 Millionen Euro");
    }

    @Test
    void aHitAcrossTheEdgeOfAMentionIsCutThere() {
        assertThat(cut(List.of(mark("Henrike Osterloh")), List.of(span("Osterloh zahlt"))))
                .isEqualTo("[Henrike *Osterloh*]* zahlt* 186 Millionen Euro");
    }

    @Test
    void hitsThatOverlapAreOne() {
        assertThat(cut(List.of(), List.of(span("186 Millionen"), span("Millionen Euro"))))
                .isEqualTo("Henrike Osterloh zahlt *186 Millionen Euro*");
    }

    @Test
    void listItemsThatFollowEachOtherAreOneList() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph("Es gibt:"));
        blocks.add(new Block(Block.Kind.LIST_ITEM, "Kabel"));
        blocks.add(new Block(Block.Kind.LIST_ITEM, "Umspanner"));
        blocks.add(Block.paragraph("Mehr nicht."));
        TaggableText text = TaggableText.of(blocks, null, null);
        assertThat(HighlightedText.of(text.text(), blocks, text.blocks(), List.of(), List.of())
                        .passages())
                .extracting(passage -> passage.paragraphs().size())
                .containsExactly(1, 2, 1);
    }

    @Test
    void aHundredThousandMarksAndHitsTakeNoLongerThanTheyHaveTo() {
        int paragraphs = 2_000;
        int words = 50;
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Span> hits = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            int start = text.length();
            for (int word = 0; word < words; word++) {
                Span span = new Span(text.length(), text.length() + 4);
                marks.add(new Mark(span, "person", "/people/1/x", null));
                hits.add(span);
                text.append("Anna ");
            }
            spans.add(new Span(start, text.length()));
            blocks.add(Block.paragraph(text.substring(start)));
        }

        Duration cost = HostileText.cost(() -> assertThat(
                        HighlightedText.of(text.toString(), blocks, spans, marks, hits)
                                .passages())
                .hasSize(paragraphs)
                .allSatisfy(passage -> assertThat(passage.paragraph().pieces()).hasSize(2 * words)));

        assertThat(cost).isLessThan(Duration.ofSeconds(10));
    }
}
