package org.depesche.tagging.subjects;

import static org.depesche.tagging.subjects.QualifierPhrase.restricts;
import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.MODAL;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.SAYING;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.UP;
import static org.depesche.tagging.text.WordSet.VERB;

import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.subjects.QualifierPhrase.Kind;
import org.depesche.tagging.text.Sentence;

/** Finds the words of an English sentence that may restrict a measure. */
record EnglishQualifiers(Sentence s) {

    /** Words of the longest noun phrase. */
    private static final int LONGEST = 5;

    private static final int MOST_ADJECTIVES = 3;

    private static final int SHORTEST = 3;

    List<QualifierPhrase> find() {
        List<QualifierPhrase> found = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            if (!s.inFigure(i)) {
                addAt(i, found);
            }
        }
        return found;
    }

    private void addAt(int i, List<QualifierPhrase> found) {
        boolean article = (s.is(i, "a") || s.is(i, "an")) && s.inFigure(i - 1);
        if (restricts(s, i, "rate") || article) {
            addRate(i, article, found);
        } else if (s.has(PREPOSITION, i)) {
            addPhrase(i, found);
        } else if (restricts(s, i, "adverb") || restricts(s, i, "often") || isParticiple(i)) {
            found.add(new QualifierPhrase(Kind.ADVERB, i, i, i + 1, i == 0 ? s.low(i) : s.text(i)));
        }
    }

    /** "a year", "per share", and "each" alone. */
    private void addRate(int i, boolean article, List<QualifierPhrase> found) {
        if (isPart(i + 1)) {
            found.add(QualifierPhrase.of(Kind.RATE, s, i, i + 1, i + 2));
        } else if (!article && !s.is(i, "per")) {
            found.add(QualifierPhrase.of(Kind.RATE, s, i, i, i + 1));
        }
    }

    private void addPhrase(int i, List<QualifierPhrase> found) {
        int end = end(i + 1);
        if (end < 0 || s.time(end - 1)) {
            return;
        }
        found.add(QualifierPhrase.of(Kind.PREPOSITION, s, i, end - 1, end));
        int joined = s.is(end, "and") ? end(end + 1) : -1;
        if (joined > 0) {
            found.add(QualifierPhrase.of(Kind.PREPOSITION, s, i, joined - 1, joined));
        }
    }

    private boolean isParticiple(int i) {
        return s.word(i) && s.low(i).endsWith("ed") && s.low(i).length() > SHORTEST + 1 && !s.hasLow(STOP, i);
    }

    /** The end of the noun phrase that begins at a token; -1 without one. */
    private int end(int from) {
        int first = s.has(ARTICLE, from) ? from + 1 : from;
        int end = first;
        while (end < Math.min(s.size(), first + LONGEST) && isPart(end) && !(end > first && isVerb(end))) {
            end = s.hyphened(end + 1) && s.glued(end + 2) ? end + 3 : end + 1;
        }
        return end == first ? -1 : end;
    }

    /** Whether a token may belong to a noun phrase. */
    private boolean isPart(int i) {
        return s.word(i)
                && !s.inFigure(i)
                && !s.has(PREPOSITION, i)
                && !s.has(ARTICLE, i)
                && !s.hasLow(STOP, i)
                && !s.hasLow(VERB, i)
                && !s.hasLow(MODAL, i)
                && !s.has(SAYING, i);
    }

    /** "tax slipped", "Russia fell": whether a noun phrase ends before a word. */
    private boolean isVerb(int i) {
        return isParticiple(i) || s.hasLow(UP, i) || s.hasLow(DOWN, i);
    }

    /** The words before a noun. */
    List<QualifierPhrase> adjectives(int noun) {
        List<QualifierPhrase> found = new ArrayList<>();
        int at = noun - 1;
        while (at >= 0 && noun - at <= MOST_ADJECTIVES && isPart(at)) {
            int start = s.hyphen(at - 1) && s.glued(at) && s.word(at - 2) ? at - 2 : at;
            String words = s.between(start, at + 1);
            found.add(new QualifierPhrase(
                    Kind.ADJECTIVE, start, at, at + 1, start == 0 ? SmallLetters.of(words) : words));
            at = start - 1;
        }
        return found;
    }
}
