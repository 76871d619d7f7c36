package org.depesche.tagging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says when a figure holds: as its clause says, else its sentence, else the day of the article. */
final class Periods {

    private static final int FAR = 1000;

    private final Sentence s;
    private final @Nullable LocalDate published;
    private final List<TimeExpressions.Time> times;
    private final int[] clauses;

    Periods(Sentence sentence, @Nullable LocalDate published) {
        this.s = sentence;
        this.published = published;
        this.times = TimeExpressions.of(sentence, published);
        this.clauses = clauses(sentence);
    }

    private static int[] clauses(Sentence s) {
        int[] clauses = new int[s.tokens.size() + 1];
        int clause = 0;
        for (int i = 0; i < s.tokens.size(); i++) {
            Tokens t = s.tokens;
            boolean dash = t.dash(i) && !t.glued(i) && !t.glued(i + 1);
            if (t.is(i, ",") || t.is(i, ";") || t.is(i, ":") || t.is(i, "(") || t.is(i, ")") || dash) {
                clause++;
            }
            clauses[i] = clause;
        }
        clauses[s.tokens.size()] = clause;
        return clauses;
    }

    @Nullable
    Period of(Draft draft) {
        TimeExpressions.Time best = null;
        int least = Integer.MAX_VALUE;
        for (TimeExpressions.Time time : times) {
            if (compared(time, draft)) {
                continue;
            }
            int distance = distance(time, draft);
            if (distance < least) {
                least = distance;
                best = time;
            }
        }
        if (best != null) {
            return new Period(s.tokens.between(best.start(), best.end()), best.from(), best.to(), best.found());
        }
        return published == null ? null : new Period(null, published, published, Period.Found.INFERRED);
    }

    /** Tokens between; another clause, or another figure's place right behind that one, is far. */
    private int distance(TimeExpressions.Time time, Draft draft) {
        int apart = time.start() >= draft.end ? time.start() - draft.end : draft.start - time.end();
        if (apart < 0) {
            return 0;
        }
        int distance = apart * 2 + (time.start() >= draft.end ? 0 : 1);
        return clauses[time.start()] == clauses[draft.start] ? distance : distance + FAR;
    }

    /** "gegenüber dem Vorjahr", "compared with 2019": what is compared with is no period. */
    private boolean compared(TimeExpressions.Time time, Draft draft) {
        for (int i = time.start() - 1; i >= 0 && time.start() - i <= 3; i--) {
            String word = s.tokens.text(i);
            boolean small = word.length() <= 3 && s.tokens.word(i) || word.equals("einem") || word.equals("with");
            if (s.has("compare", i)) {
                return !(i >= draft.start - 1 && i < draft.end);
            }
            if (!small) {
                return false;
            }
        }
        boolean after = s.has("compare", time.end());
        return after && !s.lexicon.german;
    }
}
