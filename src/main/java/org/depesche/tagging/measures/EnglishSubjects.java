package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BEING;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.EXTENDED;
import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.MODAL;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.RELATIVE;
import static org.depesche.tagging.text.WordSet.REPORT;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.TRANSPARENT;
import static org.depesche.tagging.text.WordSet.UP;
import static org.depesche.tagging.text.WordSet.VERB;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import org.depesche.tagging.figures.Draft;
import org.depesche.tagging.text.CountedNouns;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The noun phrases of an English sentence, and which of them is the subject that a figure is told of. */
final class EnglishSubjects {

    private final Sentence s;
    private final Tokens t;
    private final boolean[] covered;

    EnglishSubjects(Sentence sentence, boolean[] covered) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.covered = covered;
    }

    @Nullable
    String of(Draft draft) {
        int start = clauseStart(draft.start());
        int joined = joined(start, draft.start());
        String subject = joined > start ? subjectIn(joined, draft.start()) : null;
        subject = subject == null ? subjectIn(start, draft.start()) : subject;
        for (int clauses = 0; clauses < Subjects.CLAUSES && subject == null && start > 0; clauses++) {
            int end = start - 1;
            start = clauseStart(end);
            subject = subjectIn(start, end);
        }
        return subject;
    }

    /**
     * Where a second main clause begins: "Nvidia added 3 % and Apple slipped 1 %", "the company said revenue rose 14 %";
     * the start if none does.
     */
    private int joined(int start, int to) {
        for (int i = to - 2; i > start; i--) {
            boolean joint = t.is(i, "and") && verbIn(start, i)
                    || t.is(i, "but")
                    || t.is(i, "as") && !t.is(i + 1, "part")
                    || t.is(i, "while")
                    || t.is(i, "whereas")
                    || s.has(REPORT, i);
            if (joint && (content(i + 1) && !verb(i + 1) || s.has(ARTICLE, i + 1))) {
                for (int k = i + 2; k < to; k++) {
                    if (verb(k)) {
                        return i + 1;
                    }
                }
            }
        }
        return start;
    }

    private boolean verbIn(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (verb(i)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String subjectIn(int from, int to) {
        int i = from;
        if (t.is(from, "which") || t.is(from, "that") || t.is(from, "who") || s.has(BEING, from)) {
            // a relative clause, or the rest of a main clause: its subject stands before
            return null;
        }
        while (i < to) {
            boolean prepositional = s.has(PREPOSITION, i - 1) || s.has(PREPOSITION, i - 2) && s.has(ARTICLE, i - 1);
            boolean initial = t.text(i).length() == 1 && t.is(i + 1, ".");
            if (!content(i) || time(i) || initial) {
                // "U.S. crude inventories" are inventories
                i++;
                continue;
            }
            int end = i;
            while (end < to && (content(end) && !verbHere(end, i, to) || possessive(end))) {
                if (possessive(end)) {
                    i = end + 2;
                    end = i;
                    continue;
                }
                end++;
                while ((t.dash(end) || t.is(end, "&")) && t.glued(end) && t.word(end + 1)) {
                    end += 2;
                }
            }
            if (t.number(end) && s.masked(end) && t.text(end).length() <= 3) {
                end++;
            }
            boolean first = i == from || i == from + 1 && s.has(ARTICLE, from);
            if (end > i && !prepositional && (!verb(i) || first && (end > i + 1 || verb(end)))) {
                String phrase = t.between(Math.max(i, end - 4), end);
                String of = t.is(end, "of") && end + 1 < to ? forward(end + 1) : null;
                boolean the = s.has(ARTICLE, end + 1) && (t.is(end + 1, "the") || t.is(end + 1, "its"));
                return of == null ? phrase : phrase + (the ? " of " + t.text(end + 1) + " " : " of ") + of;
            }
            i = Math.max(i + 1, end);
        }
        return null;
    }

    /** A word that ends a subject: a verb by its form, or the last before the figure. */
    private boolean verbHere(int i, int from, int to) {
        if (i == from) {
            return false;
        }
        boolean later = false;
        for (int k = i + 1; k < to && k < i + 12 && !later; k++) {
            later = verb(k) && !t.low(k).endsWith("ing");
        }
        boolean third = t.low(i).endsWith("s")
                && (amount(i + 1) || !later && (s.has(PREPOSITION, i + 1) || s.has(ARTICLE, i + 1)));
        boolean gerund = t.low(i).endsWith("ing") && (s.has(BEING, i + 1) || s.lexicon.has(VERB, t.low(i + 1)));
        return verb(i) && !gerund || third || t.low(i).endsWith("ly") || i == to - 1 && inFigure(to);
    }

    private boolean time(int i) {
        String word = t.text(i);
        return s.lexicon.has(MONTH, word)
                || s.lexicon.has(WEEKDAY, word)
                || s.lexicon.has(RELATIVE, word)
                || s.lexicon.has(GRAIN, word);
    }

    private int clauseStart(int at) {
        int i = at - 1;
        int least = i - Subjects.WINDOW;
        while (i >= 0 && i > least && !(t.is(i, ",") || t.is(i, ";") || t.is(i, ":") || t.dash(i) && !t.glued(i))) {
            i--;
        }
        return i + 1;
    }

    /** The noun phrase that begins at a token: up to the next function word. */
    @Nullable
    String forward(int at) {
        int from = at;
        while (s.has(ARTICLE, from) || t.is(from, "of")) {
            from++;
        }
        int to = from;
        while (to < t.size() && to - from < 3 && content(to) && !(to > from && over(to))) {
            to = t.dash(to + 1) && t.glued(to + 1) && t.word(to + 2) ? to + 3 : to + 1;
            if (possessive(to)) {
                // "half of the country's voters" are voters
                from = to + 2;
                while (from < t.size() && (s.has(TRANSPARENT, from) || inFigure(from) && !t.word(from))) {
                    from++;
                }
                to = from;
            }
        }
        return to == from ? null : t.between(from, to);
    }

    /** Whether a noun phrase is over before a word: "workers laid", "gas costs $3", "teachers complain about". */
    private boolean over(int i) {
        boolean base = CountedNouns.englishPlural(t.low(i - 1)) && !t.low(i).endsWith("s") && s.has(PREPOSITION, i + 1);
        return t.low(i).endsWith("ed") || t.low(i).endsWith("s") && amount(i + 1) || base;
    }

    private boolean amount(int i) {
        return t.number(i) || t.is(i, "$") || t.is(i, "£") || t.is(i, "€");
    }

    private boolean possessive(int i) {
        return (t.is(i, "'") || t.is(i, "’")) && t.lowIs(i + 1, "s") && t.glued(i + 1);
    }

    boolean content(int i) {
        return t.word(i)
                && !s.has(PREPOSITION, i)
                && !s.has(ARTICLE, i)
                && !s.lexicon.has(STOP, t.low(i))
                && !s.lexicon.has(VERB, t.low(i))
                && !inFigure(i)
                && !(inFigure(i - 1) && s.has(EXTENDED, i))
                && !t.is(i, "alone");
    }

    boolean verb(int i) {
        String word = t.low(i);
        return s.lexicon.has(VERB, word)
                || s.has(MODAL, i - 1)
                || s.lexicon.has(UP, word)
                || s.lexicon.has(DOWN, word)
                || word.endsWith("ed")
                || word.endsWith("ing") && !t.is(i + 1, "costs");
    }

    private boolean inFigure(int i) {
        return i >= 0 && i < covered.length && covered[i];
    }
}
