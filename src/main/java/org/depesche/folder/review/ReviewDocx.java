package org.depesche.folder.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depesche.folder.review.Review.Gap;
import org.depesche.folder.review.Review.Illustration;
import org.depesche.folder.review.Review.Part;
import org.depesche.folder.review.Review.Piece;
import org.depesche.folder.review.Review.Reference;
import org.depesche.folder.review.Review.Title;
import org.depesche.tagging.Block;
import org.depesche.web.Xml;
import org.jspecify.annotations.Nullable;

/**
 * Writes a press review as a document of word processors: Office Open XML (ISO/IEC 29500-1), with styles by which they show its
 * outline, contents that lead to the articles, and links. The other parts of the package are files of this room.
 */
public final class ReviewDocx {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** Parts that are the same in all documents: their names in the package, and as resources. */
    private static final String[][] FIXED = {
        {"[Content_Types].xml", "content-types.xml"},
        {"_rels/.rels", "package-relations.xml"},
        {"word/styles.xml", "styles.xml"},
    };

    /** The words of the document in the reader's language. */
    public interface Words {

        /** A message of the bundle {@code folder}. */
        String message(String key, Object... arguments);

        /** The day of an article, or the word for none. */
        String day(Reference reference);

        /** The line below the title. */
        String made(Review review);
    }

    private final Xml xml;
    private final Words words;
    private final DocxPictures pictures;
    private final List<String> links = new ArrayList<>();

    private ReviewDocx(Xml xml, Words words, DocxPictures pictures) {
        this.xml = xml;
        this.words = words;
        this.pictures = pictures;
    }

    /**
     * The stream stays open.
     *
     * @param pictures their bytes by their addresses; others are left out
     */
    public static void write(Review review, Words words, Map<String, byte[]> pictures, OutputStream to)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        for (String[] part : FIXED) {
            zip.putNextEntry(new ZipEntry(part[0]));
            zip.write(fixed(part[1]));
        }
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        Xml xml = new Xml(zip);
        ReviewDocx document = new ReviewDocx(xml, words, new DocxPictures(pictures));
        document.write(review);
        xml.close();
        zip.putNextEntry(new ZipEntry("word/_rels/document.xml.rels"));
        document.relate(new Xml(zip));
        document.pictures.store(zip);
        zip.finish();
    }

    private static byte[] fixed(String resource) throws IOException {
        try (InputStream part = ReviewDocx.class.getResourceAsStream(resource)) {
            if (part == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return part.readAllBytes();
        }
    }

    private void write(Review review) {
        xml.open("w:document", "xmlns:w", WORD, "xmlns:r", RELATIONS).open("w:body");
        paragraph("Kind", words.message("folder.review"));
        paragraph("Title", review.title());
        paragraph("Origin", words.made(review));
        if (review.references()) {
            paragraph("Origin", words.message("folder.review.references"));
        }
        paragraph("ContentsTitle", words.message("folder.review.contents"));
        review.parts().forEach(this::list);
        review.parts().forEach(part -> write(part, review.references()));
        // A4 with margins of 2.5 cm, in twentieths of a point
        xml.open("w:sectPr")
                .empty("w:pgSz", "w:w", "11906", "w:h", "16838")
                .empty(
                        "w:pgMar",
                        "w:top",
                        "1417",
                        "w:right",
                        "1417",
                        "w:bottom",
                        "1417",
                        "w:left",
                        "1417",
                        "w:header",
                        "709",
                        "w:footer",
                        "709",
                        "w:gutter",
                        "0")
                .close("w:sectPr");
        xml.close("w:body").close("w:document");
    }

    /** A line of the contents. */
    private void list(Part part) {
        switch (part) {
            case Title title -> paragraph("ContentsHeading", title.text());
            case Piece piece -> {
                Reference from = piece.reference();
                open("ContentsEntry");
                xml.open("w:hyperlink", "w:anchor", piece.anchor());
                run(from.headline(), null, from.language());
                xml.close("w:hyperlink");
                run(" · " + from.briefOrigin(words.day(from)), "OriginText", null);
                xml.close("w:p");
            }
            case Gap gap -> {}
        }
    }

    private void write(Part part, boolean references) {
        switch (part) {
            case Title title -> paragraph("Heading1", title.text());
            case Gap gap -> {
                paragraph("Rule", "");
                paragraph("Note", words.message("folder.gap"));
            }
            case Piece piece -> write(piece, references);
        }
    }

    private void write(Piece piece, boolean references) {
        Reference from = piece.reference();
        paragraph("Rule", "");
        if (from.kicker() != null) {
            paragraph("Kind", from.kicker());
        }
        open("Heading2");
        String number = String.valueOf(piece.number());
        xml.empty("w:bookmarkStart", "w:id", number, "w:name", piece.anchor());
        run(from.headline(), null, from.language());
        xml.empty("w:bookmarkEnd", "w:id", number).close("w:p");
        paragraph("Origin", from.origin(words.day(from)));
        piece.note().lines().forEach(line -> paragraph("Note", line));
        if (piece.picture() != null && pictures.has(piece.picture())) {
            write(piece.picture());
        }
        for (Block block : piece.body()) {
            open(style(block.kind()));
            run(block.kind() == Block.Kind.LIST_ITEM ? "– " + block.text() : block.text(), null, from.language());
            xml.close("w:p");
        }
        if (piece.body().isEmpty() && !references) {
            paragraph("Origin", words.message(piece.cut() ? "folder.review.cut" : "folder.review.only"));
        }
        open("Origin");
        links.add(from.url());
        xml.open("w:hyperlink", "r:id", "link" + links.size());
        run(from.url(), "Hyperlink", null);
        xml.close("w:hyperlink").close("w:p");
        if (from.rights() != null) {
            paragraph("Origin", from.rights());
        }
    }

    private void write(Illustration picture) {
        open("Normal");
        pictures.write(picture, xml);
        xml.close("w:p");
        if (!picture.caption().isEmpty()) {
            paragraph("Origin", picture.caption());
        }
    }

    private static String style(Block.Kind kind) {
        return switch (kind) {
            case SUBHEAD, HEADLINE -> "Heading3";
            case LEAD -> "Lead";
            case QUOTE -> "Quote";
            case LIST_ITEM -> "ListItem";
            case PARAGRAPH, CAPTION, CREDIT -> "Normal";
        };
    }

    private void open(String style) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close("w:pPr");
    }

    private void paragraph(String style, String text) {
        open(style);
        run(text, null, null);
        xml.close("w:p");
    }

    /** @param style of the characters; null: the paragraph's */
    private void run(String text, @Nullable String style, @Nullable String language) {
        xml.open("w:r").open("w:rPr");
        if (style != null) {
            xml.empty("w:rStyle", "w:val", style);
        }
        if (language != null) {
            xml.empty("w:lang", "w:val", language);
        }
        xml.close("w:rPr").text("w:t", text, "xml:space", "preserve").close("w:r");
    }

    /** Ties links to their addresses, and the document to its styles. */
    private void relate(Xml relations) {
        relations.open("Relationships", "xmlns", PACKAGE);
        relations.empty("Relationship", "Id", "styles", "Type", RELATIONS + "/styles", "Target", "styles.xml");
        for (int i = 0; i < links.size(); i++) {
            relations.empty(
                    "Relationship",
                    "Id",
                    "link" + (i + 1),
                    "Type",
                    RELATIONS + "/hyperlink",
                    "Target",
                    links.get(i),
                    "TargetMode",
                    "External");
        }
        pictures.relate(relations, RELATIONS);
        relations.close("Relationships").close();
    }
}
