package org.depesche.search.words;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.language.ColognePhonetic;

/**
 * How the words of a name sound, by the Cologne phonetics (Kölner Phonetik, H. J. Postel 1969): "Katrin Abehle" sounds like
 * "Kathrin Abele", "Schmitt" like "Schmidt".
 *
 * @param codes of the words in their order, digits only
 */
public record NameSound(List<String> codes) {

    /** Fewer digits are the sound of too many names. */
    private static final int FEWEST_DIGITS = 3;

    private static final ColognePhonetic PHONETICS = new ColognePhonetic();

    /** @param folded a name in small letters without accents; words in other scripts have no sound */
    public static NameSound of(String folded) {
        List<String> codes = new ArrayList<>();
        for (String word : folded.split("[^\\p{L}]+")) {
            String code = PHONETICS.encode(word);
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
        return new NameSound(List.copyOf(codes));
    }

    /** Whether it tells a name from most others. */
    public boolean isTelling() {
        return codes.stream().mapToInt(String::length).sum() >= FEWEST_DIGITS;
    }

    /** The sound of the last word, mostly a surname; no sound if there is no word. */
    public NameSound last() {
        return codes.isEmpty() ? this : new NameSound(List.of(codes.getLast()));
    }

    /** All codes as one key. */
    public String key() {
        return String.join(" ", codes);
    }
}
