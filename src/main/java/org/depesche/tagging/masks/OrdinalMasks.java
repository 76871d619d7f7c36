package org.depesche.tagging.masks;

import static org.depesche.tagging.text.WordSet.ORDINAL_PLURAL;
import static org.depesche.tagging.text.WordSet.ORDINAL_SUFFIX;

import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Masks ordinals in digits: "19th", "80er", "der 3. Platz". */
final class OrdinalMasks {

    private final Sentence s;
    private final Tokens t;
    private final boolean german;

    OrdinalMasks(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.german = sentence.lexicon.german;
    }

    boolean ordinal(int i) {
        String number = t.text(i);
        boolean whole = number.length() <= 4 && number.indexOf('.') < 0 && number.indexOf(',') < 0;
        if (!whole || !suffix(i + 1) && !pointOfOrdinal(i)) {
            return false;
        }
        s.mask(i, i + 2);
        return true;
    }

    private boolean suffix(int i) {
        if (!t.glued(i) || !t.word(i)) {
            return false;
        }
        if (!german) {
            return s.hasLow(ORDINAL_SUFFIX, i) || s.hasLow(ORDINAL_PLURAL, i);
        }
        String suffix = t.low(i);
        return suffix.startsWith("te") && suffix.length() <= 4
                || suffix.startsWith("ste")
                || s.hasLow(ORDINAL_PLURAL, i);
    }

    /** "der 3. Platz", "am 3." at the end; any other point there ends the sentence. */
    private boolean pointOfOrdinal(int i) {
        if (!german || !t.is(i + 1, ".") || !t.glued(i + 1)) {
            return false;
        }
        boolean end = i + 2 >= t.size();
        boolean cutDate = end && t.is(i - 1, "am") && t.text(i).length() <= 2;
        return cutDate || !end && (t.word(i + 2) || t.oneOf(i + 2, "/)") || t.dash(i + 2));
    }
}
