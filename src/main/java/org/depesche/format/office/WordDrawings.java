package org.depesche.format.office;

import java.util.Objects;
import java.util.function.Function;
import javax.xml.stream.XMLStreamReader;
import org.depesche.format.manuscript.AlternativeText;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.picture.PictureCrop;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureReference;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a Word document: in DrawingML since 2007, in VML before. Linked pictures are never loaded. Previews of
 * embedded files and patterns that fill areas are left out.
 */
final class WordDrawings {

    private final Function<String, @Nullable PictureFile> pictures;
    private final DocumentWriter writer;
    private String alternative = "";
    private boolean hidden;
    private int objects;
    /** The relationship of the picture in the open DrawingML. */
    private @Nullable String filling;

    private PictureCrop cropOfFilling = PictureCrop.NONE;

    /** @param pictures finds a picture in the file by its relationship; null if there is none */
    WordDrawings(Function<String, @Nullable PictureFile> pictures, DocumentWriter writer) {
        this.pictures = pictures;
        this.writer = writer;
    }

    /** Reads the beginning of an element inside a run of letters. */
    void read(String name, XMLStreamReader xml) {
        switch (name) {
            case "w:drawing", "w:pict" -> {
                alternative = "";
                hidden = false;
            }
            case "w:object" -> objects++;
            case "wp:docPr" -> {
                hidden = "1".equals(OfficeXml.attribute(xml, "hidden"))
                        || "true".equals(OfficeXml.attribute(xml, "hidden"));
                describe(OfficeXml.attribute(xml, "descr"));
            }
            case "pic:cNvPr" -> describe(OfficeXml.attribute(xml, "descr"));
            case "v:shape", "v:rect" -> describe(OfficeXml.attribute(xml, "alt"));
            case "a:blip" -> {
                filling = OfficeXml.attribute(xml, "embed");
                cropOfFilling = PictureCrop.NONE;
            }
            case "a:srcRect" -> cropOfFilling = WordCrop.ofSource(xml);
            case "a:fillRect" -> cropOfFilling = cropOfFilling.and(WordCrop.ofFilling(xml));
            case "a:tile" -> filling = null;
            case "v:imagedata" -> picture(OfficeXml.attribute(xml, "id"), WordCrop.ofVml(xml));
            default -> {}
        }
    }

    void end(String name) {
        objects = Math.max(0, name.equals("w:object") ? objects - 1 : objects);
        if (name.endsWith(":blipFill")) {
            picture(filling, cropOfFilling);
            filling = null;
        }
    }

    private void describe(@Nullable String stated) {
        String words = AlternativeText.of(Objects.requireNonNullElse(stated, ""));
        alternative = words.isEmpty() ? alternative : words;
    }

    private void picture(@Nullable String relationship, PictureCrop crop) {
        PictureFile picture = relationship == null || hidden || objects > 0 ? null : pictures.apply(relationship);
        if (picture != null) {
            writer.picture(PictureReference.of(picture.cropped(crop), alternative));
        }
    }
}
