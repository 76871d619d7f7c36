package org.depesche.format.doc;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherProperty;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.ddf.EscherSimpleProperty;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PicturesTable;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawings;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.util.StringUtil;
import org.depesche.format.manuscript.AlternativeText;
import org.depesche.picture.PictureCrop;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureReference;
import org.depesche.picture.PictureType;
import org.jspecify.annotations.Nullable;

/** The pictures of a Word document: those that stand like letters in a line, and those that are fixed to a place in it. */
final class DocPictures {

    private static final char DRAWING = '\u0008';

    /** One, as properties of drawings state parts. */
    private static final double FIXED = 65_536;

    /** The pictures that are looked at, of which fewer are shown. */
    private static final int MOST = 1_000;

    /** The bytes of all pictures, which are held in memory until the article is stored. */
    private static final long MOST_BYTES = 64L << 20;

    private final PicturesTable inLines;
    private final OfficeDrawings fixed;
    private int seen;
    private long bytes;

    DocPictures(HWPFDocument document) {
        this.inLines = document.getPicturesTable();
        this.fixed = document.getOfficeDrawingsMain();
    }

    /** The pictures at a run of letters, as far as they are of formats that are read. */
    List<PictureReference> of(CharacterRun run) {
        List<PictureReference> found = new ArrayList<>();
        try {
            if (inLines.hasPicture(run) && ++seen <= MOST) {
                add(inLines.extractPicture(run, false), found);
            }
            String text = run.isSpecialCharacter() ? run.text() : "";
            for (int i = text.indexOf(DRAWING); i >= 0 && ++seen <= MOST; i = text.indexOf(DRAWING, i + 1)) {
                add(fixed.getOfficeDrawingAt(run.getStartOffset() + i), found);
            }
        } catch (RuntimeException e) {
            // a damage makes the library throw any exception; the text may be sound
            return found;
        }
        return found;
    }

    private void add(Picture picture, List<PictureReference> found) {
        PictureCrop crop = new PictureCrop(
                picture.getCropLeft(), picture.getCropTop(), picture.getCropRight(), picture.getCropBottom());
        add(picture.getRawContent(), crop, picture.getDescription(), found);
    }

    private void add(@Nullable OfficeDrawing drawing, List<PictureReference> found) {
        EscherContainerRecord shape = drawing == null ? null : drawing.getOfficeArtSpContainer();
        EscherOptRecord properties = shape == null ? null : shape.getChildById(EscherOptRecord.RECORD_ID);
        if (drawing != null && properties != null) {
            PictureCrop crop = new PictureCrop(
                    part(properties, EscherPropertyTypes.BLIP__CROPFROMLEFT),
                    part(properties, EscherPropertyTypes.BLIP__CROPFROMTOP),
                    part(properties, EscherPropertyTypes.BLIP__CROPFROMRIGHT),
                    part(properties, EscherPropertyTypes.BLIP__CROPFROMBOTTOM));
            add(drawing.getPictureData(), crop, description(properties), found);
        }
    }

    private static double part(EscherOptRecord properties, EscherPropertyTypes side) {
        EscherProperty property = properties.lookup(side);
        return property instanceof EscherSimpleProperty simple ? simple.getPropertyValue() / FIXED : 0;
    }

    private static @Nullable String description(EscherOptRecord properties) {
        EscherProperty property = properties.lookup(EscherPropertyTypes.GROUPSHAPE__DESCRIPTION);
        if (!(property instanceof EscherComplexProperty stated)) {
            return null;
        }
        byte[] letters = stated.getComplexData();
        return StringUtil.getFromUnicodeLE(letters, 0, letters.length / 2);
    }

    private void add(
            byte @Nullable [] file, PictureCrop crop, @Nullable String description, List<PictureReference> found) {
        if (file == null || PictureType.of(file) == null || file.length > PictureFile.MOST_BYTES) {
            return;
        }
        bytes += file.length;
        if (bytes <= MOST_BYTES) {
            PictureFile picture = PictureFile.of("picture " + seen, file);
            found.add(PictureReference.of(
                    picture.cropped(crop), AlternativeText.of(description == null ? "" : description)));
        }
    }
}
