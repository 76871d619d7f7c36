package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.MODAL;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.VERB;

import org.depesche.tagging.text.Sentence;

/** The place of a phrase by the measure or the figure that it may restrict, with the sort of words between them. */
record QualifierPlace(Sentence s) {

    /** More tokens between are far. */
    private static final int FAR = 12;

    /** The place by the tokens from one to another. */
    String of(QualifierPhrase phrase, int from, int to) {
        if (phrase.overlaps(from, to)) {
            return "in";
        }
        return phrase.start() >= to ? "behind" + between(to, phrase.start()) : "before" + between(phrase.end(), from);
    }

    private String between(int first, int end) {
        if (first == end) {
            return "";
        }
        boolean nouns = true;
        int cuts = 0;
        boolean figure = false;
        for (int i = first; i < end; i++) {
            nouns &= isNominal(i);
            cuts += s.oneOf(i, ",;:") || s.dash(i) && !s.glued(i) ? 1 : 0;
            figure |= s.inFigure(i);
        }
        if (cuts > 1 || cuts == 0 && end - first > FAR) {
            return "-far";
        }
        if (cuts == 1) {
            return figure ? "-clause-figure" : "-clause";
        }
        return figure ? "-figure" : nouns ? "-nouns" : "-words";
    }

    /** Whether a token may belong to a noun with its attributes. */
    private boolean isNominal(int i) {
        return s.capital(i) || s.has(ARTICLE, i) || s.has(PREPOSITION, i) || isAttribute(i) || s.hyphen(i);
    }

    private boolean isAttribute(int i) {
        return s.german ? s.adjective(i) : s.word(i) && !s.hasLow(VERB, i) && !s.hasLow(MODAL, i);
    }
}
