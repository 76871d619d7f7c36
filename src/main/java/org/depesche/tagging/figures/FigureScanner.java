package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.BETWEEN;
import static org.depesche.tagging.text.WordSet.INDEFINITE;
import static org.depesche.tagging.text.WordSet.OF;
import static org.depesche.tagging.text.WordSet.OLD;
import static org.depesche.tagging.text.WordSet.OLD_WORD;
import static org.depesche.tagging.text.WordSet.PERCENT_WORD;
import static org.depesche.tagging.text.WordSet.RATIO;
import static org.depesche.tagging.text.WordSet.STATE;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.TO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.masks.FigureMasks;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.KnownUnits;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** Scans a sentence for figures, step by step: masks, numbers, units, ranges, modifiers, elided units. */
public final class FigureScanner {

    private final Sentence s;
    private final UnitReader units;

    private FigureScanner(Sentence sentence) {
        this.s = sentence;
        this.units = new UnitReader(sentence);
    }

    /**
     * The figures of a sentence, in order.
     *
     * @param earlier the figures of the sentence before, which are replaced by those of this one
     */
    public static List<FigureDraft> scan(Sentence sentence, ResumedFigures earlier) {
        FigureMasks.mark(sentence);
        List<FigureDraft> drafts = ElidedUnits.resolve(sentence, new FigureScanner(sentence).drafts(), earlier);
        earlier.remember(sentence, drafts);
        return drafts;
    }

    /** The figure that a whole search expression consists of; null if it is none or several. */
    public static @Nullable FigureDraft expression(Sentence sentence) {
        FigureScanner scanner = new FigureScanner(sentence);
        int size = sentence.size();
        for (int i = 0; i < size; i++) {
            FigureDraft draft = scanner.read(i);
            if (draft != null) {
                Modifiers.apply(sentence, draft);
                scanner.countLastWord(draft);
                return scanner.startsWith(draft) && draft.end() == size ? draft : null;
            }
        }
        return null;
    }

    /** Whether an expression starts with a figure. The word "zwischen" is no part of the figure "3 und 4 %". */
    private boolean startsWith(FigureDraft draft) {
        return draft.start() == 0 || draft.start() == 1 && draft.range() && s.hasLow(BETWEEN, 0);
    }

    /** In an expression the last word may be any noun: "20 kollegen". */
    private void countLastWord(FigureDraft draft) {
        int last = s.size() - 1;
        if (draft.bare() && draft.end() == last && s.word(last) && !s.has(STOP, last)) {
            draft.noun(s.text(last));
            draft.endsAt(last + 1);
        }
    }

    private List<FigureDraft> drafts() {
        List<FigureDraft> drafts = new ArrayList<>();
        int i = 0;
        while (i < s.size()) {
            FigureDraft draft = read(i);
            if (draft == null) {
                i++;
                continue;
            }
            Modifiers.apply(s, draft);
            draft.reachesBackTo(Math.max(draft.start(), units.floor()));
            drafts.add(draft);
            i = Math.max(draft.end(), i + 1);
            units.floor(i);
        }
        return drafts;
    }

    private @Nullable FigureDraft read(int i) {
        if (s.masked(i)) {
            return null;
        }
        FigureDraft phrase = phrase(i);
        return phrase == null ? amount(i) : phrase;
    }

    /** A figure whose number words contain unit or kind: "ein Drittel", "Dutzende", "zwölfmal", "dreitägig". */
    private @Nullable FigureDraft phrase(int i) {
        FigureDraft fraction = s.german ? GermanFractions.read(s, i) : EnglishFractions.read(s, i);
        if (fraction != null) {
            ofUnit(fraction);
            return fraction;
        }
        PhraseTable.Hit<BigDecimal> vague = s.lexicon.vague.match(s, i, true);
        if (vague != null) {
            return vague(i, vague);
        }
        BigDecimal magnitude = s.german ? OrdersOfMagnitude.bare(s, i) : null;
        if (magnitude != null) {
            return measured(FigureDraft.ofOrder(i, i + 1, magnitude));
        }
        FigureDraft speed = speed(i);
        FigureDraft phrase = speed == null ? MultipleReader.read(s, i) : speed;
        if (phrase != null || !s.german || !s.word(i)) {
            return phrase;
        }
        FigureDraft order = OrdersOfMagnitude.read(s, i);
        return order == null ? GermanAges.word(s, i) : order;
    }

    /** A number with its unit or noun and all additions. */
    private @Nullable FigureDraft amount(int i) {
        FigureDraft draft = NumeralReader.read(s, i);
        if (draft == null) {
            return null;
        }
        units.before(draft);
        if (AgeReader.read(s, draft)) {
            return draft;
        }
        units.after(draft);
        BracketedAmounts.apply(s, draft);
        new Ranges(s, units).read(draft);
        if (draft.unit() == null) {
            count(draft);
            ratio(draft);
        } else {
            CompoundAmounts.continueWithSmallerUnits(s, draft);
            age(draft);
            new RateReader(s).read(draft);
        }
        return draft;
    }

    /** "a quarter of a percentage point" is 0.25 percentage points, "a third of a mile" a length. */
    private void ofUnit(FigureDraft fraction) {
        boolean of = s.has(OF, fraction.end()) && s.has(INDEFINITE, fraction.end() + 1);
        PhraseTable.Hit<Unit> unit = of ? s.unit(fraction.end() + 2) : null;
        if (unit != null && unit.value().kind() != FigureKind.DURATION) {
            fraction.unit(unit.value(), unit.end());
        }
    }

    /** "Tempo 30". */
    private @Nullable FigureDraft speed(int i) {
        boolean speed = s.is(i, "Tempo") && s.number(i + 1) && s.unit(i + 2) == null;
        BigDecimal value = speed ? Digits.value(s.text(i + 1), true) : null;
        if (value == null) {
            return null;
        }
        FigureDraft draft = FigureDraft.ofDigits(i, i + 2, value);
        draft.unit(KnownUnits.KILOMETRES_AN_HOUR);
        return draft;
    }

    /** "zwölf Jahre und drei Monate alt", "15 bis 18 Jahre alte Jugendliche", "18- to 30-year-olds". */
    private void age(FigureDraft draft) {
        int old = !s.german && s.hyphen(draft.end()) ? draft.end() + 1 : draft.end();
        boolean aged = s.has(OLD_WORD, old) || (s.german || draft.range()) && s.hasLow(OLD, old);
        if (draft.kind() == FigureKind.DURATION && (aged || s.german && GermanAges.isOfAge(s, draft.number()))) {
            draft.unit(Unit.of(draft.unitOrCount().code(), FigureKind.AGE), aged ? old + 1 : draft.end());
        }
    }

    /** "a multiple of 14", "a price-earnings ratio of 18"; but "a ratio of 3 to 1". */
    private void ratio(FigureDraft draft) {
        int of = draft.number() - 1;
        boolean compared = draft.bare() && !draft.range() && !draft.scaled() && !s.has(TO, draft.end());
        if (!s.german && compared && s.has(OF, of) && s.hasLow(RATIO, of - 1)) {
            draft.unit(KnownUnits.TIMES);
        }
    }

    private void count(FigureDraft draft) {
        CountedNouns.Noun noun = CountedNouns.noun(s, draft.end());
        if (noun == null) {
            if (!s.german && s.has(STATE, draft.end())) {
                // "143 dead", "12 others"
                draft.noun(s.low(draft.end()), draft.end(), draft.end() + 1);
            }
            return;
        }
        boolean pages = noun.text().equals("S") && s.point(noun.end());
        draft.noun(pages ? "Seiten" : noun.text(), noun.start(), noun.end());
        if (s.lexicon.has(PERCENT_WORD, noun.text())) {
            draft.unit(KnownUnits.PERCENT);
        }
        new RateReader(s).read(draft);
    }

    /** "Dutzende Menschen", "several hundred million dollars". */
    private FigureDraft vague(int i, PhraseTable.Hit<BigDecimal> hit) {
        PhraseTable.Hit<BigDecimal> more = s.magnitude(OrdersOfMagnitude.behindOf(s, hit.end()));
        return measured(
                more == null
                        ? FigureDraft.ofOrder(i, hit.end(), hit.value())
                        : FigureDraft.ofOrder(i, more.end(), hit.value().multiply(more.value())));
    }

    /** Reads the unit or the noun of an order of magnitude: "Dutzende Menschen", "Millionen von Euro". */
    private FigureDraft measured(FigureDraft draft) {
        draft.numberEndsAt(OrdersOfMagnitude.behindOf(s, draft.numberEnd()));
        units.after(draft);
        if (draft.unit() == null) {
            count(draft);
        }
        return draft;
    }
}
