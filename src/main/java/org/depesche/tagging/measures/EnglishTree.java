package org.depesche.tagging.measures;

import static org.depesche.tagging.text.WordSet.CHANGE_NOUN;
import static org.depesche.tagging.text.WordSet.SAYING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.syntax.SyntaxTree;
import org.depesche.tagging.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The place of a figure in the tree of its sentence, and the noun that the tree gives it. */
final class EnglishTree {

    static final int NONE = SyntaxTree.NONE;

    /** Words between a figure and the top of its clauses. */
    private static final int HIGHEST = 8;

    private static final Set<String> OBLIQUE = Set.of("obl", "obl:npmod", "obl:tmod", "advmod", "xcomp", "advcl");
    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj");

    private final Sentence s;
    private final SyntaxTree tree;
    private final FigureDraft draft;
    private final Set<Integer> heads;
    private final int anchor;

    /** The figure and the words above it. */
    private final List<Integer> up;

    /** By the tokens that they belong to. */
    private final @Nullable String[] prepositions;

    private final int measure;

    /** @param heads the tokens of the nouns that may be measures */
    EnglishTree(Sentence s, SyntaxTree tree, FigureDraft draft, Set<Integer> heads) {
        this.s = s;
        this.tree = tree;
        this.draft = draft;
        this.heads = heads;
        int top = draft.start();
        for (int i = draft.start(); i < draft.end(); i++) {
            int head = tree.head(i);
            boolean outside = head < draft.start() || head >= draft.end();
            boolean word =
                    !tree.relation(i).equals("punct") && !tree.relation(i).equals("case");
            top = outside && word ? i : top;
        }
        this.anchor = top;
        this.up = chain(top);
        this.prepositions = new String[s.size()];
        for (int i = s.size() - 1; i >= 0; i--) {
            if (tree.head(i) != NONE && tree.relation(i).equals("case")) {
                prepositions[tree.head(i)] = s.low(i);
            }
        }
        this.measure = find();
    }

    /** The token of the figure that the rest of the sentence governs. */
    int anchor() {
        return anchor;
    }

    /** The preposition of a token; "-" if it has none. */
    String preposition(int token) {
        String preposition = prepositions[token];
        return preposition == null ? "-" : preposition;
    }

    /** The subject of the nearest clause above the figure that has one; {@link #NONE} if none has. */
    int subject() {
        for (int above : up) {
            for (int i = 0; i < s.size(); i++) {
                if (tree.head(i) == above && SUBJECTS.contains(tree.relation(i))) {
                    return i;
                }
            }
        }
        return NONE;
    }

    /** The relations up from the figure and down to a token: "obl^nsubj"; empty if it is far. */
    String path(int token) {
        List<Integer> other = chain(token);
        for (int i = 0; i < up.size(); i++) {
            int down = other.indexOf(up.get(i));
            if (down >= 0) {
                return relations(up.subList(0, i)) + "^"
                        + relations(other.subList(0, down).reversed());
            }
        }
        return "";
    }

    /** The first verb or root above the figure and a token alike. */
    int meeting(int token) {
        List<Integer> other = chain(token);
        for (int above : up) {
            if (other.contains(above)) {
                return above;
            }
        }
        return NONE;
    }

    private String relations(List<Integer> tokens) {
        StringJoiner relations = new StringJoiner(" ");
        for (int token : tokens) {
            relations.add(tree.relation(token));
        }
        return relations.toString();
    }

    private List<Integer> chain(int token) {
        List<Integer> chain = new ArrayList<>();
        int at = token;
        while (at != NONE && chain.size() < HIGHEST) {
            chain.add(at);
            at = tree.head(at);
        }
        return chain;
    }

    /**
     * The noun that the figure measures by its place: the whole that it is a share of, the stuff behind it, the noun that
     * governs it, the object of the verb that it qualifies, or the subject.
     */
    int measure() {
        return measure;
    }

    private int find() {
        if (draft.noun() != null && draft.nounStart() >= draft.start()) {
            return draft.nounEnd() - 1;
        }
        int behind = behind();
        return behind != NONE ? behind : above();
    }

    private int behind() {
        for (int i = draft.end(); i < s.size(); i++) {
            boolean below = tree.head(i) >= draft.start() && tree.head(i) < draft.end();
            String preposition = below && tree.relation(i).startsWith("nmod") ? preposition(i) : "";
            if ((preposition.equals("of") || preposition.equals("in")) && isMeasurable(i)) {
                return i;
            }
        }
        return NONE;
    }

    private int above() {
        int at = anchor;
        int below = anchor;
        for (int steps = 0; steps < HIGHEST && at != NONE; steps++) {
            int found = steps > 0 && tree.isNoun(at) ? governing(at) : ofVerb(at, below);
            if (found != NONE) {
                return found;
            }
            below = at;
            at = tree.head(at);
        }
        return NONE;
    }

    /** "an increase of 3 percent in rents": the rents. */
    private int governing(int noun) {
        if (s.has(CHANGE_NOUN, noun)) {
            for (int i = noun; i < s.size(); i++) {
                if (tree.head(i) == noun && tree.relation(i).equals("nmod") && isMeasurable(i)) {
                    return i;
                }
            }
            return NONE;
        }
        return isMeasurable(noun) ? noun : NONE;
    }

    private int ofVerb(int verb, int below) {
        if (verb != anchor && s.has(SAYING, verb)) {
            return NONE;
        }
        boolean oblique = verb != below && OBLIQUE.contains(tree.relation(below));
        int subject = NONE;
        for (int i = 0; i < s.size(); i++) {
            if (tree.head(i) == verb && i != below && isMeasurable(i)) {
                if (oblique && tree.relation(i).equals("obj")) {
                    return i;
                }
                subject = subject == NONE && SUBJECTS.contains(tree.relation(i)) ? i : subject;
            }
        }
        return subject;
    }

    private boolean isMeasurable(int i) {
        return heads.contains(i) && (i < draft.start() || i >= draft.end());
    }
}
