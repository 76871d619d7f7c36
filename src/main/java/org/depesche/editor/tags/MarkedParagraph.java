package org.depesche.editor.tags;

import java.util.ArrayList;
import java.util.List;
import org.depesche.article.Article;
import org.depesche.tagging.Block;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph with its tags marked. Its pieces have exactly the letters of the stored text, so that a selection in the
 * page is a span of the text.
 *
 * @param start its beginning in the text
 */
record MarkedParagraph(Block.Kind kind, int start, List<Piece> pieces) {

    /**
     * Marked words.
     *
     * @param kind {@code person}, {@code place}, {@code organisation} or {@code figure}
     * @param url the address at which editors change their tag
     */
    record Mark(Span span, String kind, String url) {}

    /** @param mark null for plain text */
    public record Piece(String text, @Nullable Mark mark) {

        /** The id of the marked words in the page. */
        public @Nullable String id() {
            return mark == null ? null : "w" + mark.span().start();
        }
    }

    /**
     * All paragraphs, the headline first.
     *
     * @param marks in the order of the text, without overlap
     */
    static List<MarkedParagraph> of(Article article, List<Mark> marks) {
        List<MarkedParagraph> paragraphs = new ArrayList<>();
        List<Block> blocks = article.blocks();
        List<Span> spans = article.blockSpans();
        int next = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Span block = spans.get(i);
            List<Piece> pieces = new ArrayList<>();
            int position = block.start();
            for (; next < marks.size() && marks.get(next).span().start() < block.end(); next++) {
                Mark mark = marks.get(next);
                if (block.contains(mark.span()) && mark.span().start() >= position) {
                    plain(article.text(), position, mark.span().start(), pieces);
                    pieces.add(new Piece(mark.span().of(article.text()), mark));
                    position = mark.span().end();
                }
            }
            plain(article.text(), position, block.end(), pieces);
            paragraphs.add(new MarkedParagraph(blocks.get(i).kind(), block.start(), pieces));
        }
        return paragraphs;
    }

    private static void plain(String text, int start, int end, List<Piece> pieces) {
        if (start < end) {
            pieces.add(new Piece(text.substring(start, end), null));
        }
    }
}
