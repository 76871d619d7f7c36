package org.depesche.tagging.measures;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.tagging.features.Features;
import org.depesche.tagging.syntax.SyntaxTree;
import org.depesche.tagging.text.NounClasses;
import org.depesche.tagging.text.Sentence;

/** Describes the candidates of an English figure by the syntax tree of the sentence. */
final class EnglishTreeFeatures {

    private final Sentence s;
    private final SyntaxTree tree;
    private final EnglishGrammar grammar;
    private final EnglishTree place;
    private final int choice;
    private final String relation;
    private final String preposition;
    private final String governor;
    private final String subject;

    /** The nouns that the tree gives to the other figures of the sentence. */
    private final Set<Integer> claimed;

    /**
     * @param places of all figures of the sentence
     * @param figure the number of the figure among them
     */
    EnglishTreeFeatures(Sentence s, SyntaxTree tree, List<EnglishTree> places, int figure, EnglishGrammar grammar) {
        this.s = s;
        this.tree = tree;
        this.grammar = grammar;
        this.place = places.get(figure);
        this.choice = place.measure();
        this.claimed = places.stream()
                .filter(other -> other != place)
                .map(EnglishTree::measure)
                .collect(Collectors.toSet());
        this.subject = sort(place.subject());
        int anchor = place.anchor();
        this.relation = tree.relation(anchor);
        this.preposition = place.preposition(anchor);
        int head = tree.head(anchor);
        this.governor = head < 0
                ? "root"
                : tree.tag(head).substring(0, Math.min(2, tree.tag(head).length()));
    }

    /** The sort of a subject. If it is missing or a pronoun, the measure of an earlier sentence often goes on. */
    private String sort(int subject) {
        if (subject < 0) {
            return "none";
        }
        String tag = tree.tag(subject);
        return tag.startsWith("NNP") || !tag.startsWith("NN") ? tag : NounClasses.ENGLISH.of(s.low(subject));
    }

    /** The token of the noun that the tree gives the figure; negative if it gives none. */
    int choice() {
        return choice;
    }

    /** @param k the kind of the figure */
    void ofSilence(Features f, String k) {
        String known = "0 tree=" + (choice < 0);
        String r = "0 r=" + relation;
        f.add(known);
        f.add(known, k);
        f.add(r);
        f.add(r, k);
        f.add(r, " c=", preposition, k);
        f.add(r, " g=", governor);
        f.add("0 subj=", subject);
        f.add("0 subj=", subject, k);
    }

    /** Describes a candidate that is not a noun of the sentence. */
    void ofOther(Features f, MeasureCandidate c, String k) {
        String source = c.source() + " ";
        f.add(source, "subj=", subject);
        f.add(source, "subj=", subject, k);
        f.add(source, "r=", relation);
        f.add(source, "r=", relation, k);
        f.add(source, "r=", relation, " c=", preposition);
        f.add(source, "tree=", String.valueOf(choice < 0), k);
    }

    /**
     * @param type the class of the noun
     * @param k the kind of the figure
     */
    void of(Features f, MeasureCandidate c, String type, String k, boolean rule) {
        String chosen = "tree=" + (c.head() == choice);
        String byRule = " rule=" + rule;
        f.add(chosen);
        f.add(chosen, byRule);
        f.add(chosen, k);
        f.add(chosen, " r=", relation);
        String own = "tr=" + tree.relation(c.head());
        f.add("t=", tree.tag(c.head()));
        f.add(own);
        f.add(own, k);
        f.add(own, " r=", relation);
        String t = "c=" + type + " ";
        f.add(t, own, k);
        f.add(t, chosen, k);
        f.add(t, chosen, byRule);
        String path = "path=" + place.path(c.head());
        String claim = "claim=" + claimed.contains(c.head()) + " ";
        f.add(claim, chosen);
        f.add(claim, chosen, k);
        f.add(claim, path);
        f.add(path);
        f.add(path, k);
        f.add(path, " ", t);
        f.add(path, " ", t, k);
        f.add(path, " c=", preposition);
        f.add(path, " o=", place.preposition(c.head()));
        int top = place.meeting(c.head());
        if (top >= 0) {
            String word = s.low(top);
            String sort = grammar.sort(word);
            f.add(path, " s=", sort);
            f.add(t, own, " s=", sort);
            f.add("top=", EnglishGrammar.stem(word), " ", own);
        }
    }
}
