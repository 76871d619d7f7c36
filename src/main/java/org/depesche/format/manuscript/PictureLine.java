package org.depesche.format.manuscript;

import java.util.List;
import java.util.stream.Stream;
import org.depesche.format.BylineText;
import org.depesche.format.text.HeaderLine;
import org.depesche.picture.CaptionText;

/** Recognises lines of their own that belong to pictures, whether the document has these or not. */
final class PictureLine {

    private static final int LONGEST_CAPTION = 200;

    private PictureLine() {}

    /** The lines of a paragraph that has a caption on each, one by one; any other paragraph as it is. */
    static Stream<OfficeParagraph> divided(OfficeParagraph paragraph) {
        List<String> lines = paragraph.text().lines().toList();
        boolean captions = lines.size() > 1
                && paragraph.pictures().isEmpty()
                && lines.stream().allMatch(CaptionText::isAnnounced);
        return captions ? lines.stream().map(paragraph::with) : Stream.of(paragraph);
    }

    /** Whether a line says that it is a caption, or names nothing but the makers of the pictures. */
    static boolean isAnnounced(OfficeParagraph paragraph) {
        return CaptionText.isAnnounced(paragraph.line()) || isCredit(paragraph);
    }

    /** Whether a line names nothing but the makers of the pictures. */
    static boolean isCredit(OfficeParagraph paragraph) {
        String line = paragraph.line();
        return paragraph.is(StyleRole.BODY)
                && HeaderLine.of(line) == null
                && CaptionText.isLine(line)
                && CaptionText.of(line).caption().isEmpty();
    }

    /** Whether a short line ends with the makers of the picture that it tells of. */
    static boolean isCaption(String line) {
        return line.length() <= LONGEST_CAPTION
                && line.indexOf('©') < 0
                && !BylineText.is(line)
                && CaptionText.isLine(line);
    }
}
