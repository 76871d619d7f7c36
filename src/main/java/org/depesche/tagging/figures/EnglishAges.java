package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.OLD;
import static org.depesche.tagging.text.WordSet.PERSON;
import static org.depesche.tagging.text.WordSet.STARTER;

import java.math.BigDecimal;
import java.util.Locale;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;

/** Reads English ages: 12-year-old, aged 87, "Maria Smith, 46, said", at the age of 9. */
final class EnglishAges {

    private static final String AGE = "age";

    private static final int OLDEST = 120;

    private EnglishAges() {}

    static boolean read(Sentence s, FigureDraft draft) {
        int at = s.dash(draft.numberEnd()) ? draft.numberEnd() + 1 : draft.numberEnd();
        PhraseTable.Hit<Unit> unit = UnitTables.after(s, at, false);
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
        int at = s.dash(unit.end()) ? unit.end() + 1 : unit.end();
        boolean ofAge = s.has(OF, at) && s.is(at + 1, AGE);
        boolean old = ofAge || s.hasLow(OLD, at);
        if (!old || unit.value().kind() != FigureKind.DURATION) {
            return false;
        }
        draft.unit(Unit.of(unit.value().code(), FigureKind.AGE), ofAge ? at + 2 : at + 1);
        return true;
    }

    /** "aged 87", "age 9", "at the age of 9". */
    private static boolean aged(Sentence s, FigureDraft draft) {
        int before = draft.number() - 1;
        boolean age = s.lowIs(before, "aged")
                || s.lowIs(before, AGE) && s.text(draft.number()).length() <= 3
                || s.has(OF, before) && s.is(before - 1, AGE);
        return age && draft.below(OLDEST);
    }

    /** "aged 18 to 24". */
    private static void range(Sentence s, FigureDraft draft) {
        int end = draft.end();
        boolean range = (s.is(end, "to") || s.dash(end)) && s.number(end + 1);
        BigDecimal other = range ? Digits.integer(s.text(end + 1)) : null;
        if (other != null) {
            draft.rangesTo(other);
            draft.numberEndsAt(end + 2);
        }
    }

    /** "Maria Smith, 46, said". */
    private static boolean apposition(Sentence s, FigureDraft draft) {
        int at = draft.number();
        int digits = s.text(at).length();
        boolean commas = s.number(at) && digits <= 2 && s.is(at - 1, ",") && s.is(draft.numberEnd(), ",");
        return commas && (s.has(PERSON, at - 2) || digits == 2 && (isFullName(s, at - 2) || surname(s, at - 2)));
    }

    /** "Nadal, 38, retires": a name alone at the beginning. */
    private static boolean surname(Sentence s, int last) {
        return last == 0 && s.capital(0) && s.text(0).length() > 3;
    }

    /** "Maria Smith": whether two capitalised words end at a token, the last one not all in capitals. */
    static boolean isFullName(Sentence s, int last) {
        return s.capital(last)
                && s.capital(last - 1)
                && s.text(last).length() > 1
                && !s.has(STARTER, last - 1)
                && !s.has(ARTICLE, last - 1)
                && !s.text(last).equals(s.text(last).toUpperCase(Locale.ROOT));
    }
}
