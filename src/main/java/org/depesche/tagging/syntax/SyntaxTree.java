package org.depesche.tagging.syntax;

import edu.stanford.nlp.ling.TaggedWord;
import java.util.List;

/**
 * The grammar of a sentence by its tokens. Parts of speech are those of the Penn Treebank (Santorini 1990), relations
 * those of Universal Dependencies 2.
 */
public final class SyntaxTree {

    /** The head of the main verb or noun. */
    public static final int NONE = -1;

    private final int[] words;
    private final int[] tokens;
    private final List<TaggedWord> tagged;
    private final int[] heads;
    private final String[] relations;

    /**
     * @param heads of each word, counted from 1; 0 for the root
     * @param relations of each word to its head
     */
    SyntaxTree(SyntaxWords words, List<TaggedWord> tagged, int[] heads, String[] relations) {
        this.words = words.ofTokens();
        this.tokens = words.firstTokens();
        this.tagged = tagged;
        this.heads = heads;
        this.relations = relations;
    }

    private boolean inside(int token) {
        return token >= 0 && token < words.length;
    }

    /** The part of speech of a token; empty outside the sentence. */
    public String tag(int token) {
        return inside(token) ? tagged.get(words[token]).tag() : "";
    }

    /** Whether a token is a noun or a name. */
    public boolean isNoun(int token) {
        return tag(token).startsWith("NN");
    }

    /** Whether a token is a verb. */
    public boolean isVerb(int token) {
        return tag(token).startsWith("VB");
    }

    /** The relation of a token to its head: {@code nsubj}; empty outside the sentence. */
    public String relation(int token) {
        return inside(token) ? relations[words[token]] : "";
    }

    /** The token that governs a token, or {@link #NONE}. */
    public int head(int token) {
        int head = inside(token) ? heads[words[token]] : 0;
        return head == 0 ? NONE : tokens[head - 1];
    }
}
