package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.LEVEL;
import static org.depesche.tagging.text.WordSet.SEASON;
import static org.depesche.tagging.text.WordSet.TIME_PREPOSITION;
import static org.depesche.tagging.text.WordSet.UP;

import org.depesche.tagging.FigureKind;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the subject of the clause that a German figure belongs to. */
record GermanSubjects(Sentence s) {

    /** Clauses before the one of the figure that may name the subject. */
    static final int CLAUSES = 4;

    @Nullable
    String of(FigureDraft draft) {
        int start = s.clauseStart(draft.start());
        String subject = subjectIn(start, draft.start(), -1);
        if (subject == null) {
            subject = subjectIn(draft.end(), s.clauseEnd(draft.end()), -1);
        }
        for (int clauses = 0; clauses < CLAUSES && subject == null && start > 0; clauses++) {
            int end = start - 1;
            start = s.clauseStart(end);
            subject = subjectIn(start, end, -1);
        }
        return subject;
    }

    /**
     * The first noun phrase without a preposition that is neither a time nor a figure, or the first with "bei" or
     * "unter".
     *
     * @param without a noun that cannot be the subject; -1 if there is none
     */
    @Nullable
    String subjectIn(int from, int to, int without) {
        GermanNounPhrases.Phrase second = null;
        int i = from;
        while (i < to) {
            GermanNounPhrases.Phrase phrase = GermanNounPhrases.at(s, i, true);
            if (phrase == null) {
                i++;
                continue;
            }
            if (phrase.end() <= to && phrase.head() != without && isUsable(phrase)) {
                if (!phrase.prepositional()) {
                    return withoutVerb(phrase);
                }
                if (second == null && isAbout(phrase, i - 1, from)) {
                    second = phrase;
                }
            }
            i = Math.max(i + 1, phrase.end());
        }
        return second == null ? null : second.text();
    }

    private boolean isUsable(GermanNounPhrases.Phrase phrase) {
        return !s.inFigure(phrase.head()) && !s.number(phrase.start() - 1) && !time(phrase.head());
    }

    /** "stiegen Mieten": the first word looks like an adjective. */
    private String withoutVerb(GermanNounPhrases.Phrase phrase) {
        int first = phrase.start();
        boolean verb = first < phrase.head() && (s.has(UP, first) || s.has(DOWN, first)) && !s.has(ARTICLE, first - 1);
        return verb ? s.between(first + 1, phrase.end()) : phrase.text();
    }

    /** "bei den Mieten", "Unter den Befragten". */
    private boolean isAbout(GermanNounPhrases.Phrase phrase, int preposition, int clause) {
        return !s.has(LEVEL, phrase.head())
                && (s.low(preposition).startsWith("bei") || s.lowIs(preposition, "unter") && preposition == clause);
    }

    /** Also a season: "Sommer". */
    boolean time(int i) {
        return s.time(i) || s.has(SEASON, i);
    }

    /** "vor zwei Jahren", "in 30 Tagen": a time, which has no measure. */
    boolean isSpanOfTime(FigureDraft draft) {
        return draft.kind() == FigureKind.DURATION && s.hasLow(TIME_PREPOSITION, draft.before());
    }
}
