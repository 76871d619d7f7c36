package org.depesche.format.manuscript;

import java.util.List;
import java.util.stream.Collectors;
import org.depesche.picture.PictureReference;

/**
 * The text of a document with its properties, in whatever format it is stored.
 *
 * @param closing the pictures below the last paragraph
 */
public record OfficeDocument(
        List<OfficeParagraph> paragraphs,
        List<PictureReference> closing,
        OfficeProperties properties,
        MarginLines margins) {

    /**
     * The document that a writer has collected.
     *
     * @param margins the writer of the lines at the top and the foot of the pages
     */
    public static OfficeDocument of(DocumentWriter writer, OfficeProperties properties, DocumentWriter margins) {
        List<OfficeParagraph> paragraphs = writer.paragraphs();
        return new OfficeDocument(
                paragraphs, writer.closingPictures(), properties, MarginLines.of(margins.paragraphs()));
    }

    /** The text of all paragraphs, with an empty line between two. */
    public String words() {
        return paragraphs.stream().map(OfficeParagraph::text).collect(Collectors.joining("\n\n"));
    }
}
