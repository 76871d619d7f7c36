package org.depesche.tagging;

/** One paragraph of an article with its kind; the text holds no line breaks and no mark-up. */
public record Block(Kind kind, String text) {

    public enum Kind {
        HEADLINE,
        LEAD,
        PARAGRAPH,
        SUBHEAD,
        QUOTE,
        LIST_ITEM
    }

    public Block {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A block without text");
        }
    }

    public static Block paragraph(String text) {
        return new Block(Kind.PARAGRAPH, text);
    }
}
