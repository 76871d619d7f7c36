package org.depesche.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.depesche.tagging.Block;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article, cut into pieces that are plain, marked as a mention, matched by a search, or both. Templates add
 * the mark-up.
 *
 * @param passages the paragraphs in their order; consecutive list items form one passage
 */
record HighlightedText(List<Passage> passages) {

    /**
     * The mark of a mention.
     *
     * @param kind {@code person}, {@code place}, {@code organisation} or {@code figure}, followed by {@link #ASSUMED} if the
     *     machine only assumes which entity of that name is meant
     * @param url the target of its link
     * @param id the id of its element, for links back to the text; null if there are none
     */
    public record Mark(
            Span span, String kind, String url, @Nullable String id) {

        static final String ASSUMED = " assumed";

        public boolean assumed() {
            return kind.endsWith(ASSUMED);
        }
    }

    /** @param hit whether a search matched the text */
    public record Run(String text, boolean hit) {}

    /** A mention, or the text between two mentions, which never overlap. */
    public record Piece(@Nullable Mark mark, List<Run> runs) {}

    public record Paragraph(List<Piece> pieces) {}

    /** One paragraph, or all items of a list. */
    public record Passage(Block.Kind kind, List<Paragraph> paragraphs) {

        public Paragraph paragraph() {
            return paragraphs.getFirst();
        }
    }

    /**
     * @param text headline, blank line, paragraphs; all spans are offsets into it
     * @param blocks the paragraphs with their kinds
     * @param spans the spans of the blocks
     * @param marks in any order; of two that overlap, the first is kept, or the longer if both begin at the same place
     * @param hits in any order; they may overlap each other and the marks
     */
    static HighlightedText of(String text, List<Block> blocks, List<Span> spans, List<Mark> marks, List<Span> hits) {
        Cutter cutter = new Cutter(text, apart(marks), joined(hits));
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block.Kind kind = blocks.get(i).kind();
            Paragraph paragraph = cutter.paragraph(spans.get(i));
            boolean goesOn = kind == Block.Kind.LIST_ITEM
                    && !passages.isEmpty()
                    && passages.getLast().kind() == kind;
            if (goesOn) {
                passages.getLast().paragraphs().add(paragraph);
            } else {
                passages.add(new Passage(kind, new ArrayList<>(List.of(paragraph))));
            }
        }
        return new HighlightedText(passages);
    }

    /** Cuts paragraphs; marks and hits are in the order of the text, so that a binary search finds those of a paragraph. */
    private record Cutter(String text, List<Mark> marks, List<Span> hits) {

        Paragraph paragraph(Span block) {
            List<Piece> pieces = new ArrayList<>();
            int position = block.start();
            for (int i = firstBehind(
                            block.start(), marks.size(), n -> marks.get(n).span());
                    i < marks.size() && marks.get(i).span().start() < block.end();
                    i++) {
                Mark mark = marks.get(i);
                if (block.contains(mark.span())) {
                    plain(position, mark.span().start(), pieces);
                    pieces.add(new Piece(
                            mark, runs(mark.span().start(), mark.span().end())));
                    position = mark.span().end();
                }
            }
            plain(position, block.end(), pieces);
            return new Paragraph(pieces);
        }

        private void plain(int start, int end, List<Piece> pieces) {
            if (start < end) {
                pieces.add(new Piece(null, runs(start, end)));
            }
        }

        private List<Run> runs(int start, int end) {
            List<Run> runs = new ArrayList<>();
            int position = start;
            for (int i = firstBehind(start, hits.size(), hits::get);
                    i < hits.size() && hits.get(i).start() < end;
                    i++) {
                Span hit = hits.get(i);
                int from = Math.max(hit.start(), start);
                int to = Math.min(hit.end(), end);
                if (from < to) {
                    if (position < from) {
                        runs.add(new Run(text.substring(position, from), false));
                    }
                    runs.add(new Run(text.substring(from, to), true));
                    position = to;
                }
            }
            if (position < end) {
                runs.add(new Run(text.substring(position, end), false));
            }
            return runs;
        }
    }

    /** The index of the first span that ends after an offset. */
    private static int firstBehind(int place, int size, IntFunction<Span> spans) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.apply(middle).end() > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The passages of one kind of block. */
    Stream<Passage> passages(Block.Kind kind) {
        return passages.stream().filter(passage -> passage.kind() == kind);
    }

    private static List<Mark> apart(List<Mark> marks) {
        List<Mark> kept = new ArrayList<>();
        for (Mark mark :
                marks.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList()) {
            if (kept.isEmpty() || !kept.getLast().span().overlaps(mark.span())) {
                kept.add(mark);
            }
        }
        return kept;
    }

    private static List<Span> joined(List<Span> hits) {
        List<Span> joined = new ArrayList<>();
        for (Span hit : hits.stream().sorted().toList()) {
            if (!joined.isEmpty() && hit.start() <= joined.getLast().end()) {
                Span before = joined.removeLast();
                joined.add(new Span(before.start(), Math.max(before.end(), hit.end())));
            } else {
                joined.add(hit);
            }
        }
        return joined;
    }
}
