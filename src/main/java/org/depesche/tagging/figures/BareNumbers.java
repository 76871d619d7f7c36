package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.CUE;

import java.math.BigDecimal;
import java.util.Set;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;

/** Numbers that nothing gives a unit or a noun. */
final class BareNumbers {

    private static final Set<String> NUMBERS = Set.of("zahl", "summe", "ziffer", "ziffern", "quersumme");

    private BareNumbers() {}

    /** Whether a number without unit and noun is a figure all the same. */
    static boolean says(Sentence s, Draft draft) {
        Tokens t = s.tokens;
        if (draft.vague) {
            // "Hunderttausende gingen", but not "Tausende" in a list of names
            return true;
        }
        if (draft.magnitude || draft.modifier != Quantity.Modifier.EXACT || draft.other != null) {
            return true;
        }
        if (draft.value.signum() < 0 && t.word(draft.number)) {
            // "minus 5"
            return true;
        }
        if (t.is(draft.end, "davon") && draft.value.compareTo(BigDecimal.ONE) > 0) {
            // "Dutzende wurden verletzt, 15 davon schwer"
            return true;
        }
        boolean more =
                draft.words && t.is(draft.start - 1, ",") && (t.is(draft.end, "mehr") || t.is(draft.end, "weniger"));
        if (more && t.is(draft.end + 1, "als")) {
            // "26 Zähler, drei mehr als Leipzig"
            return true;
        }
        String before = t.low(draft.start - 1);
        boolean numbers = s.anywhere(NUMBERS)
                || CountedNouns.counted(t.text(draft.start - 1)) && s.lexicon.german && t.sign(draft.start - 2);
        if (draft.words) {
            if (numbers || draft.value.compareTo(BigDecimal.valueOf(13)) >= 0) {
                return true;
            }
            boolean article = before.equals("der")
                    || before.equals("die")
                    || before.equals("den")
                    || before.equals("alle")
                    || before.equals("allen");
            return article && draft.value.compareTo(BigDecimal.ONE) > 0 && t.is(draft.end, ",") && s.lexicon.german;
        }
        if (numbers) {
            return true;
        }
        boolean grouped = draft.value.compareTo(BigDecimal.valueOf(1000)) >= 0;
        boolean decimal = draft.value.scale() > 0;
        boolean cue = s.lexicon.has(CUE, before);
        if (grouped || draft.value.compareTo(BigDecimal.valueOf(100)) >= 0 && cue) {
            return true;
        }
        boolean strong = before.equals("um")
                || before.equals("auf")
                || before.equals("by")
                || before.equals("bei")
                || before.equals("sind");
        return decimal ? cue : strong && draft.value.compareTo(BigDecimal.TEN) >= 0;
    }
}
