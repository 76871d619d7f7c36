package org.depesche.picture;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The notes on a picture in its file, in IPTC and XMP. Its position, camera and other notes are not read.
 *
 * @param caption empty if there is none
 * @param credit the photographer and the agency: "Jan Muster/dpa"; empty if there is none
 * @param orientation the turn and reflection to be undone, as EXIF counts it; 1 if there is none
 */
public record PictureNotes(String caption, String credit, int orientation) {

    static final PictureNotes NONE = new PictureNotes("", "", 1);

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";

    private static final int LONGEST = 2_000;

    /** Reads the notes; a file with broken notes has none. */
    public static PictureNotes of(byte[] picture) {
        try {
            Metadata all = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
            IptcDirectory iptc = all.getFirstDirectoryOfType(IptcDirectory.class);
            XmpDirectory xmp = all.getFirstDirectoryOfType(XmpDirectory.class);
            XMPMeta meta = xmp == null ? null : xmp.getXMPMeta();
            String caption = first(text(iptc, IptcDirectory.TAG_CAPTION), localized(meta, "description"));
            String by = first(text(iptc, IptcDirectory.TAG_BY_LINE), item(meta, "creator"));
            String agency = first(text(iptc, IptcDirectory.TAG_CREDIT), property(meta, "Credit"));
            String credit = agency.contains(by) ? agency : by.contains(agency) ? by : by + "/" + agency;
            return new PictureNotes(caption, credit, orientation(all));
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            // the library throws many exceptions on broken notes
            return NONE;
        }
    }

    private static int orientation(Metadata all) {
        ExifIFD0Directory exif = all.getFirstDirectoryOfType(ExifIFD0Directory.class);
        try {
            return exif == null || !exif.containsTag(ExifDirectoryBase.TAG_ORIENTATION)
                    ? 1
                    : exif.getInt(ExifDirectoryBase.TAG_ORIENTATION);
        } catch (MetadataException e) {
            return 1;
        }
    }

    private static String first(@Nullable String... stated) {
        return Stream.of(stated)
                .map(text ->
                        text == null ? "" : text.replaceAll("[\\p{C}\\s]+", " ").strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String text(@Nullable IptcDirectory iptc, int tag) {
        return iptc == null ? null : iptc.getString(tag);
    }

    private static @Nullable String localized(@Nullable XMPMeta meta, String name) {
        try {
            var found = meta == null ? null : meta.getLocalizedText(DUBLIN_CORE, name, null, "x-default");
            return found == null ? null : found.getValue();
        } catch (XMPException e) {
            return null;
        }
    }

    private static @Nullable String item(@Nullable XMPMeta meta, String name) {
        try {
            var found = meta == null ? null : meta.getArrayItem(DUBLIN_CORE, name, 1);
            return found == null ? null : found.getValue();
        } catch (XMPException e) {
            return null;
        }
    }

    private static @Nullable String property(@Nullable XMPMeta meta, String name) {
        try {
            return meta == null ? null : meta.getPropertyString(PHOTOSHOP, name);
        } catch (XMPException e) {
            return null;
        }
    }
}
