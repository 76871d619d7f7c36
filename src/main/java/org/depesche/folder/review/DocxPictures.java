package org.depesche.folder.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depesche.folder.review.Review.Illustration;
import org.depesche.web.Xml;

/** The pictures of a document: in its text (DrawingML, ISO/IEC 29500-1, 20), as relations, and as files of the package. */
final class DocxPictures {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    /** English Metric Units of a pixel at 96 dots an inch. */
    private static final long PIXEL = 9_525;

    /** The text is 16 centimetres wide; portraits are as high as ten at most. */
    private static final long WIDEST = 5_760_000;

    private static final long HIGHEST = 3_600_000;

    /** @param name of its relation, and of its file without the ending */
    private record Held(String name, Illustration picture, byte[] bytes) {

        String file() {
            return "media/" + name + (picture.mediaType().equals("image/png") ? ".png" : ".jpg");
        }
    }

    private final Map<String, byte[]> bytes;
    private final List<Held> held = new ArrayList<>();

    /** @param bytes of pictures by their addresses */
    DocxPictures(Map<String, byte[]> bytes) {
        this.bytes = bytes;
    }

    /** Whether the bytes of a picture are there. */
    boolean has(Illustration picture) {
        return bytes.containsKey(picture.address());
    }

    /** Writes a picture whose bytes are there into a run of the text. */
    void write(Illustration picture, Xml xml) {
        Held one =
                new Held("picture" + (held.size() + 1), picture, Objects.requireNonNull(bytes.get(picture.address())));
        held.add(one);
        long width = picture.width() * PIXEL;
        long height = picture.height() * PIXEL;
        double scale = Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
        String x = String.valueOf(Math.max(1, Math.round(width * scale)));
        String y = String.valueOf(Math.max(1, Math.round(height * scale)));
        String id = String.valueOf(held.size());
        xml.open("w:r").open("w:drawing");
        xml.open("wp:inline", "xmlns:wp", DRAWING + "wordprocessingDrawing");
        xml.empty("wp:extent", "cx", x, "cy", y);
        xml.empty("wp:docPr", "id", id, "name", one.name(), "descr", picture.alternative());
        xml.open("a:graphic", "xmlns:a", DRAWING + "main").open("a:graphicData", "uri", DRAWING + "picture");
        xml.open("pic:pic", "xmlns:pic", DRAWING + "picture");
        xml.open("pic:nvPicPr").empty("pic:cNvPr", "id", id, "name", one.name());
        xml.empty("pic:cNvPicPr").close("pic:nvPicPr");
        xml.open("pic:blipFill").empty("a:blip", "r:embed", one.name());
        xml.open("a:stretch").empty("a:fillRect").close("a:stretch").close("pic:blipFill");
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", x, "cy", y);
        xml.close("a:xfrm").open("a:prstGeom", "prst", "rect").empty("a:avLst").close("a:prstGeom");
        xml.close("pic:spPr").close("pic:pic").close("a:graphicData").close("a:graphic");
        xml.close("wp:inline").close("w:drawing").close("w:r");
    }

    /** @param type of relations without its last part */
    void relate(Xml relations, String type) {
        for (Held one : held) {
            relations.empty("Relationship", "Id", one.name(), "Type", type + "/image", "Target", one.file());
        }
    }

    /** Adds the files to the package. */
    void store(ZipOutputStream zip) throws IOException {
        for (Held one : held) {
            zip.putNextEntry(new ZipEntry("word/" + one.file()));
            zip.write(one.bytes());
        }
    }
}
