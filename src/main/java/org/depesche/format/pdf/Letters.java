package org.depesche.format.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes plain letters of those that fonts have: ligatures, bullets of symbol fonts, blanks of any width. */
final class Letters {

    private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");

    /** Code points of symbol fonts for marks before the items of a list. */
    private static final String BULLETS = "\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF0A8\uF06E\uF071\uF06C";

    private Letters() {}

    /** The plain text of a glyph, empty for a mark without meaning; null if the font does not tell it. */
    static @Nullable String plain(String glyph) {
        if (glyph.length() == 1) {
            char c = glyph.charAt(0);
            if (c < 0x7F && c >= ' ') {
                return glyph;
            }
            if (Character.isSpaceChar(c) || c == '\t' || c == '\n' || c == '\r') {
                return " ";
            }
            if (BULLETS.indexOf(c) >= 0) {
                return "•";
            }
            if (Character.getType(c) == Character.PRIVATE_USE || c == '\uFFFD' || c == 0) {
                return null;
            }
        }
        return LIGATURE.matcher(glyph)
                .replaceAll(ligature -> Normalizer.normalize(ligature.group(), Normalizer.Form.NFKC));
    }
}
