package org.depesche.tagging.time;

import static org.depesche.tagging.text.WordSet.COMPARE;
import static org.depesche.tagging.text.WordSet.LEVEL;
import static org.depesche.tagging.text.WordSet.OTHER;
import static org.depesche.tagging.text.WordSet.SAYING;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.depesche.tagging.Period;
import org.depesche.tagging.figures.Draft;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Says when a figure holds: as its clause says, else its sentence, else the day of the article. */
public final class Periods {

    private static final int FAR = 1000;

    /** Verbs of a clause that says what it was another time. */
    private static final Set<String> OF_ITS_OWN = Set.of("war", "waren", "hatte", "hatten", "betrug", "was", "were");

    private static final Set<String> LEVELLED = Set.of("unter", "über", "auf", "below", "above", "than");

    /** "2022 bei 129 und 2023 bei 92": what comes behind "und" belongs to the next figure. */
    private static final int JOINED = 20;

    private final Sentence s;
    private final List<Draft> drafts;
    private final @Nullable LocalDate published;
    private final List<TimeExpressions.Time> times;
    private final int[] clauses;
    private final int[] brackets;

    public Periods(Sentence sentence, List<Draft> drafts, @Nullable LocalDate published) {
        this.drafts = drafts;
        this.s = sentence;
        this.published = published;
        this.times = TimeExpressions.of(sentence, published);
        this.clauses = clauses(sentence);
        this.brackets = brackets(sentence);
    }

    /** The number of the bracket that each token stands in; 0 for none. */
    private static int[] brackets(Sentence s) {
        int[] brackets = new int[s.tokens.size() + 1];
        int open = 0;
        int count = 0;
        for (int i = 0; i < s.tokens.size(); i++) {
            open = s.tokens.is(i, "(") ? ++count : s.tokens.is(i, ")") ? 0 : open;
            brackets[i] = open;
        }
        return brackets;
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
    public Period of(Draft draft) {
        TimeExpressions.Time best = null;
        int least = Integer.MAX_VALUE;
        for (TimeExpressions.Time time : times) {
            if (compared(time, draft) || others(time, draft) || ago(time, draft) || told(time)) {
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
        int apart = time.start() >= draft.end() ? time.start() - draft.end() : draft.start() - time.end();
        if (apart < 0) {
            return 0;
        }
        if (time.start() >= draft.end() && apart > 0 && joined(draft.end())) {
            apart += JOINED;
        }
        int distance = apart * 2 + (time.start() >= draft.end() ? 0 : 1);
        return clauses[time.start()] == clauses[draft.start()] ? distance : distance + FAR;
    }

    /** "nach einem Gewinn von 3,1 Millionen im Vorjahr": the time is of the figure that it stands behind. */
    private boolean others(TimeExpressions.Time time, Draft draft) {
        int bracket = brackets[time.start()];
        if (bracket > 0 && bracket != brackets[draft.number()]) {
            for (Draft other : drafts) {
                if (brackets[other.number()] == bracket) {
                    return true;
                }
            }
        }
        if (clauses[time.start()] > clauses[draft.start()] && OF_ITS_OWN.contains(s.tokens.low(time.end()))) {
            // "3.412 Ehen, 2022 waren es 3.689"
            return true;
        }
        for (Draft other : drafts) {
            boolean behind = other != draft && follows(time, other);
            if (behind && draft.start() < other.start()) {
                for (int i = other.start() - 1; i >= draft.end() && other.start() - i <= 4; i--) {
                    if (s.has(OTHER, i)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a time stands right behind a figure: "1.8 billion late on Wednesday". */
    private boolean follows(TimeExpressions.Time time, Draft figure) {
        int apart = time.start() - figure.end();
        if (apart < 0 || apart > 3) {
            return false;
        }
        for (int i = figure.end(); i < time.start() - 1; i++) {
            if (!s.tokens.is(i, "late") && !s.tokens.is(i, "early") && !s.tokens.is(i, "on")) {
                return false;
            }
        }
        return true;
    }

    private boolean joined(int i) {
        return s.tokens.is(i, "und")
                || s.tokens.is(i, "and")
                || s.tokens.is(i, ",")
                || s.tokens.is(i, "oder")
                || s.tokens.is(i, "or");
    }

    /** "vor vier Jahren waren es 2 Millionen": so long ago were only the figures of that clause. */
    private boolean ago(TimeExpressions.Time time, Draft draft) {
        boolean counted = s.tokens.lowIs(time.start(), "vor") || s.tokens.lowIs(time.end() - 1, "ago");
        return counted && clauses[time.start()] != clauses[draft.start()];
    }

    /** "wie sie am Donnerstag in Rostock sagte", "the company said on Tuesday": the day on which it was said. */
    private boolean told(TimeExpressions.Time time) {
        if (time.from() == null || !time.from().equals(time.to())) {
            return false;
        }
        for (int i = 0; i < s.tokens.size(); i++) {
            if (clauses[i] == clauses[time.start()] && s.has(SAYING, i)) {
                return true;
            }
        }
        return false;
    }

    /** "unter dem Wert von 2019", "auf dem Niveau des Jahres 2019", "above the level of 2019". */
    private boolean level(TimeExpressions.Time time) {
        for (int i = time.start() - 1; i >= 0 && time.start() - i <= 3; i--) {
            if (s.has(LEVEL, i)) {
                String before = s.tokens.low(i - 2);
                return LEVELLED.contains(before) || LEVELLED.contains(s.tokens.low(i - 1));
            }
        }
        return false;
    }

    /** "gegenüber dem Vorjahr", "compared with 2019": what is compared with is no period. */
    private boolean compared(TimeExpressions.Time time, Draft draft) {
        if (level(time)) {
            return true;
        }
        for (int i = time.start() - 1; i >= 0 && time.start() - i <= 3; i--) {
            String word = s.tokens.text(i);
            boolean small = word.length() <= 3 && s.tokens.word(i) || word.equals("einem") || word.equals("with");
            if (s.tokens.lowIs(i, "as") && s.tokens.is(i + 1, "of")) {
                return false;
            }
            if (s.has(COMPARE, i)) {
                return !(i >= draft.start() - 1 && i < draft.end());
            }
            if (!small) {
                return false;
            }
        }
        boolean after = s.has(COMPARE, time.end());
        return after && !s.lexicon.german;
    }
}
