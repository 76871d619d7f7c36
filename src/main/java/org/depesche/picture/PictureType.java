package org.depesche.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The formats of pictures that are read, told by their first bytes, whatever their names. Drawings in SVG are not among them. */
public enum PictureType {
    JPEG("\u00FF\u00D8\u00FF"),
    PNG("\u0089PNG\r\n\u001A\n"),
    GIF("GIF8"),
    WEBP("RIFF");

    private final byte[] beginning;

    PictureType(String beginning) {
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @param head the first bytes of a file, at least twelve of a picture; null: no picture that is read */
    public static @Nullable PictureType of(byte[] head) {
        for (PictureType type : values()) {
            int length = type.beginning.length;
            if (head.length >= 12 && Arrays.equals(head, 0, length, type.beginning, 0, length)) {
                boolean sound = type == WEBP && !"WEBP".equals(new String(head, 8, 4, StandardCharsets.ISO_8859_1));
                return sound ? null : type;
            }
        }
        return null;
    }
}
