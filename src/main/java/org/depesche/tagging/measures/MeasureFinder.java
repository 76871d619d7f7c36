package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SHIFT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.depesche.tagging.figures.Draft;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Says what a figure counts, in the words of its sentence; the first that holds: what stands right of it (genitive,
 * "von", the stuff itself), the noun left of "von", the head of a compound, else the subject of the clause.
 */
public final class MeasureFinder {

    /** A sentence of more figures is a table without a subject. */
    private static final int LISTING = 40;

    /** Tokens between two figures of one measure with their times. */
    private static final int PARALLEL = 9;

    private static final Set<String> CONTINUING = Set.of("auf", "nach", "statt", "gegenüber");

    private static final Set<String> APPOSED =
            Set.of("Plus", "Minus", "Rückgang", "Anstieg", "Zuwachs", "Steigerung", "Zunahme", "Abnahme");

    private final Sentence s;
    private final Tokens t;
    private final List<Draft> drafts;
    private final boolean[] covered;
    private final boolean german;
    private final Subjects subjects;
    private final MeasuresBehind behind;
    private final MeasuresBefore ahead;

    private @Nullable String last;
    private @Nullable Draft before;

    public MeasureFinder(Sentence sentence, List<Draft> drafts) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.drafts = drafts;
        this.german = sentence.lexicon.german;
        this.covered = new boolean[t.size()];
        for (Draft draft : drafts) {
            Arrays.fill(covered, draft.start(), draft.end(), true);
        }
        this.subjects = new Subjects(sentence, covered);
        this.behind = new MeasuresBehind(sentence, drafts, subjects);
        this.ahead = new MeasuresBefore(sentence, drafts, subjects);
    }

    @Nullable
    public String of(Draft draft) {
        if (!german) {
            last = new EnglishMeasures(s, covered).of(draft, before, last);
            before = draft;
            return last;
        }
        String measure = read(draft);
        before = draft;
        return measure;
    }

    private @Nullable String read(Draft draft) {
        String measure = behind.of(draft);
        if (measure == null && continued(draft)) {
            return last;
        }
        if (measure == null) {
            measure = ahead.of(draft);
            boolean apposed = measure != null && t.is(draft.start() - 4, ",") && APPOSED.contains(measure);
            // "ein Ergebnis von 2 Millionen, ein Plus von 8 Prozent"
            measure = apposed && last != null ? last : measure;
        }
        if (measure == null && draft.unitOrCount().money() && turnover(draft)) {
            measure = "Umsatz";
        }
        if (measure == null && (subjects.span(draft) || MeasuresBehind.nominal(s, draft))) {
            return null;
        }
        if (measure == null && drafts.size() <= LISTING) {
            measure = subjects.of(draft);
        }
        // "34 Prozent", "gut 80 Millionen Euro" behind a comma say the figure before again
        last = measure == null ? last : measure;
        return last;
    }

    /**
     * Whether it says the figure before it once more or where that one led: "um 25 Basispunkte auf 4 Prozent", "1,2
     * Milliarden Kronen (rund 103 Millionen Euro)", "5 Dollar, umgerechnet 4 Euro", "2 Prozent weniger als im Mai".
     */
    private boolean continued(Draft draft) {
        if (last == null || before == null) {
            return false;
        }
        int between = draft.start() - before.end();
        boolean money = before.unitOrCount().money() && draft.unitOrCount().money();
        boolean joint = between == 1 && CONTINUING.contains(t.text(before.end())) && !t.is(before.start() - 1, "in");
        boolean converted = money
                && between == 1
                && (t.is(before.end(), "(")
                        || t.is(before.end(), ",") && t.low(draft.start()).startsWith("umgerechnet"));
        boolean compared = between >= 1
                && t.is(draft.start() - 1, ",")
                && (t.is(draft.end(), "mehr") || t.is(draft.end(), "weniger"))
                && t.is(draft.end() + 1, "als");
        boolean changed =
                t.is(before.end(), "(") && between == 1 && !t.word(draft.number()) && !t.number(draft.number());
        boolean told = t.is(draft.start() - 1, "es")
                && draft.unit() != null
                && before.unitOrCount().code().equals(draft.unit().code());
        return joint || converted || compared || changed || told || parallel(draft);
    }

    /** "2,4 und für 2025 mit 2,0 Prozent", "1,2 Milliarden, im Vorjahr 1,1": only another time stands between. */
    private boolean parallel(Draft draft) {
        int from = before == null ? draft.start() : before.end();
        boolean same = before != null
                && before.unitOrCount().code().equals(draft.unitOrCount().code())
                && draft.unit() != null;
        boolean time = false;
        for (int i = from; i < draft.start() && same; i++) {
            boolean year = t.number(i) && s.masked(i);
            time |= year || subjects.time(i);
            same = year
                    || t.sign(i)
                    || subjects.time(i)
                    || s.has(PREPOSITION, i)
                    || s.has(ARTICLE, i)
                    || s.has(SHIFT, i)
                    || t.is(i, "und");
        }
        return same && time && draft.start() - from <= PARALLEL;
    }

    /** "setzte 3 Millionen Euro um", "hat 3 Millionen Euro umgesetzt": what the verb says is no subject. */
    private boolean turnover(Draft draft) {
        int to = subjects.clauseEnd(draft.end());
        boolean set = false;
        for (int i = subjects.clauseStart(draft.start()); i < draft.start(); i++) {
            set |= t.low(i).startsWith("setz") && t.low(i).length() <= 7;
        }
        for (int i = draft.end(); i < to; i++) {
            boolean verb = t.low(i).startsWith("umgesetzt")
                    || t.low(i).startsWith("umsetz")
                    || t.low(i).equals("umzusetzen")
                    || set && t.is(i, "um") && (i + 1 >= t.size() || t.sign(i + 1) || t.is(i + 1, "und"));
            if (verb) {
                return true;
            }
        }
        return false;
    }
}
