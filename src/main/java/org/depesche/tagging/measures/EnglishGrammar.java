package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.ARTICLE;
import static org.depesche.tagging.text.WordSet.BEING;
import static org.depesche.tagging.text.WordSet.DOWN;
import static org.depesche.tagging.text.WordSet.MODAL;
import static org.depesche.tagging.text.WordSet.PREPOSITION;
import static org.depesche.tagging.text.WordSet.STOP;
import static org.depesche.tagging.text.WordSet.UP;

import org.depesche.tagging.syntax.SyntaxTree;
import org.depesche.tagging.text.Sentence;
import org.depesche.tagging.text.VerbClasses;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of an English sentence, their verbs, and the small words between two tokens.
 *
 * @param tree null if the grammar is not known
 * @param words the words and marks that were asked for, see {@link #word}
 */
record EnglishGrammar(
        Sentence s,
        @Nullable SyntaxTree tree,
        EnglishNounPhrases phrases,
        int[] clauses,
        @Nullable String[] words) {

    /** Longer ways between a figure and a noun are seldom alike. */
    private static final int LONGEST_WAY = 4;

    /** Forms of a verb share so many letters. */
    private static final int STEM = 5;

    static EnglishGrammar of(Sentence s, @Nullable SyntaxTree tree, EnglishNounPhrases phrases) {
        int[] clauses = new int[s.size() + 1];
        int clause = 0;
        for (int i = 0; i < s.size(); i++) {
            clause += s.oneOf(i, ",;:()") || s.dash(i) && !s.glued(i) ? 1 : 0;
            clauses[i] = clause;
        }
        clauses[s.size()] = clause;
        return new EnglishGrammar(s, tree, phrases, clauses, new String[s.size()]);
    }

    /** The boundaries of clauses between two tokens. */
    int between(int from, int to) {
        return Math.abs(clauses[Math.min(from, s.size())] - clauses[Math.min(to, s.size())]);
    }

    boolean isVerb(int i) {
        return tree == null
                ? phrases.verb(i) || s.has(UP, i) || s.has(DOWN, i) || s.low(i).endsWith("ed")
                : tree.isVerb(i);
    }

    /** The nearest main verb before a token, in small letters; behind it if none is before; empty if there is none. */
    String verbAt(int token) {
        for (int i = token - 1; i >= 0 && between(i, token) <= 1; i--) {
            if (isVerb(i) && !isAuxiliary(i)) {
                return s.low(i);
            }
        }
        for (int i = token + 1; i < s.size() && between(i, token) == 0; i++) {
            if (isVerb(i) && !isAuxiliary(i)) {
                return s.low(i);
            }
        }
        return "";
    }

    private boolean isAuxiliary(int i) {
        boolean auxiliary = s.has(BEING, i) || s.has(MODAL, i);
        return auxiliary && (isVerb(i + 1) || isVerb(i + 2))
                || tree != null && tree.relation(i).startsWith("aux");
    }

    /** The sort of a verb, which counts more than the verb itself. */
    String sort(String verb) {
        return s.lexicon.has(BEING, verb) ? "be" : VerbClasses.ENGLISH.of(verb);
    }

    static String stem(String verb) {
        return verb.substring(0, Math.min(STEM, verb.length()));
    }

    /** Small words, and marks for other words, between two tokens; empty for a long way. */
    String way(int from, int to) {
        if (to - from > LONGEST_WAY) {
            return "";
        }
        StringBuilder way = new StringBuilder("_");
        for (int i = from; i < to; i++) {
            way.append(word(i)).append('_');
        }
        return way.toString();
    }

    /** A small word as written, a mark for any other. */
    String word(int i) {
        if (i < 0 || i >= s.size()) {
            return "^";
        }
        String word = words[i];
        if (word == null) {
            word = find(i);
            words[i] = word;
        }
        return word;
    }

    private String find(int i) {
        if (s.inFigure(i) || s.number(i)) {
            return "#";
        }
        if (s.has(ARTICLE, i)) {
            return "D";
        }
        if (s.has(UP, i)) {
            return "U";
        }
        if (s.has(DOWN, i)) {
            return "L";
        }
        if (s.sign(i) || s.has(PREPOSITION, i) || s.hasLow(STOP, i)) {
            return s.low(i);
        }
        return s.time(i) ? "T" : isVerb(i) ? "V" : s.capital(i) ? "C" : "w";
    }
}
