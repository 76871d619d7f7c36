package org.depesche.tagging.syntax;

import edu.stanford.nlp.ling.TaggedWord;
import java.util.Arrays;
import java.util.List;

/**
 * The parse of one sentence, step by step: an arc-standard transition system (Nivre, Incrementality in Deterministic
 * Dependency Parsing, ACL 2004). Words are counted from 1; 0 is the root.
 */
final class Parse {

    private static final int NONE = -1;

    /** The relation to the root; the relation before it stands for none. */
    private static final int ROOT_LABEL = 1;

    private final ParserNetwork network;
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
    private final float[][] products = new float[ParserNetwork.MOST_PRODUCTS][];

    /** Products that the step has so far. */
    private int seen;

    Parse(ParserNetwork network, List<TaggedWord> sentence) {
        this.network = network;
        int size = sentence.size() + 1;
        this.words = new int[size];
        this.tags = new int[size];
        words[0] = network.word(ParserNetwork.ROOT);
        tags[0] = network.tag(ParserNetwork.ROOT);
        for (int i = 1; i < size; i++) {
            words[i] = network.word(sentence.get(i - 1).word());
            tags[i] = network.tag(sentence.get(i - 1).tag());
        }
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
            network.score(products, seen, hidden, scores);
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

    /** Looks at the words on the stack, at the next ones, and at the children of the upper two on the stack. */
    private void look() {
        seen = 0;
        for (int i = 0; i < InputPlaces.LOOKED_AT; i++) {
            see(stack[depth - 1 - i], InputPlaces.ofStack(i));
        }
        int rest = Math.min(words.length - next, InputPlaces.LOOKED_AT);
        for (int i = 0; i < rest; i++) {
            see(next + i, InputPlaces.ofRest(i));
        }
        if (rest < InputPlaces.LOOKED_AT) {
            products[seen++] = network.missing.ofEnd(rest);
        }
        for (int i = 0; i < 2; i++) {
            int word = stack[depth - 1 - i];
            lookAtSide(2 * i, left[word], secondLeft[word], left);
            lookAtSide(2 * i + 1, right[word], secondRight[word], right);
        }
    }

    /** Looks at the outermost child of a word on one side, at the one inside it, and at the outermost of the outermost. */
    private void lookAtSide(int side, int child, int second, int[] outer) {
        int grandchild = child == NONE ? NONE : outer[child];
        int missing = seeChild(child, side, 0) + seeChild(second, side, 1) + seeChild(grandchild, side, 2);
        if (missing > 0) {
            products[seen++] = network.missing.ofNoChild(side, missing);
        }
    }

    /** Returns the bit of a child that is missing; 0 for one that is there. */
    private int seeChild(int child, int side, int number) {
        if (child == NONE) {
            return 1 << number;
        }
        int place = InputPlaces.ofChild(side, number);
        see(child, place);
        products[seen++] = network.inputs.ofLabel(labels[child], place);
        return 0;
    }

    private void see(int word, int place) {
        products[seen++] = network.inputs.ofWord(words[word], tags[word], place);
    }
}
