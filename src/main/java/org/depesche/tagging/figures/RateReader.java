package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.AGO;
import static org.depesche.tagging.text.WordSet.NO_DIVISOR;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.PER;
import static org.depesche.tagging.text.WordSet.RATE_ARTICLE;
import static org.depesche.tagging.text.WordSet.RATE_NOUN;
import static org.depesche.tagging.text.WordSet.STOP;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;
import org.depesche.tagging.text.UnitTables;

/** Reads the denominator of a rate: "je Kilowattstunde", "pro Tag", "a barrel", "/m²". */
record RateReader(Sentence s) {

    private static final String POUND = "Pfund";

    void read(FigureDraft draft) {
        if (draft.kind() == FigureKind.PERCENT || draft.kind() == FigureKind.FRACTION) {
            return;
        }
        int at = skipMeasuredNoun(draft);
        if (s.hyphened(at) && s.has(PER, at + 1) && s.hyphened(at + 2)) {
            inCompound(draft, at + 3);
            return;
        }
        boolean stroke = s.is(at, "/");
        boolean per = stroke ? s.glued(at) : s.word(at) && s.has(PER, at);
        if (!per) {
            return;
        }
        PhraseTable.Hit<Unit> unit = UnitTables.after(s, at + 1, s.german);
        if (unit == null) {
            noun(draft, at, stroke);
        } else if (!s.has(AGO, unit.end())) {
            if (!unit.value().money() || priceOfMoney(draft, at, unit)) {
                draft.per(unit.value().code(), unit.end());
            } else {
                noun(draft, at, stroke);
            }
        }
    }

    /** "a $15-a-month plan". */
    private void inCompound(FigureDraft draft, int at) {
        PhraseTable.Hit<Unit> unit = UnitTables.after(s, at, s.german);
        draft.per(unit == null ? s.text(at) : unit.value().code(), unit == null ? at + 1 : unit.end());
    }

    /** "112 Liter Regen je Quadratmeter": the noun between is the measured thing. */
    private int skipMeasuredNoun(FigureDraft draft) {
        int at = draft.end();
        boolean between =
                s.german && draft.unit() != null && !draft.unit().money() && s.capital(at) && s.has(PER, at + 1);
        PhraseTable.Hit<Unit> by = between ? UnitTables.after(s, at + 2, true) : null;
        if (by == null || by.value().money() || by.value().kind() == FigureKind.DURATION) {
            return at;
        }
        draft.nounAt(at, at + 1);
        return at + 1;
    }

    /** "1,08 Dollar je Euro". */
    private boolean priceOfMoney(FigureDraft draft, int at, PhraseTable.Hit<Unit> unit) {
        return draft.unitOrCount().money() && !s.has(RATE_ARTICLE, at) && !s.number(unit.end()) && !s.is(at + 1, POUND);
    }

    /** "pro Aktie", "a head", "each night". */
    private void noun(FigureDraft draft, int at, boolean stroke) {
        int noun = at + 1;
        boolean word = s.german ? s.capital(noun) : s.word(noun) && !s.hasLow(STOP, noun);
        boolean named = !s.has(RATE_ARTICLE, at) || s.has(RATE_NOUN, noun) && !s.has(OF, noun + 1);
        if (word && named && !stroke && !s.has(NO_DIVISOR, noun)) {
            draft.per(s.is(noun, POUND) ? pound(draft) : s.text(noun), noun + 1);
        }
    }

    private static String pound(FigureDraft draft) {
        return draft.unitOrCount().code().equals("USD") ? "lb" : "Pfd";
    }
}
