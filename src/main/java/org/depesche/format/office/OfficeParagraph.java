package org.depesche.format.office;

import java.util.List;
import org.depesche.picture.PictureReference;

/**
 * A paragraph of a document.
 *
 * @param role the role that its style or its place in a list or table gives it
 * @param level the level of a heading, from 1
 * @param text clean, with line feeds where its lines break, not blank
 * @param emphasised whether all of its letters are bold or underlined
 * @param size the average size of its letters in points; 0 if unknown
 * @param pictures that stand above it; of a caption, the ones that it tells of
 */
public record OfficeParagraph(
        StyleRole role, int level, String text, boolean emphasised, float size, List<PictureReference> pictures) {

    /** Letters that are so much larger than others stand out. */
    private static final float LARGER = 1.15f;

    boolean is(StyleRole other) {
        return role == other;
    }

    /** This paragraph with another text, such as one of its lines. */
    OfficeParagraph with(String otherText) {
        return new OfficeParagraph(role, level, otherText, emphasised, size, pictures);
    }

    /** This paragraph in another role. */
    OfficeParagraph with(StyleRole otherRole) {
        return new OfficeParagraph(otherRole, level, text, emphasised, size, pictures);
    }

    /** This paragraph at other pictures. */
    OfficeParagraph with(List<PictureReference> otherPictures) {
        return new OfficeParagraph(role, level, text, emphasised, size, List.copyOf(otherPictures));
    }

    /** Whether the letters are larger than others at first sight; no, if either size is unknown. */
    boolean isLargerThan(float otherSize) {
        return otherSize > 0 && size > LARGER * otherSize;
    }

    /** The text on one line. */
    String line() {
        return text.replaceAll("\\s*\\n\\s*", " ");
    }
}
