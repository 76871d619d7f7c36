package org.depesche.tagging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a sentence, step by step: masks, numbers, units, ranges, modifiers, elision. */
final class FigureScanner {

    /** Races: "100m hurdles" are metres. */
    private static final Set<String> DISTANCES =
            Set.of("50", "60", "100", "110", "200", "400", "800", "1500", "1,500", "5,000", "10,000");

    private final Sentence s;
    private final Tokens t;

    private FigureScanner(Sentence sentence) {
        this.s = sentence;
        this.t = sentence.tokens;
    }

    static List<Draft> scan(Sentence sentence) {
        FigureMasks.mark(sentence);
        List<Draft> drafts = new FigureScanner(sentence).drafts();
        return Elision.resolve(sentence, drafts);
    }

    /** The figure that a whole search expression is; null if it is none or more than one. */
    static @Nullable Draft expression(Sentence sentence) {
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
                    && !sentence.has("stop", size - 1)) {
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
            drafts.add(draft);
            i = Math.max(draft.end, i + 1);
        }
        return drafts;
    }

    private @Nullable Draft read(int i) {
        if (s.masked(i)) {
            return null;
        }
        Draft fraction = Fractions.read(s, i);
        if (fraction != null) {
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
        Draft order = s.lexicon.german && t.word(i) ? Orders.read(s, i) : null;
        if (order != null) {
            return order;
        }
        Draft age = s.lexicon.german && t.word(i) ? Ages.word(s, i) : null;
        if (age != null) {
            return age;
        }
        Draft draft = Numbers.read(s, i);
        if (draft == null) {
            return null;
        }
        before(draft);
        if (Ages.read(s, draft) != null) {
            return draft;
        }
        after(draft);
        Bracketed.apply(s, draft);
        if (draft.unit == null || draft.end != draft.numberEnd || !draft.unit.money()) {
            range(draft);
        } else {
            moneyRange(draft);
        }
        if (draft.unit == null) {
            count(draft);
        } else {
            Compounds.more(s, draft);
            per(draft);
        }
        return draft;
    }

    /** The currency before the number: "€ 2,4", "US$ 5", "EUR 3 Mio.". */
    private void before(Draft draft) {
        PhraseTable.Hit<Unit> unit = Units.before(t, draft.number);
        if (unit == null || draft.words) {
            return;
        }
        if (unit.start() > 0 && t.number(unit.start() - 1) && t.is(unit.start(), "€") && t.glued(unit.start())) {
            return;
        }
        draft.unit = unit.value();
        draft.number = unit.start();
        draft.start = unit.start();
        boolean negative = t.dash(unit.start() - 1) && t.glued(unit.start()) && !t.glued(unit.start() - 1);
        if (negative) {
            draft.value = draft.value.negate();
            draft.number--;
            draft.start--;
        }
        // "$310m" is a magnitude, "310m" a length
        if (!draft.magnitude
                && t.glued(draft.numberEnd)
                && (t.is(draft.numberEnd, "m") || t.is(draft.numberEnd, "M"))) {
            million(draft);
        }
    }

    private static void million(Draft draft) {
        draft.factor = new BigDecimal("1000000");
        draft.value = draft.value.multiply(draft.factor);
        draft.magnitude = true;
        draft.numberEnd++;
        draft.end = draft.numberEnd;
    }

    private void after(Draft draft) {
        if (draft.unit != null) {
            // "$5 billion US", "€ 3 Euro": the sign before has said it
            return;
        }
        int at = draft.numberEnd;
        if (!draft.magnitude
                && t.glued(at)
                && t.number(draft.number)
                && (t.is(at, "m") || t.is(at, "M"))
                && million(at)) {
            million(draft);
            at = draft.numberEnd;
        }
        PhraseTable.Hit<Unit> unit = s.unit(at);
        if (unit == null) {
            return;
        }
        Unit named = unit.value();
        if (named.kind() == FigureKind.POINTS && t.dash(unit.end()) && t.glued(unit.end())) {
            return;
        }
        draft.unit = Ambiguous.resolve(s, draft, unit);
        draft.end = unit.end();
    }

    /** "200m euros", "40m people", "3M": millions; else metres. */
    private boolean million(int at) {
        if (t.is(at, "M")) {
            return !t.glued(at + 1);
        }
        PhraseTable.Hit<Unit> next = s.unit(at + 1);
        if (next != null && next.value().money()) {
            return true;
        }
        boolean distance = DISTANCES.contains(t.text(at - 1));
        Counts.Noun noun = s.lexicon.german || distance ? null : Counts.noun(s, at + 1);
        return noun != null && noun.end() == at + 2 || !s.lexicon.german && Counts.englishCounted(t.low(at + 1));
    }

    /** "3 bis 5 Prozent", "zwischen 1,2 und 1,5 Mio. Euro", "3–5 km", "ein oder zwei Autos". */
    private void range(Draft draft) {
        int at = connector(draft, draft.end);
        if (at < 0) {
            return;
        }
        Draft second = Numbers.read(s, at);
        if (second == null || second.value.signum() < 0 && !t.is(second.number, "-")) {
            return;
        }
        if (second.value.signum() < 0) {
            second.value = second.value.abs();
        }
        Unit first = draft.unit;
        after(second);
        if (second.unit == null && first != null) {
            return;
        }
        if (first != null && second.unit != null && !first.code().equals(second.unit.code())) {
            return;
        }
        boolean multiple = second.unit == null && Multiples.read(s, second.number) != null;
        if (!s.lexicon.german
                && second.unit == null
                && !second.magnitude
                && !second.words
                && Counts.noun(s, second.numberEnd) == null) {
            // "a vote of 219 to 212"
            return;
        }
        boolean counted = second.unit != null || second.magnitude || Counts.noun(s, second.numberEnd) != null;
        if (multiple || !counted && t.dash(at - 1)) {
            return;
        }
        join(draft, second);
    }

    private void join(Draft draft, Draft second) {
        if (second.magnitude
                && !draft.magnitude
                && draft.value.compareTo(BigDecimal.valueOf(1000)) < 0
                && (second.factor.compareTo(BigDecimal.valueOf(12)) > 0)) {
            draft.value = draft.value.multiply(second.factor);
        }
        boolean minor =
                draft.unit != null && second.unit != null && draft.unit.scale().compareTo(second.unit.scale()) != 0;
        if (minor) {
            // "30 Cent bis 1 Euro"
            draft.value = draft.value
                    .multiply(draft.unit.scale())
                    .divide(second.unit.scale(), java.math.MathContext.DECIMAL64);
        }
        draft.other = second.value;
        draft.unit = second.unit == null ? draft.unit : second.unit;
        draft.numberEnd = second.numberEnd;
        draft.end = second.end;
        draft.magnitude |= second.magnitude;
    }

    /** "between $3 billion and $4 billion", "$10 to $15 billion", "$3-4 billion". */
    private void moneyRange(Draft draft) {
        int at = connector(draft, draft.end);
        if (at < 0) {
            return;
        }
        PhraseTable.Hit<Unit> symbol = null;
        int number = at;
        for (int k = at; k < at + 3 && k < t.size() && !t.number(k); k++) {
            number = k + 1;
        }
        Draft second = Numbers.read(s, number);
        if (second == null) {
            return;
        }
        symbol = Units.before(t, second.number);
        if (symbol == null || symbol.start() != at) {
            after(second);
            second.unit = second.unit == null ? draft.unit : second.unit;
        } else {
            second.unit = draft.unit;
            second.end = second.numberEnd;
            if (!second.magnitude && t.glued(second.numberEnd) && t.is(second.numberEnd, "m")) {
                million(second);
            }
        }
        if (second.unit != null && draft.unit != null && second.unit.code().equals(draft.unit.code())) {
            join(draft, second);
        }
    }

    /** Where the second number of a range begins; -1 if there is no range. */
    private int connector(Draft draft, int end) {
        int at = end;
        if (t.dash(at)
                && t.glued(at)
                && (t.is(at + 1, "bis") || t.is(at + 1, "to") || t.is(at + 1, "oder") || t.is(at + 1, "und"))) {
            at++;
        }
        boolean between = t.lowIs(draft.number - 1, "zwischen")
                || t.lowIs(draft.number - 1, "between")
                || t.lowIs(draft.number - 2, "between")
                || t.lowIs(draft.number - 2, "zwischen");
        // "rose 1.6% to $120": by how much, and to what
        boolean from = t.lowIs(draft.number - 1, "from")
                || (draft.unit != null
                        && t.is(at, "to")
                        && (s.has("up", draft.number - 1) || s.has("down", draft.number - 1)));
        boolean word = t.is(at, "bis")
                || (t.is(at, "to") && !from)
                || t.is(at, "oder")
                || t.is(at, "or")
                || (between && (t.is(at, "und") || t.is(at, "and")));
        if (word) {
            int next = at + 1;
            if (t.is(at, "bis") && (t.is(next, "zu") || t.is(next, "etwa") || t.is(next, "rund"))) {
                next++;
            } else if (between && (t.is(next, "about") || t.is(next, "etwa") || t.is(next, "rund"))) {
                next++;
            }
            boolean apart = t.is(at, "oder") || t.is(at, "or");
            return apart && draft.other != null ? -1 : next;
        }
        if (t.dash(at) && (t.number(at + 1) || t.sign(at + 1) && t.number(at + 2)) && t.glued(at) == t.glued(at + 1)) {
            return at + 1;
        }
        return t.dash(at) && t.number(at + 1) ? at + 1 : -1;
    }

    private void count(Draft draft) {
        Counts.Noun noun = Counts.noun(s, draft.end);
        if (noun == null) {
            return;
        }
        draft.noun = noun.text();
        draft.nounStart = noun.start();
        draft.nounEnd = noun.end();
        draft.end = noun.end();
        if (noun.text().equals("Prozent")) {
            draft.unit = Unit.of("%", FigureKind.PERCENT);
        }
        per(draft);
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
        after(draft);
        if (draft.unit == null) {
            count(draft);
        }
        return draft;
    }

    /** "je Kilowattstunde", "pro Tag", "a barrel", "/m²". */
    private void per(Draft draft) {
        if (draft.kind() == FigureKind.PERCENT || draft.kind() == FigureKind.FRACTION) {
            return;
        }
        int at = draft.end;
        boolean sign = t.is(at, "/") && t.glued(at);
        if (!sign && !(t.word(at) && s.lexicon.has("per", t.text(at)))) {
            return;
        }
        PhraseTable.Hit<Unit> unit = Units.after(t, at + 1, s.lexicon.german);
        if (unit != null && s.has("ago", unit.end())) {
            return;
        }
        boolean article = t.is(at, "a") || t.is(at, "an") || t.is(at, "each") || t.is(at, "every");
        if (unit != null && !unit.value().money()) {
            draft.per = unit.value().code();
            draft.end = unit.end();
            if (!draft.unit0().money()) {
                draft.kind = FigureKind.RATE;
            }
            return;
        }
        boolean noun = s.lexicon.german
                ? t.capital(at + 1) && !t.is(at + 1, "Kopf")
                : t.word(at + 1)
                        && !s.lexicon.has("stop", t.low(at + 1))
                        && !t.is(at + 1, "capita")
                        && !t.is(at + 1, "annum");
        boolean named = !article
                || t.is(at + 1, "share")
                || t.is(at + 1, "head")
                || t.is(at + 1, "ounce")
                || t.is(at + 1, "night")
                || t.is(at + 1, "person")
                || t.is(at + 1, "bottle")
                || t.is(at + 1, "piece")
                || t.is(at + 1, "ticket");
        if (noun && named && !t.is(at, "/")) {
            draft.per = t.text(at + 1);
            draft.end = at + 2;
            if (!draft.unit0().money()) {
                draft.kind = FigureKind.RATE;
            }
        }
    }
}
