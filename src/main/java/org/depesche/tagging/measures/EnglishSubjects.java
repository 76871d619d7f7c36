package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BEING;
import static org.depesche.tagging.text.WordSet.CONJUNCTION;
import static org.depesche.tagging.text.WordSet.CURRENCY_SIGN;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.EXTENDED;
import static org.depesche.tagging.text.WordSet.GRAIN;
import static org.depesche.tagging.text.WordSet.MODAL;
import static org.depesche.tagging.text.WordSet.MONTH;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.RELATIVE;
import static org.depesche.tagging.text.WordSet.RELATIVE_PRONOUN;
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

/** Finds the noun phrases of an English sentence, and the subject among them that a figure belongs to. */
final class EnglishSubjects {

    /** Words of a subject. */
    private static final int LONGEST = 4;

    /** Tokens within which a verb makes the word before a noun. */
    private static final int NEAR = 11;

    /** @param start first token; @param end token after the last */
    private record Words(int start, int end) {}

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
            boolean subject = content(i + 1) && !verb(i + 1) || s.has(ARTICLE, i + 1);
            if (subject && joinsClause(i, start) && verbIn(i + 1, to)) {
                return i + 1;
            }
        }
        return start;
    }

    private boolean joinsClause(int i, int start) {
        return t.is(i, "and") && verbIn(start, i)
                || t.is(i, "as") && !t.is(i + 1, "part")
                || s.has(CONJUNCTION, i)
                || s.has(REPORT, i);
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
        if (s.has(RELATIVE_PRONOUN, from) || s.has(BEING, from)) {
            // the subject of a relative clause, or of the rest of a main clause, is in the clause before
            return null;
        }
        int i = from;
        while (i < to) {
            if (!content(i) || time(i) || isInitial(i)) {
                i++;
                continue;
            }
            Words words = words(i, to);
            if (words.end > words.start && !isPrepositional(i) && isSubject(words, from)) {
                return withAttribute(words, to);
            }
            i = Math.max(words.start + 1, words.end);
        }
        return null;
    }

    /** "U.S. crude inventories" are inventories. */
    private boolean isInitial(int i) {
        return t.text(i).length() == 1 && t.is(i + 1, ".");
    }

    private boolean isPrepositional(int i) {
        return s.has(PREPOSITION, i - 1) || s.has(PREPOSITION, i - 2) && s.has(ARTICLE, i - 1);
    }

    /** A phrase that begins with a word like a verb is a subject only at the beginning of its clause. */
    private boolean isSubject(Words words, int clause) {
        boolean first = words.start == clause || words.start == clause + 1 && s.has(ARTICLE, clause);
        return !verb(words.start) || first && (words.end > words.start + 1 || verb(words.end));
    }

    /** The words of a noun phrase; behind a possessive they begin anew: "the country's voters". */
    private Words words(int at, int to) {
        int start = at;
        int end = at;
        while (end < to && (possessive(end) || content(end) && !verbHere(end, start, to))) {
            if (possessive(end)) {
                start = end + 2;
                end = start;
            } else {
                end = compound(end + 1);
            }
        }
        boolean name = t.number(end) && s.masked(end) && t.text(end).length() <= 3;
        return new Words(start, name ? end + 1 : end);
    }

    private int compound(int at) {
        int end = at;
        while ((t.dash(end) || t.is(end, "&")) && t.glued(end) && t.word(end + 1)) {
            end += 2;
        }
        return end;
    }

    /** "the number of visitors", "shares of the company". */
    private String withAttribute(Words words, int to) {
        int of = words.end;
        String phrase = t.between(Math.max(words.start, of - LONGEST), of);
        String attribute = t.is(of, "of") && of + 1 < to ? forward(of + 1) : null;
        if (attribute == null) {
            return phrase;
        }
        boolean article = t.is(of + 1, "the") || t.is(of + 1, "its");
        return phrase + (article ? " of " + t.text(of + 1) + " " : " of ") + attribute;
    }

    /** A word that ends a subject: a verb by its form, or the last before the figure. */
    private boolean verbHere(int i, int from, int to) {
        if (i == from) {
            return false;
        }
        return verb(i) && !isGerund(i)
                || isThirdPerson(i, to)
                || t.low(i).endsWith("ly")
                || i == to - 1 && inFigure(to);
    }

    /** "costs $3", "rises to": a plural's form, but no verb comes later. */
    private boolean isThirdPerson(int i, int to) {
        return t.low(i).endsWith("s")
                && (amount(i + 1) || (s.has(PREPOSITION, i + 1) || s.has(ARTICLE, i + 1)) && !isVerbSoon(i + 1, to));
    }

    private boolean isVerbSoon(int from, int to) {
        for (int i = from; i < to && i < from + NEAR; i++) {
            if (verb(i) && !t.low(i).endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    /** "building is": a noun. */
    private boolean isGerund(int i) {
        return t.low(i).endsWith("ing") && (s.has(BEING, i + 1) || s.hasLow(VERB, i + 1));
    }

    private boolean time(int i) {
        return s.has(MONTH, i) || s.has(WEEKDAY, i) || s.has(RELATIVE, i) || s.has(GRAIN, i);
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
                from = owned(to + 2);
                to = from;
            }
        }
        return to == from ? null : t.between(from, to);
    }

    /** "half of the country's voters" are voters: where the noun begins behind a possessive. */
    private int owned(int at) {
        int from = at;
        while (from < t.size() && (s.has(TRANSPARENT, from) || inFigure(from) && !t.word(from))) {
            from++;
        }
        return from;
    }

    /** Whether a noun phrase is over before a word: "workers laid", "gas costs $3", "teachers complain about". */
    private boolean over(int i) {
        boolean base = CountedNouns.englishPlural(t.low(i - 1)) && !t.low(i).endsWith("s") && s.has(PREPOSITION, i + 1);
        return t.low(i).endsWith("ed") || t.low(i).endsWith("s") && amount(i + 1) || base;
    }

    private boolean amount(int i) {
        return t.number(i) || s.has(CURRENCY_SIGN, i);
    }

    private boolean possessive(int i) {
        return (t.is(i, "'") || t.is(i, "’")) && t.lowIs(i + 1, "s") && t.glued(i + 1);
    }

    boolean content(int i) {
        return t.word(i)
                && !s.has(PREPOSITION, i)
                && !s.has(ARTICLE, i)
                && !s.hasLow(STOP, i)
                && !s.hasLow(VERB, i)
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
