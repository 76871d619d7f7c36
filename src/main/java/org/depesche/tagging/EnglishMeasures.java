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
    String of(Draft draft, @Nullable Draft before, @Nullable String last) {
        if (before != null && last != null && continued(draft, before)) {
            return last;
        }
        if (draft.noun != null && draft.unit == null) {
            return draft.nounStart >= draft.number ? t.between(draft.nounStart, draft.nounEnd) : draft.noun;
        }
        String measure = right(draft);
        if (measure == null) {
            measure = left(draft);
        }
        boolean span = draft.kind() == FigureKind.DURATION
                && (s.has("ago", draft.end) || t.lowIs(draft.start - 1, "in") || t.lowIs(draft.start - 1, "after"));
        return measure == null && !span ? subject(draft) : measure;
    }

    /** "2.94 billion crowns ($264 million)", "up 3%, to 41 euros", "97 murders, 12 fewer than in 2021". */
    private boolean continued(Draft draft, Draft before) {
        int between = draft.start - before.end;
        boolean money = before.unit0().money() && draft.unit0().money() && between == 1 && t.is(before.end, "(");
        boolean joint = (between == 1 && (t.is(before.end, "to") || t.is(before.end, "against")))
                || between == 2 && t.is(before.end, "compared") && t.is(before.end + 1, "with");
        boolean fewer = between == 1
                && t.is(before.end, ",")
                && (t.is(draft.end, "fewer")
                        || t.is(draft.end, "more")
                        || t.is(draft.end, "less")
                        || t.is(draft.end, "higher")
                        || t.is(draft.end, "lower"));
        return money || joint && !before.bare() && (draft.noun == null || draft.unit != null) || fewer;
    }

    private @Nullable String right(Draft draft) {
        int at = draft.end;
        if (t.dash(at) && t.glued(at) && t.word(at + 1)) {
            return t.text(at + 1);
        }
        FigureKind kind = draft.kind();
        boolean hyphened = t.dash(draft.numberEnd) && t.glued(draft.numberEnd) && draft.unit != null;
        if (hyphened || kind == FigureKind.AGE) {
            // "a four-year deal", "the 26-year-old midfielder"
            return content(at) ? forward(at) : null;
        }
        if (kind == FigureKind.DURATION && t.is(at, "in") && s.has("confined", at + 1)) {
            return t.text(at + 1);
        }
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
            if (possessive(to)) {
                // "half of the country's voters" are voters
                from = to + 2;
                while (from < t.size() && (s.has("transparent", from) || inFigure(from) && !t.word(from))) {
                    from++;
                }
                to = from;
            }
        }
        return to == from ? null : t.between(from, to);
    }

    private boolean possessive(int i) {
        return (t.is(i, "'") || t.is(i, "’")) && t.lowIs(i + 1, "s") && t.glued(i + 1);
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
        int at = t.is(draft.start - 1, "between") ? draft.start - 2 : draft.start - 1;
        int worth = at;
        while (worth > 0
                && at - worth < 3
                && (s.has("transparent", worth) || t.low(worth).endsWith("ed"))) {
            worth--;
        }
        if (t.is(worth, "worth") && content(worth - 1)) {
            // "a deal worth a reported £85m"
            return t.text(worth - 1);
        }
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
        boolean predicate = by && s.has("being", noun - 1);
        if (!content(noun)
                || predicate
                || !of && s.lexicon.has("up", t.low(noun))
                || !of && s.lexicon.has("down", t.low(noun))
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
        int joined = joined(start, draft.start);
        String subject = joined > start ? subjectIn(joined, draft.start) : null;
        subject = subject == null ? subjectIn(start, draft.start) : subject;
        for (int clauses = 0; clauses < Subjects.CLAUSES && subject == null && start > 0; clauses++) {
            int end = start - 1;
            start = clauseStart(end);
            subject = subjectIn(start, end);
        }
        return subject;
    }

    /** Where a second main clause begins: "Nvidia added 3 % and Apple slipped 1 %"; the start if none does. */
    private int joined(int start, int to) {
        for (int i = to - 2; i > start; i--) {
            boolean joint =
                    t.is(i, "and") && verbIn(start, i) || t.is(i, "but") || t.is(i, "while") || t.is(i, "whereas");
            if (joint && (content(i + 1) && !verb(i + 1) || s.has("article", i + 1))) {
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
        if (t.is(from, "which") || t.is(from, "that") || t.is(from, "who") || s.has("being", from)) {
            // a relative clause, or the rest of a main clause: its subject stands before
            return null;
        }
        while (i < to) {
            boolean prepositional =
                    s.has("preposition", i - 1) || s.has("preposition", i - 2) && s.has("article", i - 1);
            if (!content(i) || time(i)) {
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
            boolean first = i == from || i == from + 1 && s.has("article", from);
            if (end > i && !prepositional && (!verb(i) || first && (end > i + 1 || verb(end)))) {
                String phrase = t.between(Math.max(i, end - 4), end);
                String of = t.is(end, "of") && end + 1 < to ? forward(end + 1) : null;
                return of == null ? phrase : phrase + " of " + of;
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
                && !later
                && (s.has("preposition", i + 1) || s.has("article", i + 1) || t.number(i + 1) || t.is(i + 1, "$"));
        return verb(i) || third || t.low(i).endsWith("ly") || i == to - 1 && inFigure(to);
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
