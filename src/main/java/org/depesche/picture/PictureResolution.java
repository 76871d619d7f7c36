package org.depesche.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.jfif.JfifDirectory;
import com.drew.metadata.png.PngDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How densely the pixels of a picture lie on paper, as JFIF and PNG state it.
 *
 * @param across pixels an inch of its width
 * @param down pixels an inch of its height
 */
public record PictureResolution(double across, double down) {

    private static final double CENTIMETRES = 2.54;
    private static final double METRES = .0254;

    /** The resolution of a picture; null if it states none. */
    public static @Nullable PictureResolution of(byte[] picture) {
        try {
            Metadata all = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
            JfifDirectory jfif = all.getFirstDirectoryOfType(JfifDirectory.class);
            if (jfif != null) {
                int unit = jfif.getResUnits();
                return unit == 0
                        ? null
                        : of(jfif, JfifDirectory.TAG_RESX, JfifDirectory.TAG_RESY, unit == 2 ? CENTIMETRES : 1);
            }
            for (PngDirectory png : all.getDirectoriesOfType(PngDirectory.class)) {
                if (png.containsTag(PngDirectory.TAG_UNIT_SPECIFIER)
                        && png.getInt(PngDirectory.TAG_UNIT_SPECIFIER) == 1) {
                    return of(png, PngDirectory.TAG_PIXELS_PER_UNIT_X, PngDirectory.TAG_PIXELS_PER_UNIT_Y, METRES);
                }
            }
            return null;
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
            // the library throws many exceptions on broken notes
            return null;
        }
    }

    private static @Nullable PictureResolution of(Directory stated, int across, int down, double unitsPerInch)
            throws MetadataException {
        PictureResolution resolution =
                new PictureResolution(stated.getInt(across) * unitsPerInch, stated.getInt(down) * unitsPerInch);
        return resolution.across > 0 && resolution.down > 0 ? resolution : null;
    }
}
