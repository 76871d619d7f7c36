package org.depesche.tagging;

import org.jspecify.annotations.Nullable;

/** {@link Measures} for English, where no capital tells a noun. */
final class EnglishMeasures {

    private final Sentence s;
    private final Tokens t;
    private final boolean[] covered;

    EnglishMeasures(Sentence sentence, boolean[] covered) {
        this.s = sentence;
        this.t = sentence.tokens;
        this.covered = covered;
    }

    @Nullable
    String of(Draft draft) {
        if (draft.noun != null && draft.unit == null && draft.nounStart >= draft.number) {
            return t.between(draft.nounStart, draft.nounEnd);
        }
        String measure = right(draft);
        if (measure == null) {
            measure = left(draft);
        }
        boolean span = draft.kind() == FigureKind.DURATION
                && (s.has("ago", draft.end) || t.lowIs(draft.start - 1, "in") || t.lowIs(draft.start - 1, "after"));
        return measure == null && !span ? subject(draft) : measure;
    }

    private @Nullable String right(Draft draft) {
        int at = draft.end;
        if (t.dash(at) && t.glued(at) && t.word(at + 1)) {
            return t.text(at + 1);
        }
        FigureKind kind = draft.kind();
        if (kind == FigureKind.MULTIPLE && s.has("article", at)) {
            return forward(at + 1);
        }
        boolean of = t.is(at, "of") && kind != FigureKind.AGE && kind != FigureKind.DURATION;
        if (of && !t.number(at + 1)) {
            return forward(at + 1);
        }
        return kind == FigureKind.FRACTION && content(at) ? forward(at) : null;
    }

    /** The noun phrase that begins at a token: up to the next function word. */
    private @Nullable String forward(int at) {
        int from = at;
        while (s.has("article", from) || t.is(from, "of")) {
            from++;
        }
        int to = from;
        while (to < t.size()
                && to - from < 3
                && content(to)
                && !(to > from && t.low(to).endsWith("ed"))) {
            to = t.dash(to + 1) && t.glued(to + 1) && t.word(to + 2) ? to + 3 : to + 1;
        }
        return to == from ? null : t.between(from, to);
    }

    private boolean content(int i) {
        return t.word(i)
                && !s.has("preposition", i)
                && !s.has("article", i)
                && !s.lexicon.has("stop", t.low(i))
                && !s.lexicon.has("verb", t.low(i))
                && !inFigure(i);
    }

    /** "winds of up to 165mph", "cut borrowing costs by 50 points", "values the start-up at $3 billion". */
    private @Nullable String left(Draft draft) {
        int at = draft.start - 1;
        boolean of = t.is(at, "of");
        boolean by = t.is(at, "by") || t.is(at, "at") || t.is(at, "to");
        if (t.is(at, "is") || !of && !by) {
            return null;
        }
        int noun = at - 1;
        boolean compound = t.dash(noun - 1) && t.glued(noun) && t.glued(noun - 1);
        if (compound) {
            return s.has("article", noun - 3) ? t.between(noun - 2, noun + 1) : null;
        }
        if (!content(noun)
                || s.lexicon.has("up", t.low(noun))
                || s.lexicon.has("down", t.low(noun))
                || t.low(noun).endsWith("ed")) {
            return null;
        }
        if (of && (s.has("dimension", noun) || s.has("change-noun", noun))) {
            return null;
        }
        int from = noun;
        while (from > 0
                && noun - from < 2
                && (content(from - 1) || t.dash(from - 1) && t.glued(from))
                && !verb(from - 1)) {
            from--;
        }
        boolean object = of || s.has("article", from - 1) || verb(from - 1);
        return object ? t.between(from, noun + 1) : null;
    }

    private boolean verb(int i) {
        String word = t.low(i);
        return s.lexicon.has("verb", word)
                || s.lexicon.has("up", word)
                || s.lexicon.has("down", word)
                || word.endsWith("ed")
                || word.endsWith("ing") && !t.is(i + 1, "costs");
    }

    private @Nullable String subject(Draft draft) {
        int start = clauseStart(draft.start);
        String subject = subjectIn(start, draft.start);
        for (int clauses = 0; clauses < Subjects.CLAUSES && subject == null && start > 0; clauses++) {
            int end = start - 1;
            start = clauseStart(end);
            subject = subjectIn(start, end);
        }
        return subject;
    }

    private @Nullable String subjectIn(int from, int to) {
        int i = from;
        while (i < to) {
            boolean prepositional =
                    s.has("preposition", i - 1) || s.has("preposition", i - 2) && s.has("article", i - 1);
            if (!content(i) || time(i)) {
                i++;
                continue;
            }
            int end = i;
            while (end < to && content(end) && !verbHere(end, i, to)) {
                end++;
                while ((t.dash(end) || t.is(end, "&")) && t.glued(end) && t.word(end + 1)) {
                    end += 2;
                }
            }
            if (t.number(end) && s.masked(end) && t.text(end).length() <= 3) {
                end++;
            }
            boolean first = i == from || i == from + 1 && s.has("article", from);
            if (end > i && !prepositional && (!verb(i) || first && (end > i + 1 || verb(end)))) {
                return t.between(Math.max(i, end - 4), end);
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
        boolean third = t.low(i).endsWith("s")
                && (s.has("preposition", i + 1) || s.has("article", i + 1) || t.number(i + 1) || t.is(i + 1, "$"));
        return verb(i) || third || t.low(i).endsWith("ly") || i == to - 1;
    }

    private boolean time(int i) {
        String word = t.text(i);
        return s.lexicon.has("month", word)
                || s.lexicon.has("weekday", word)
                || s.lexicon.has("relative", word)
                || s.lexicon.has("grain", word);
    }

    private boolean inFigure(int i) {
        return i >= 0 && i < covered.length && covered[i];
    }

    private int clauseStart(int at) {
        int i = at - 1;
        int least = i - Subjects.WINDOW;
        while (i >= 0 && i > least && !(t.is(i, ",") || t.is(i, ";") || t.is(i, ":") || t.dash(i) && !t.glued(i))) {
            i--;
        }
        return i + 1;
    }
}
