package org.depesche.tagging.measures;

import java.util.List;
import java.util.Set;
import org.depesche.tagging.figures.FigureDraft;
import org.depesche.tagging.syntax.SyntaxTree;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;

/** Describes candidates of an English figure by the tree of the sentence. */
final class EnglishTreeFeatures {

    private final Sentence s;
    private final SyntaxTree tree;
    private final EnglishGrammar grammar;
    private final EnglishTree place;
    private final int choice;
    private final String relation;
    private final String preposition;
    private final String governor;

    EnglishTreeFeatures(
            Sentence s, SyntaxTree tree, FigureDraft draft, List<MeasureCandidate> nouns, EnglishGrammar grammar) {
        this.s = s;
        this.tree = tree;
        this.grammar = grammar;
        this.place = new EnglishTree(
                s,
                tree,
                draft,
                Set.copyOf(nouns.stream().map(MeasureCandidate::head).toList()));
        this.choice = place.measure();
        int anchor = place.anchor();
        this.relation = tree.relation(anchor);
        this.preposition = place.preposition(anchor);
        int head = tree.head(anchor);
        this.governor = head < 0
                ? "root"
                : tree.tag(head).substring(0, Math.min(2, tree.tag(head).length()));
    }

    /** The token of the noun that the tree gives the figure; negative if it gives none. */
    int choice() {
        return choice;
    }

    void ofSilence(List<String> f, String kind) {
        f.add("0 tree=" + (choice < 0));
        f.add("0 tree=" + (choice < 0) + " k=" + kind);
        f.add("0 r=" + relation);
        f.add("0 r=" + relation + " k=" + kind);
        f.add("0 r=" + relation + " c=" + preposition + " k=" + kind);
        f.add("0 r=" + relation + " g=" + governor);
    }

    void of(List<String> f, MeasureCandidate c, String kind, boolean rule) {
        boolean chosen = c.head() == choice;
        f.add("tree=" + chosen);
        f.add("tree=" + chosen + " rule=" + rule);
        f.add("tree=" + chosen + " k=" + kind);
        f.add("tree=" + chosen + " r=" + relation);
        String own = tree.relation(c.head());
        f.add("t=" + tree.tag(c.head()));
        f.add("tr=" + own);
        f.add("tr=" + own + " k=" + kind);
        f.add("tr=" + own + " r=" + relation);
        String type = NounClasses.ENGLISH.of(c.lemma().substring(c.lemma().lastIndexOf(' ') + 1));
        f.add("c=" + type + " tr=" + own + " k=" + kind);
        f.add("c=" + type + " tree=" + chosen + " k=" + kind);
        f.add("c=" + type + " tree=" + chosen + " rule=" + rule);
        String path = place.path(c.head());
        f.add("path=" + path);
        f.add("path=" + path + " k=" + kind);
        f.add("path=" + path + " c=" + preposition);
        f.add("path=" + path + " o=" + place.preposition(c.head()));
        int top = place.meeting(c.head());
        if (top >= 0) {
            String word = s.low(top);
            f.add("path=" + path + " s=" + grammar.sort(word));
            f.add("c=" + type + " tr=" + own + " s=" + grammar.sort(word));
            f.add("top=" + EnglishGrammar.stem(word) + " tr=" + own);
        }
    }
}
