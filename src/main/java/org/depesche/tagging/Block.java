package org.depesche.tagging;

/** One paragraph of an article with its kind; the text holds no line breaks and no mark-up. */
public record Block(Kind kind, String text) {

    public enum Kind {
        HEADLINE,
        LEAD,
        PARAGRAPH,
        SUBHEAD,
        QUOTE,
        LIST_ITEM,
        /** The caption of a picture. */
        CAPTION,
        /** The maker of a picture or owner of its rights, as printed: "Foto: Jan Muster/dpa". No tagger reads it. */
        CREDIT;

        /** Whether the block belongs to a picture, and is no part of the running text. */
        public boolean isOfPicture() {
            return this == CAPTION || this == CREDIT;
        }
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
