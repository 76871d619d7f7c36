package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.SIGN;

import java.math.BigDecimal;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Currencies;
import org.depesche.tagging.text.NumberWords;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;

/** Reads two numbers as the ends of one figure: "3 bis 5 Prozent", "between $3 billion and $4 billion". */
record Ranges(Sentence s, UnitReader units) {

    /** Joins the second number of a range to the first, if there is one. */
    void read(FigureDraft draft) {
        int at = new RangeJoints(s).secondNumber(draft);
        if (at < 0) {
            return;
        }
        boolean currencyBefore = draft.unit() != null && draft.unit().money() && draft.end() == draft.numberEnd();
        if (currencyBefore) {
            money(draft, at);
        } else {
            range(draft, s.has(SIGN, at) ? at + 1 : at);
        }
    }

    /** "3 bis 5 Prozent", "zwischen 1,2 und 1,5 Mio. Euro", "3–5 km", "ein oder zwei Autos". */
    private void range(FigureDraft draft, int at) {
        FigureDraft second = NumeralReader.read(s, at);
        if (second == null || !signsAgree(draft, second)) {
            return;
        }
        // "40 bis 49-Jährige"
        boolean suffixed = s.german && draft.unit() == null && GermanAges.suffixed(s, second);
        if (!suffixed) {
            units.after(second);
        }
        boolean sameUnit = draft.unit() == null || draft.hasUnitOf(second);
        if (sameUnit && counted(second, s.dash(at - 1))) {
            join(draft, second);
        }
    }

    /** In "3 -5" the sign is a dash; in "-3 bis -5" both numbers are negative. */
    private boolean signsAgree(FigureDraft draft, FigureDraft second) {
        if (!second.negative() || draft.negative()) {
            return true;
        }
        boolean dash = s.is(second.number(), "-");
        if (dash) {
            second.negate();
        }
        return dash;
    }

    /**
     * Whether unit, magnitude or noun show that the second number belongs to a range, unlike "a vote of 219 to 212".
     */
    private boolean counted(FigureDraft second, boolean dash) {
        if (second.unit() != null) {
            return true;
        }
        boolean needsNoun = dash || !s.german && !second.inWords();
        boolean counted = !needsNoun || second.scaled() || CountedNouns.noun(s, second.numberEnd()) != null;
        return counted && MultipleReader.read(s, second.number()) == null;
    }

    private void join(FigureDraft draft, FigureDraft second) {
        sharedMagnitude(draft, second);
        boolean dozens = second.factor().compareTo(BigDecimal.valueOf(12)) > 0;
        if (second.scaled() && !draft.scaled() && draft.below(1000) && dozens) {
            draft.scaleLike(second);
        }
        draft.rangesTo(second);
    }

    /** "acht- oder zwölftausend": the word of the second number holds the magnitude of both. */
    private void sharedMagnitude(FigureDraft draft, FigureDraft second) {
        boolean words = s.german && s.word(draft.number()) && second.inWords();
        if (words && draft.below(1000) && !draft.decimal() && draft.unit() == null) {
            int shared = NumberWords.sharedMagnitude(draft.value().intValue(), s.low(second.number()), second.value());
            draft.value(draft.value().multiply(BigDecimal.valueOf(shared)));
        }
    }

    /** "between $3 billion and $4 billion", "$10 to $15 billion", "$3-4 billion". */
    private void money(FigureDraft draft, int at) {
        int number = at;
        for (int k = at; k < at + 3 && k < s.size() && !s.number(k); k++) {
            number = k + 1;
        }
        FigureDraft second = NumeralReader.read(s, number);
        if (second == null) {
            return;
        }
        PhraseTable.Hit<Unit> symbol = Currencies.before(s, second.number());
        if (symbol == null || symbol.start() != at) {
            units.after(second);
            second.unit(second.unit() == null ? draft.unit() : second.unit());
        } else {
            second.unit(draft.unit());
            second.endsAt(second.numberEnd());
            if (!second.scaled() && s.glued(second.numberEnd()) && s.is(second.numberEnd(), "m")) {
                UnitReader.millions(second);
            }
        }
        if (draft.hasUnitOf(second)) {
            join(draft, second);
        }
    }
}
