package org.depesche.picture;

import java.util.Base64;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Pictures that are written into their own addresses: {@code data:image/png;base64,…} (RFC 2397). */
final class DataAddress {

    private static final String SCHEME = "data:image/";
    private static final String ENCODING = ";base64";

    /** In characters: four for three bytes, with some white space. */
    private static final int LONGEST = PictureFile.MOST_BYTES / 2 * 3;

    private DataAddress() {}

    /** The picture in an address; null if there is none of a format that is read. */
    static @Nullable PictureFile picture(String address) {
        int comma = address.indexOf(',');
        boolean encoded = comma > 0
                && comma < 100
                && address.length() <= LONGEST
                && SmallLetters.of(address.substring(0, comma)).startsWith(SCHEME)
                && SmallLetters.of(address.substring(0, comma)).endsWith(ENCODING);
        if (!encoded) {
            return null;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(address.substring(comma + 1));
            return PictureType.of(bytes) == null ? null : PictureFile.of("picture in the page", bytes);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
