package org.depesche.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** The formats of pictures that are read, told by their first bytes, whatever their names. Drawings in SVG are not among them. */
public enum PictureType {
    JPEG("\u00FF\u00D8\u00FF"),
    PNG("\u0089PNG\r\n\u001A\n"),
    GIF("GIF8"),
    WEBP("RIFF");

    /** The bytes by which a picture is told. */
    public static final int HEAD = 12;

    private final byte[] beginning;

    PictureType(String beginning) {
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @param head the first bytes of a file, at least {@link #HEAD} of a picture; null: no picture that is read */
    public static @Nullable PictureType of(byte[] head) {
        for (PictureType type : values()) {
            int length = type.beginning.length;
            if (head.length >= HEAD && Arrays.equals(head, 0, length, type.beginning, 0, length)) {
                boolean sound = type == WEBP && !"WEBP".equals(new String(head, 8, 4, StandardCharsets.ISO_8859_1));
                return sound ? null : type;
            }
        }
        return null;
    }

    /**
     * A decoder of this format; dispose of it.
     *
     * @throws IOException if there is none
     */
    public ImageReader reader() throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name().toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) {
            throw new IOException("No decoder of " + this);
        }
        return readers.next();
    }
}
