package org.depesche.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
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

    /** One paragraph, all items of a list, or a caption with its credit. */
    public record Passage(Block.Kind kind, List<Paragraph> paragraphs) {

        public Paragraph paragraph() {
            return paragraphs.getFirst();
        }

        /** Whether a search matched a part of it. */
        public boolean isHit() {
            return paragraphs.stream()
                    .flatMap(paragraph -> paragraph.pieces().stream())
                    .flatMap(piece -> piece.runs().stream())
                    .anyMatch(Run::hit);
        }

        /** Its length in characters. */
        int length() {
            return paragraphs.stream()
                    .flatMap(paragraph -> paragraph.pieces().stream())
                    .flatMap(piece -> piece.runs().stream())
                    .mapToInt(run -> run.text().length())
                    .sum();
        }

        /** The caption of the picture; null if only its credit is known. */
        public @Nullable Paragraph caption() {
            return kind == Block.Kind.CAPTION ? paragraphs.getFirst() : null;
        }

        /** The credit of the picture; null if it is not known. */
        public @Nullable Paragraph credit() {
            return kind == Block.Kind.CREDIT || paragraphs.size() > 1 ? paragraphs.getLast() : null;
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
            if (!passages.isEmpty() && goesOn(passages.getLast(), kind)) {
                passages.getLast().paragraphs().add(paragraph);
            } else {
                passages.add(new Passage(kind, new ArrayList<>(List.of(paragraph))));
            }
        }
        return new HighlightedText(passages);
    }

    private static boolean goesOn(Passage passage, Block.Kind next) {
        return switch (next) {
            case LIST_ITEM -> passage.kind() == next;
            case CREDIT ->
                passage.kind() == Block.Kind.CAPTION && passage.paragraphs().size() == 1;
            default -> false;
        };
    }

    /**
     * Cuts paragraphs.
     *
     * @param marks by their ends
     * @param hits by their ends
     */
    private record Cutter(String text, NavigableMap<Integer, Mark> marks, NavigableMap<Integer, Span> hits) {

        Paragraph paragraph(Span block) {
            List<Piece> pieces = new ArrayList<>();
            int position = block.start();
            for (Mark mark : marks.tailMap(block.start(), false).values()) {
                Span span = mark.span();
                if (span.start() >= block.end()) {
                    break;
                }
                if (block.contains(span)) {
                    plain(position, span.start(), pieces);
                    pieces.add(new Piece(mark, runs(span.start(), span.end())));
                    position = span.end();
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
            for (Span hit : hits.tailMap(start, false).values()) {
                int from = Math.max(hit.start(), start);
                int to = Math.min(hit.end(), end);
                if (from >= end) {
                    break;
                }
                if (position < from) {
                    runs.add(new Run(text.substring(position, from), false));
                }
                runs.add(new Run(text.substring(from, to), true));
                position = to;
            }
            if (position < end) {
                runs.add(new Run(text.substring(position, end), false));
            }
            return runs;
        }
    }

    /** The passages of one kind of block. */
    Stream<Passage> passages(Block.Kind kind) {
        return passages.stream().filter(passage -> passage.kind() == kind);
    }

    private static NavigableMap<Integer, Mark> apart(List<Mark> marks) {
        TreeMap<Integer, Mark> kept = new TreeMap<>();
        for (Mark mark :
                marks.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList()) {
            if (kept.isEmpty() || !kept.lastEntry().getValue().span().overlaps(mark.span())) {
                kept.put(mark.span().end(), mark);
            }
        }
        return kept;
    }

    private static NavigableMap<Integer, Span> joined(List<Span> hits) {
        TreeMap<Integer, Span> joined = new TreeMap<>();
        for (Span hit : hits.stream().sorted().toList()) {
            Span whole = hit;
            if (!joined.isEmpty() && hit.start() <= joined.lastKey()) {
                Span before = joined.pollLastEntry().getValue();
                whole = new Span(before.start(), Math.max(before.end(), hit.end()));
            }
            joined.put(whole.end(), whole);
        }
        return joined;
    }
}
