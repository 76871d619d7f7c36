package org.depesche.tagging.figures;

import static org.depesche.tagging.text.WordSet.STATE;
import static org.depesche.tagging.text.WordSet.STOP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Digits;
import org.depesche.tagging.text.PhraseTable;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.depesche.tagging.text.Unit;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a sentence, step by step: masks, numbers, units, ranges, modifiers, elision. */
public final class FigureScanner {

    private final Sentence s;
    private final Tokens t;
    private final UnitReader units;
    private final Ranges ranges;

    private FigureScanner(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.units = new UnitReader(sentence);
        this.ranges = new Ranges(sentence, units);
    }

    public static List<Draft> scan(Sentence sentence) {
        FigureMasks.mark(sentence);
        List<Draft> drafts = new FigureScanner(sentence).drafts();
        return Elision.resolve(sentence, drafts);
    }

    /** The figure that a whole search expression is; null if it is none or more than one. */
    public static @Nullable Draft expression(Sentence sentence) {
        FigureScanner scanner = new FigureScanner(sentence);
        int size = sentence.tokens.size();
        for (int i = 0; i < size; i++) {
            Draft draft = scanner.read(i);
            if (draft == null) {
                continue;
            }
            Modifiers.apply(sentence, draft);
            if (draft.bare()
                    && draft.end == size - 1
                    && sentence.tokens.word(size - 1)
                    && !sentence.has(STOP, size - 1)) {
                draft.noun = sentence.tokens.text(size - 1);
                draft.end = size;
            }
            return draft.start == 0 && draft.end == size ? draft : null;
        }
        return null;
    }

    private List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        int i = 0;
        while (i < t.size()) {
            Draft draft = read(i);
            if (draft == null) {
                i++;
                continue;
            }
            Modifiers.apply(s, draft);
            draft.start = Math.max(draft.start, units.floor);
            drafts.add(draft);
            i = Math.max(draft.end, i + 1);
            units.floor = i;
        }
        return drafts;
    }

    private @Nullable Draft read(int i) {
        if (s.masked(i)) {
            return null;
        }
        Draft fraction = Fractions.read(s, i);
        if (fraction != null) {
            ofUnit(fraction);
            return fraction;
        }
        PhraseTable.Hit<BigDecimal> vague = s.lexicon.vague.match(t, i, true);
        if (vague != null) {
            return vague(i, vague);
        }
        if (t.is(i, "Tempo") && t.number(i + 1) && s.unit(i + 2) == null) {
            Draft speed = new Draft(i, i + 2, BigDecimal.ZERO);
            BigDecimal value = Digits.value(t.text(i + 1), true);
            if (value != null) {
                speed.value = value;
                speed.unit = Unit.of("km/h", FigureKind.SPEED);
                return speed;
            }
        }
        Draft multiple = Multiples.read(s, i);
        if (multiple != null) {
            return multiple;
        }
        Draft order = s.lexicon.german && t.word(i) ? OrdersOfMagnitude.read(s, i) : null;
        if (order != null) {
            return order;
        }
        Draft age = s.lexicon.german && t.word(i) ? Ages.word(s, i) : null;
        if (age != null) {
            return age;
        }
        Draft draft = NumeralReader.read(s, i);
        if (draft == null) {
            return null;
        }
        units.before(draft);
        if (Ages.read(s, draft) != null) {
            return draft;
        }
        units.after(draft);
        Bracketed.apply(s, draft);
        ranges.read(draft);
        if (draft.unit == null) {
            count(draft);
        } else {
            CompoundAmounts.more(s, draft);
            if (draft.kind() == FigureKind.DURATION && (t.is(draft.end, "alt") || t.is(draft.end, "old"))) {
                // "zwölf Jahre und drei Monate alt"
                draft.unit = Unit.of(draft.unit.code(), FigureKind.AGE);
                draft.end++;
            }
            units.per(draft);
        }
        return draft;
    }

    /** "a quarter of a percentage point" is 0.25 percentage points, "a third of a mile" a length. */
    private void ofUnit(Draft fraction) {
        boolean of = t.is(fraction.end, "of") && (t.is(fraction.end + 1, "a") || t.is(fraction.end + 1, "an"));
        PhraseTable.Hit<Unit> unit = of ? s.unit(fraction.end + 2) : null;
        if (unit != null && unit.value().kind() != FigureKind.DURATION) {
            fraction.unit = unit.value();
            fraction.end = unit.end();
        }
    }

    private void count(Draft draft) {
        CountedNouns.Noun noun = CountedNouns.noun(s, draft.end);
        if (noun == null) {
            if (!s.lexicon.german && s.has(STATE, draft.end)) {
                // "143 dead", "12 others"
                draft.noun = t.low(draft.end);
                draft.nounStart = draft.end;
                draft.nounEnd = draft.end + 1;
                draft.end = draft.nounEnd;
            }
            return;
        }
        boolean pages = noun.text().equals("S") && t.is(noun.end(), ".") && t.glued(noun.end());
        draft.noun = pages ? "Seiten" : noun.text();
        draft.nounStart = noun.start();
        draft.nounEnd = noun.end();
        draft.end = noun.end();
        if (noun.text().equals("Prozent")) {
            draft.unit = Unit.of("%", FigureKind.PERCENT);
        }
        units.per(draft);
    }

    private Draft vague(int i, PhraseTable.Hit<BigDecimal> hit) {
        Draft draft = new Draft(i, hit.end(), hit.value());
        draft.vague = true;
        draft.words = true;
        draft.magnitude = true;
        draft.modifier = Quantity.Modifier.ORDER;
        PhraseTable.Hit<BigDecimal> more = s.magnitude(hit.end());
        if (more != null) {
            draft.value = draft.value.multiply(more.value());
            draft.numberEnd = more.end();
            draft.end = more.end();
        }
        units.after(draft);
        if (draft.unit == null) {
            count(draft);
        }
        return draft;
    }
}
