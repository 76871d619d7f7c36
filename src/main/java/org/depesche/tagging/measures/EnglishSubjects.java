package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BEING;
import static org.depesche.tagging.text.WordSet.CONJUNCTION;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.RELATIVE_PRONOUN;
import static org.depesche.tagging.text.WordSet.REPORT;
import static org.depesche.tagging.text.WordSet.VERB;

import java.util.stream.IntStream;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the subject of the clause that an English figure belongs to. */
record EnglishSubjects(Sentence s, EnglishNounPhrases phrases) {

    /** Words of a subject. */
    private static final int LONGEST = 4;

    /** Tokens within which a verb makes the word before a noun. */
    private static final int NEAR = 11;

    /**
     * @param start first token
     * @param end token after the last
     */
    private record Words(int start, int end) {}

    @Nullable
    String of(FigureDraft draft) {
        int start = s.clauseStart(draft.start());
        int joined = joined(start, draft.start());
        String subject = joined > start ? subjectIn(joined, draft.start()) : null;
        subject = subject == null ? subjectIn(start, draft.start()) : subject;
        for (int clauses = 0; clauses < GermanSubjects.CLAUSES && subject == null && start > 0; clauses++) {
            int end = start - 1;
            start = s.clauseStart(end);
            subject = subjectIn(start, end);
        }
        return subject;
    }

    /**
     * The beginning of a second main clause: "Nvidia added 3 % and Apple slipped 1 %", "the company said revenue rose
     * 14 %"; the given start if there is none.
     */
    private int joined(int start, int to) {
        for (int i = to - 2; i > start; i--) {
            boolean subject = phrases.content(i + 1) && !phrases.verb(i + 1) || s.has(ARTICLE, i + 1);
            if (subject && joinsClause(i, start) && verbIn(i + 1, to)) {
                return i + 1;
            }
        }
        return start;
    }

    private boolean joinsClause(int i, int start) {
        return s.is(i, "and") && verbIn(start, i)
                || s.is(i, "as") && !s.is(i + 1, "part")
                || s.has(CONJUNCTION, i)
                || s.has(REPORT, i);
    }

    private boolean verbIn(int from, int to) {
        return IntStream.range(from + 1, to).anyMatch(phrases::verb);
    }

    private @Nullable String subjectIn(int from, int to) {
        if (s.has(RELATIVE_PRONOUN, from) || s.has(BEING, from)) {
            // the subject of a relative clause, or of the rest of a main clause, is in the clause before
            return null;
        }
        int i = from;
        while (i < to) {
            if (!phrases.content(i) || s.time(i) || isInitial(i)) {
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
        return s.text(i).length() == 1 && s.is(i + 1, ".");
    }

    private boolean isPrepositional(int i) {
        return s.has(PREPOSITION, i - 1) || s.has(PREPOSITION, i - 2) && s.has(ARTICLE, i - 1);
    }

    /** A phrase that begins like a verb is a subject only at the beginning of its clause. */
    private boolean isSubject(Words words, int clause) {
        boolean first = words.start == clause || words.start == clause + 1 && s.has(ARTICLE, clause);
        return !phrases.verb(words.start) || first && (words.end > words.start + 1 || phrases.verb(words.end));
    }

    /** The words of a noun phrase, which begins anew after a possessive: "the country's voters". */
    private Words words(int at, int to) {
        int start = at;
        int end = at;
        while (end < to && (phrases.possessive(end) || phrases.content(end) && !verbHere(end, start, to))) {
            if (phrases.possessive(end)) {
                start = end + 2;
                end = start;
            } else {
                end = phrases.compound(end + 1);
            }
        }
        boolean name = s.number(end) && s.masked(end) && s.text(end).length() <= 3;
        return new Words(start, name ? end + 1 : end);
    }

    /** "the number of visitors", "shares of the company". */
    private String withAttribute(Words words, int to) {
        int of = words.end;
        String phrase = s.between(Math.max(words.start, of - LONGEST), of);
        String attribute = s.is(of, "of") && of + 1 < to ? phrases.forward(of + 1) : null;
        if (attribute == null) {
            return phrase;
        }
        boolean article = s.is(of + 1, "the") || s.is(of + 1, "its");
        return phrase + (article ? " of " + s.text(of + 1) + " " : " of ") + attribute;
    }

    /** A word that ends a subject: a verb by its form, or the last before the figure. */
    private boolean verbHere(int i, int from, int to) {
        boolean last = i == to - 1 && s.inFigure(to);
        boolean verb = phrases.verb(i) && !isGerund(i) || isThirdPerson(i, to);
        return i > from && (last || verb || s.low(i).endsWith("ly"));
    }

    /** "costs $3", "rises to": a plural's form, but no verb comes later. */
    private boolean isThirdPerson(int i, int to) {
        return s.low(i).endsWith("s")
                && (phrases.amount(i + 1)
                        || (s.has(PREPOSITION, i + 1) || s.has(ARTICLE, i + 1)) && !isVerbSoon(i + 1, to));
    }

    private boolean isVerbSoon(int from, int to) {
        return IntStream.range(from, Math.min(to, from + NEAR))
                .anyMatch(i -> phrases.verb(i) && !s.low(i).endsWith("ing"));
    }

    /** "building is": a noun. */
    private boolean isGerund(int i) {
        return s.low(i).endsWith("ing") && (s.has(BEING, i + 1) || s.hasLow(VERB, i + 1));
    }
}
