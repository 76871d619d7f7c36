package org.depesche.format.rtf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.depesche.format.manuscript.Symbols;
import org.jspecify.annotations.Nullable;

/** The fonts of an RTF file, and the encodings of bytes in them. */
final class RtfEncoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Charsets by the number that Windows gives to those of fonts; others have the encoding of the file. */
    private static final Map<Integer, Charset> OF_FONTS = Map.ofEntries(
            Map.entry(77, Charset.forName("x-MacRoman")),
            Map.entry(128, Charset.forName("windows-31j")),
            Map.entry(129, Charset.forName("x-windows-949")),
            Map.entry(134, Charset.forName("GBK")),
            Map.entry(136, Charset.forName("Big5")),
            Map.entry(161, Charset.forName("windows-1253")),
            Map.entry(162, Charset.forName("windows-1254")),
            Map.entry(177, Charset.forName("windows-1255")),
            Map.entry(178, Charset.forName("windows-1256")),
            Map.entry(186, Charset.forName("windows-1257")),
            Map.entry(204, Charset.forName("windows-1251")),
            Map.entry(238, Charset.forName("windows-1250")),
            Map.entry(254, Charset.forName("IBM437")),
            Map.entry(255, Charset.forName("IBM850")));

    /** The number of fonts with signs at the places of letters. */
    private static final int SIGNS = 2;

    private record Font(String name, int charset, @Nullable Charset codePage) {}

    private final Map<Integer, Font> fonts = new HashMap<>();
    private Charset usual = WINDOWS_1252;

    /** Sets the encoding of the file by the number of a code page. */
    void codePage(int number) {
        Charset named = charset(number);
        usual = named == null ? usual : named;
    }

    /** The charset of a code page of Windows, DOS or the Macintosh; null if it is unknown. */
    static @Nullable Charset charset(int codePage) {
        if (codePage == 65001) {
            return StandardCharsets.UTF_8;
        }
        if (codePage == 10000) {
            return Charset.forName("x-MacRoman");
        }
        for (String prefix : new String[] {"windows-", "IBM", "x-windows-", "x-IBM"}) {
            if (Charset.isSupported(prefix + codePage)) {
                return Charset.forName(prefix + codePage);
            }
        }
        return null;
    }

    /** Defines a font. */
    void font(int number, String name, int charset, int codePage) {
        fonts.putIfAbsent(number, new Font(name, charset, codePage == 0 ? null : charset(codePage)));
    }

    /** A character of Unicode in a font, or the sign that the font has at its place. */
    String sign(char character, int fontNumber) {
        Font font = fonts.get(fontNumber);
        // half of a character beyond the first 65,536 is none by itself
        return font != null && Symbols.hasSigns(font.name)
                ? Symbols.of(font.name, character)
                : String.valueOf(character);
    }

    /** The text of bytes in a font. */
    String text(byte[] bytes, int fontNumber) {
        Font font = fonts.get(fontNumber);
        if (font != null && font.charset == SIGNS && Symbols.hasSigns(font.name)) {
            StringBuilder signs = new StringBuilder();
            for (byte one : bytes) {
                signs.append(Symbols.of(font.name, one & 0xFF));
            }
            return signs.toString();
        }
        String utf8 = utf8(bytes);
        return utf8 == null ? new String(bytes, charset(font)) : utf8;
    }

    private Charset charset(@Nullable Font font) {
        if (font == null) {
            return usual;
        }
        return font.codePage == null ? OF_FONTS.getOrDefault(font.charset, usual) : font.codePage;
    }

    /** The text of bytes that are UTF-8, against the file's statement, with letters of Western Europe alone; else null. */
    private static @Nullable String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean western = text.chars().allMatch(c -> c < 0x100 || c >= 0x2010 && c <= 0x20AC);
            return western ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
