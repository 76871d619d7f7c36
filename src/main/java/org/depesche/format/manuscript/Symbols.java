package org.depesche.format.manuscript;

import java.util.Map;
import org.depesche.format.Vocabulary;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The characters of fonts that have signs at the places of letters. */
public final class Symbols {

    /** The places in private use at which Word puts the signs of such fonts. */
    private static final int PRIVATE = 0xF000;

    /** Symbol's signs by their places in hexadecimal, as Adobe ordered them. */
    private static final Map<String, String> SYMBOL = Vocabulary.of("""
            α: 61
            β: 62
            γ: 67
            δ: 64
            ε: 65
            λ: 6c
            µ: 6d
            π: 70
            σ: 73
            ω: 77
            Δ: 44
            Σ: 53
            Ω: 57
            ≤: a3
            ≥: b3
            ≠: b9
            ≈: bb
            ±: b1
            ×: b4
            ÷: b8
            °: b0
            ∞: a5
            √: d6
            −: 2d
            …: bc
            •: b7
            ←: ac
            ↑: ad
            →: ae
            ↓: af
            €: a0
            ®: d2, e2
            ©: d3, e3
            ™: d4, e4
            """, sign -> sign);

    /** Symbol's signs at their usual places. */
    private static final String SAME = " !#%&()+,./0123456789:;<=>?[]_{|}";

    /** Wingdings' signs that have a meaning in a sentence. */
    private static final Map<String, String> WINGDINGS = Vocabulary.of("""
            →: e0, e8, f0
            ←: df, e7, ef
            ↑: e1, e9
            ↓: e2, ea
            ✓: fc
            ✗: fb
            ☺: 4a
            ☎: 28
            ✉: 2a
            """, sign -> sign);

    private Symbols() {}

    /** Whether a font has signs at the places of letters. */
    public static boolean hasSigns(String font) {
        return SmallLetters.of(font).matches("(?:wingdings|webdings|symbol|zapf ?dingbats|dingbats).*");
    }

    /** The character at a place of a font, given in hexadecimal; empty for ornaments. */
    public static String of(@Nullable String font, @Nullable String place) {
        if (place == null || !place.matches("[0-9A-Fa-f]{1,6}")) {
            return "";
        }
        return of(font, Integer.parseInt(place, 16));
    }

    /** The character at a place of a font; empty for ornaments. */
    public static String of(@Nullable String font, int code) {
        String family = font == null ? "" : SmallLetters.of(font);
        boolean inPrivate = code >= PRIVATE && code <= PRIVATE + 0xFF;
        String place = Integer.toHexString(code & 0xFF);
        if (family.startsWith("wingdings") || family.startsWith("webdings")) {
            return family.equals("wingdings") ? WINGDINGS.getOrDefault(place, "") : "";
        }
        if (family.startsWith("symbol")) {
            boolean same = SAME.indexOf(code & 0xFF) >= 0;
            return same ? Character.toString(code & 0xFF) : SYMBOL.getOrDefault(place, "");
        }
        return inPrivate || !Character.isValidCodePoint(code) ? "" : Character.toString(code);
    }
}
