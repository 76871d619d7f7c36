package org.depesche.tagging.syntax;

import edu.stanford.nlp.ling.TaggedWord;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parse of one sentence, step by step: an arc-standard transition system (Nivre, Incrementality in Deterministic
 * Dependency Parsing, ACL 2004). Words are counted from 1; 0 is the root.
 */
final class Parse {

    private static final int NONE = -1;

    /** The relation to the root; the relation before it stands for none. */
    private static final int ROOT_LABEL = 1;

    /** Words of the stack and of the rest that a step looks at. */
    private static final int LOOKED_AT = 3;

    /** Children and grandchildren of a word that a step looks at. */
    private static final int CHILDREN = 6;

    private final ParserNetwork network;
    private final int noWord;
    private final int noTag;
    private final int[] words;
    private final int[] tags;
    private final int[] heads;
    private final int[] labels;
    private final int[] stack;
    private int depth = 1;
    private int next = 1;

    // the outermost child on a side, and the one inside it
    private final int[] left;
    private final int[] secondLeft;
    private final int[] right;
    private final int[] secondRight;

    /** The products of the inputs of a step. */
    private final float[][] products = new float[ParserNetwork.INPUTS][];

    /** The products of the words of the sentence, by word and input: most are looked at in several steps. */
    private final float[] @Nullable [] ofWords;

    Parse(ParserNetwork network, List<TaggedWord> sentence) {
        this.network = network;
        this.noWord = network.word(ParserNetwork.NULL);
        this.noTag = network.tag(ParserNetwork.NULL);
        int size = sentence.size() + 1;
        this.words = new int[size];
        this.tags = new int[size];
        words[0] = network.word(ParserNetwork.ROOT);
        tags[0] = network.tag(ParserNetwork.ROOT);
        for (int i = 1; i < size; i++) {
            words[i] = network.word(sentence.get(i - 1).word());
            tags[i] = network.tag(sentence.get(i - 1).tag());
        }
        this.ofWords = new float[size * ParserNetwork.TAGS][];
        this.stack = new int[size];
        this.heads = none(size);
        this.labels = new int[size];
        this.left = none(size);
        this.secondLeft = none(size);
        this.right = none(size);
        this.secondRight = none(size);
        finish();
    }

    private static int[] none(int size) {
        int[] none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    /** The head of each word without the root. */
    int[] heads() {
        return Arrays.copyOfRange(heads, 1, heads.length);
    }

    /** The relation of each word without the root. */
    String[] relations() {
        String[] relations = new String[labels.length - 1];
        Arrays.setAll(relations, i -> network.labels().get(labels[i + 1]));
        return relations;
    }

    private void finish() {
        int arcs = network.labels().size() - 1;
        float[] hidden = new float[network.hiddenSize()];
        float[] scores = new float[2 * arcs + 1];
        while (depth > 1 || next < words.length) {
            if (depth <= 2 && next < words.length) {
                shift();
                continue;
            }
            if (depth == 2) {
                attach(0, stack[1], ROOT_LABEL);
                depth--;
                continue;
            }
            look();
            network.score(products, hidden, scores);
            apply(best(scores, arcs), arcs);
        }
    }

    /** The best step where more than one is possible: every arc but the root's, and a shift if words are left. */
    private int best(float[] scores, int arcs) {
        int best = NONE;
        int end = next < words.length ? scores.length : scores.length - 1;
        for (int i = 0; i < end; i++) {
            boolean toRoot = i == 0 || i == arcs;
            if (!toRoot && (best == NONE || scores[i] > scores[best])) {
                best = i;
            }
        }
        return best;
    }

    private void apply(int step, int arcs) {
        if (step == 2 * arcs) {
            shift();
            return;
        }
        int upper = stack[depth - 1];
        int lower = stack[depth - 2];
        if (step < arcs) {
            attach(upper, lower, step + 1);
            stack[depth - 2] = upper;
        } else {
            attach(lower, upper, step - arcs + 1);
        }
        depth--;
    }

    private void shift() {
        stack[depth++] = next++;
    }

    private void attach(int head, int child, int label) {
        heads[child] = head;
        labels[child] = label;
        boolean before = child < head;
        int[] outer = before ? left : right;
        int[] inner = before ? secondLeft : secondRight;
        inner[head] = outer[head];
        outer[head] = child;
    }

    /** The inputs in the order in which the network was trained. */
    private void look() {
        for (int i = 0; i < LOOKED_AT; i++) {
            lookAt(LOOKED_AT - 1 - i, ofStack(i));
            lookAt(LOOKED_AT + i, next + i < words.length ? next + i : NONE);
        }
        for (int i = 0; i < 2; i++) {
            int word = ofStack(i);
            int at = 2 * LOOKED_AT + i * CHILDREN;
            lookAtChild(at, of(left, word));
            lookAtChild(at + 1, of(right, word));
            lookAtChild(at + 2, of(secondLeft, word));
            lookAtChild(at + 3, of(secondRight, word));
            lookAtChild(at + 4, of(left, of(left, word)));
            lookAtChild(at + 5, of(right, of(right, word)));
        }
    }

    private int ofStack(int i) {
        return i < depth ? stack[depth - 1 - i] : NONE;
    }

    private static int of(int[] children, int word) {
        return word == NONE ? NONE : children[word];
    }

    private void lookAt(int input, int word) {
        int tag = ParserNetwork.TAGS + input;
        if (word == NONE) {
            products[input] = network.ofInput(noWord, input);
            products[tag] = network.ofInput(noTag, tag);
            return;
        }
        int at = word * ParserNetwork.TAGS + input;
        float[] known = ofWords[at];
        if (known == null) {
            known = network.ofInput(words[word], input);
            ofWords[at] = known;
        }
        products[input] = known;
        products[tag] = network.ofInput(tags[word], tag);
    }

    private void lookAtChild(int input, int word) {
        lookAt(input, word);
        int at = ParserNetwork.LABELS + input - 2 * LOOKED_AT;
        products[at] = network.ofInput(network.label(word == NONE ? 0 : labels[word]), at);
    }
}
