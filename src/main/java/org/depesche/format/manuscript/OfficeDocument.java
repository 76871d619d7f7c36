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
        List<OfficeParagraph> paragraphs, List<PictureReference> closing, OfficeProperties properties) {

    /** The document that a writer has collected. */
    public static OfficeDocument of(DocumentWriter writer, OfficeProperties properties) {
        List<OfficeParagraph> paragraphs = writer.paragraphs();
        return new OfficeDocument(paragraphs, writer.closingPictures(), properties);
    }

    /** The text of all paragraphs, with an empty line between two. */
    public String words() {
        return paragraphs.stream().map(OfficeParagraph::text).collect(Collectors.joining("\n\n"));
    }
}
