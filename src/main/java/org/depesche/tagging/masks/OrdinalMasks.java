package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.ORDINAL_PLURAL;
import static org.depesche.tagging.text.WordSet.ORDINAL_SUFFIX;

import org.depesche.tagging.text.Sentence;

/** Masks ordinals in digits: "19th", "80er", "der 3. Platz". */
record OrdinalMasks(Sentence s) {

    boolean ordinal(int i) {
        String number = s.text(i);
        boolean whole = number.length() <= 4 && number.indexOf('.') < 0 && number.indexOf(',') < 0;
        return whole && (suffix(i + 1) || pointOfOrdinal(i)) && s.mask(i, i + 2);
    }

    private boolean suffix(int i) {
        String suffix = s.low(i);
        boolean inflected = suffix.startsWith("te") && suffix.length() <= 4 || suffix.startsWith("ste");
        boolean ordinal = s.german ? inflected : s.hasLow(ORDINAL_SUFFIX, i);
        // "2h 14m 33s"
        boolean seconds = s.is(i, "s") && s.is(i - 2, "m") && s.number(i - 3);
        return s.glued(i) && s.word(i) && !seconds && (ordinal || s.hasLow(ORDINAL_PLURAL, i));
    }

    /** "der 3. Platz", "am 3." at the end; any other point there ends the sentence. */
    private boolean pointOfOrdinal(int i) {
        boolean end = i + 2 >= s.size();
        boolean cutDate = end && s.is(i - 1, "am") && s.text(i).length() <= 2;
        boolean ordinal = cutDate || !end && (s.word(i + 2) || s.oneOf(i + 2, "/)") || s.dash(i + 2));
        return s.german && s.point(i + 1) && ordinal;
    }
}
