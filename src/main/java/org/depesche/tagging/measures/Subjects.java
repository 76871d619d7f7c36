package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.LEVEL;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.RELATIVE;
import static org.depesche.tagging.text.WordSet.SEASON;
import static org.depesche.tagging.text.WordSet.SHIFT;
import static org.depesche.tagging.text.WordSet.UP;
import static org.depesche.tagging.text.WordSet.WEEKDAY;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.figures.Draft;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The subject of the clause that a German figure stands in. */
final class Subjects {

    /** How far a subject is looked for: tokens, and clauses before. */
    static final int WINDOW = 60;

    static final int CLAUSES = 4;

    private final Sentence s;
    private final Tokens t;
    private final boolean[] covered;

    Subjects(Sentence sentence, boolean[] covered) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.covered = covered;
    }

    @Nullable
    String of(Draft draft) {
        int start = clauseStart(draft.start());
        String subject = subjectIn(start, draft.start(), -1);
        if (subject == null) {
            subject = subjectIn(draft.end(), clauseEnd(draft.end()), -1);
        }
        for (int clauses = 0; clauses < CLAUSES && subject == null && start > 0; clauses++) {
            int end = start - 1;
            start = clauseStart(end);
            subject = subjectIn(start, end, -1);
        }
        return subject;
    }

    /** The first noun phrase that is no time and no figure and has no preposition; else the first with "bei" or "für". */
    @Nullable
    String subjectIn(int from, int to, int without) {
        NounPhrases.Phrase second = null;
        int i = from;
        while (i < to) {
            NounPhrases.Phrase phrase = NounPhrases.at(s, i, true);
            boolean usable = phrase != null
                    && phrase.end() <= to
                    && !inFigure(phrase.head())
                    && !t.number(phrase.start() - 1)
                    && phrase.head() != without
                    && !time(phrase.head());
            if (phrase != null && usable) {
                if (!phrase.prepositional()) {
                    boolean verb = phrase.start() < phrase.head()
                            && (s.has(UP, phrase.start()) || s.has(DOWN, phrase.start()))
                            && !s.has(ARTICLE, phrase.start() - 1);
                    return verb ? t.between(phrase.start() + 1, phrase.end()) : phrase.text();
                }
                boolean about = !s.has(LEVEL, phrase.head())
                        && (t.low(i - 1).startsWith("bei") || t.lowIs(i - 1, "unter") && i - 1 == from);
                second = second == null && about ? phrase : second;
            }
            i = phrase == null ? i + 1 : Math.max(i + 1, phrase.end());
        }
        return second == null ? null : second.text();
    }

    boolean time(int i) {
        String word = t.text(i);
        return s.lexicon.has(MONTH, word)
                || s.lexicon.has(WEEKDAY, word)
                || s.lexicon.has(RELATIVE, word)
                || s.lexicon.has(GRAIN, word)
                || s.lexicon.has(SEASON, word);
    }

    boolean inFigure(int i) {
        return i >= 0 && i < covered.length && covered[i];
    }

    int clauseStart(int at) {
        int i = Math.min(at, t.size()) - 1;
        int least = i - WINDOW;
        while (i >= 0 && i > least && !boundary(i)) {
            i--;
        }
        return i + 1;
    }

    int clauseEnd(int at) {
        int i = at;
        while (i < t.size() && i < at + WINDOW && !boundary(i)) {
            i++;
        }
        return i;
    }

    private boolean boundary(int i) {
        boolean dash = t.dash(i) && !t.glued(i) && !t.glued(i + 1);
        return t.is(i, ",") || t.is(i, ";") || t.is(i, ":") || dash;
    }

    /** "vor zwei Jahren", "in 30 Tagen": says when, and counts nothing. */
    boolean span(Draft draft) {
        String before = t.low(draft.start() - 1);
        return draft.kind() == FigureKind.DURATION
                && (before.equals("vor")
                        || before.equals("nach")
                        || before.equals("seit")
                        || before.equals("in")
                        || before.equals("binnen")
                        || before.equals("den") && s.has(SHIFT, draft.start() - 1));
    }
}
