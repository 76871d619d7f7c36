package org.depesche.format.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.depesche.format.CleanText;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.picture.CaptionText;
import org.depesche.picture.PictureReference;
import org.jspecify.annotations.Nullable;

/** A paragraph that is nothing but a picture, perhaps with the words under it. */
final class PictureParagraph {

    /** Attributes behind a picture, with which Pandoc takes its description for its caption. */
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{[^{}]{0,300}}");

    private PictureParagraph() {}

    /**
     * The picture and the words under it; empty for other paragraphs.
     *
     * @param text that of the paragraph
     */
    static List<Passage> passagesOf(Paragraph paragraph, String text) {
        Image picture = in(paragraph);
        picture = picture == null && CaptionText.isLine(CleanText.line(text)) ? before(paragraph) : picture;
        if (picture == null) {
            return List.of();
        }
        boolean described = ATTRIBUTES.matcher(text.strip()).matches();
        String words = described ? alternative(picture) : text.isBlank() ? alone(picture) : under(picture, text);
        return Passage.ofPicture(words, null, PictureReference.to(picture.getDestination(), alternative(picture)));
    }

    /** The words of a picture with none under it: its title, or a description that names the maker, as captions do. */
    private static @Nullable String alone(Image picture) {
        String described = alternative(picture);
        return picture.getTitle() == null && CaptionText.isLine(described) ? described : picture.getTitle();
    }

    /** The words under a picture. If they name its maker alone, a whole sentence of its description stands before them. */
    private static String under(Image picture, String text) {
        String described = alternative(picture);
        return Sentences.isEnded(described)
                        && CaptionText.of(CleanText.line(text)).caption().isEmpty()
                ? described + " " + text
                : text;
    }

    private static String alternative(Image picture) {
        return CleanText.line(MarkdownWords.inside(picture));
    }

    /** The picture that makes up a paragraph, perhaps as a link or with slanted words in the next line; else null. */
    private static @Nullable Image in(Paragraph paragraph) {
        Node first = paragraph.getFirstChild();
        Node inner = first instanceof Link ? first.getFirstChild() : first;
        if (!(inner instanceof Image image) || first instanceof Link && inner.getNext() != null) {
            return null;
        }
        Node next = first.getNext();
        while (next instanceof Text blank && blank.getLiteral().isBlank()) {
            // the rest of the blanks that break the line
            next = next.getNext();
        }
        boolean line = next instanceof SoftLineBreak || next instanceof HardLineBreak;
        boolean alone = next == null
                || line && isCaption(next.getNext())
                || next.getNext() == null
                        && next instanceof Text attributes
                        && ATTRIBUTES.matcher(attributes.getLiteral().strip()).matches();
        return alone ? image : null;
    }

    /** The picture at the beginning of a paragraph; null if there is none. */
    private static @Nullable Image before(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Image image ? image : null;
    }

    /** Whether slanted words, or a line with a credit, stand alone. */
    private static boolean isCaption(@Nullable Node node) {
        return node != null
                && node.getNext() == null
                && (node instanceof Emphasis
                        || node instanceof Text line && CaptionText.isLine(CleanText.line(line.getLiteral())));
    }
}
