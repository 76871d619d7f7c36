package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.OLD;
import static org.depesche.tagging.text.WordSet.PERSON;

import java.math.BigDecimal;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;

/** Reads English ages: 12-year-old, aged 87, "Maria Smith, 46, said", at the age of 9. */
final class EnglishAges {

    private static final String AGE = "age";

    private static final int OLDEST = 120;

    private EnglishAges() {}

    static boolean read(Sentence s, FigureDraft draft) {
        Tokens t = s.tokens;
        int at = t.dash(draft.numberEnd()) ? draft.numberEnd() + 1 : draft.numberEnd();
        PhraseTable.Hit<Unit> unit = UnitTables.after(t, at, false);
        if (unit != null && old(s, draft, unit)) {
            return true;
        }
        if (unit == null && aged(s, draft)) {
            draft.unit(KnownUnits.YEARS_OF_AGE, draft.numberEnd());
            range(s, draft);
            return true;
        }
        boolean apposition = apposition(s, draft);
        if (apposition) {
            draft.unit(KnownUnits.YEARS_OF_AGE);
        }
        return apposition;
    }

    /** "12 years old", "12-year-old", "12 years of age". */
    private static boolean old(Sentence s, FigureDraft draft, PhraseTable.Hit<Unit> unit) {
        Tokens t = s.tokens;
        int at = t.dash(unit.end()) ? unit.end() + 1 : unit.end();
        boolean ofAge = s.has(OF, at) && t.is(at + 1, AGE);
        boolean old = ofAge || s.hasLow(OLD, at);
        if (!old || unit.value().kind() != FigureKind.DURATION) {
            return false;
        }
        draft.unit(Unit.of(unit.value().code(), FigureKind.AGE), ofAge ? at + 2 : at + 1);
        return true;
    }

    /** "aged 87", "age 9", "at the age of 9". */
    private static boolean aged(Sentence s, FigureDraft draft) {
        Tokens t = s.tokens;
        int before = draft.number() - 1;
        boolean age = t.lowIs(before, "aged")
                || t.lowIs(before, AGE) && t.text(draft.number()).length() <= 3
                || s.has(OF, before) && t.is(before - 1, AGE);
        return age && draft.below(OLDEST);
    }

    /** "aged 18 to 24". */
    private static void range(Sentence s, FigureDraft draft) {
        Tokens t = s.tokens;
        int end = draft.end();
        boolean range = (t.is(end, "to") || t.dash(end)) && t.number(end + 1);
        BigDecimal other = range ? Digits.integer(t.text(end + 1)) : null;
        if (other != null) {
            draft.rangesTo(other);
            draft.numberEndsAt(end + 2);
        }
    }

    /** "Maria Smith, 46, said". */
    private static boolean apposition(Sentence s, FigureDraft draft) {
        Tokens t = s.tokens;
        int at = draft.number();
        int digits = t.text(at).length();
        boolean commas = t.number(at) && digits <= 2 && t.is(at - 1, ",") && t.is(draft.numberEnd(), ",");
        return commas
                && (s.has(PERSON, at - 2) || digits == 2 && (CapitalisedNames.endsAt(s, at - 2) || surname(t, at - 2)));
    }

    /** "Nadal, 38, retires": a name alone at the beginning. */
    private static boolean surname(Tokens t, int last) {
        return last == 0 && t.capital(0) && t.text(0).length() > 3;
    }
}
