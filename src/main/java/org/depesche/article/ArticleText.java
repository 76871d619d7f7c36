package org.depesche.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.Block;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;

/**
 * The text of an article with the kinds of its paragraphs.
 *
 * @param text headline, blank line, paragraphs separated by blank lines
 * @param kinds one letter a paragraph, the headline's first
 */
@Embeddable
record ArticleText(
        String text, @Column(name = "block_kinds") String kinds) {

    private static final String LETTERS = "HLPSQICR";

    static List<Block> withHeadline(String headline, List<Block> body) {
        List<Block> blocks = new ArrayList<>(body.size() + 1);
        blocks.add(new Block(Block.Kind.HEADLINE, headline));
        blocks.addAll(body);
        return blocks;
    }

    static ArticleText of(List<Block> blocks) {
        StringBuilder kinds = new StringBuilder();
        for (Block block : blocks) {
            kinds.append(LETTERS.charAt(block.kind().ordinal()));
        }
        return new ArticleText(TaggableText.of(blocks, null, null).text(), kinds.toString());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Span span : spans()) {
            Block.Kind kind = Block.Kind.values()[LETTERS.indexOf(kinds.charAt(blocks.size()))];
            blocks.add(new Block(kind, span.of(text)));
        }
        return blocks;
    }

    /** The spans of the paragraphs. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(TaggableText.BETWEEN_BLOCKS, start);
            end = end < 0 ? text.length() : end;
            spans.add(new Span(start, end));
            start = end + TaggableText.BETWEEN_BLOCKS.length();
        }
        return spans;
    }
}
