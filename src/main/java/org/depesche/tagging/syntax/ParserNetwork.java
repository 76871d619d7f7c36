package org.depesche.tagging.syntax;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.depesche.tagging.text.TextHashes;

/**
 * The network of CoreNLP's dependency parser, which scores the steps of a parse: Chen and Manning, A Fast and Accurate
 * Dependency Parser using Neural Networks, EMNLP 2014. The library's own class gives the same trees, but takes five
 * times as long and three times the memory.
 */
final class ParserNetwork {

    static final String ROOT = "-ROOT-";
    private static final String NULL = "-NULL-";
    private static final String UNKNOWN = "-UNKNOWN-";

    /** Words of the stack and of the rest that a step looks at. */
    static final int LOOKED_AT = 3;

    /** Children on one side, and grandchildren, of a word that a step looks at. */
    private static final int CHILDREN = 3;

    /** The left and the right of two words have children that a step looks at. */
    private static final int SIDES = 4;

    /** The first place of a child. */
    static final int FIRST_CHILD = 2 * LOOKED_AT;

    /** The places of words that a step looks at. */
    static final int PLACES = FIRST_CHILD + SIDES * CHILDREN;

    /** Words, their parts of speech, and the relations of children. */
    private static final int INPUTS = 3 * PLACES - FIRST_CHILD;

    /** Rows that are added in one loop. */
    private static final int TOGETHER = 8;

    /** Of words and relations; a row for missing ones stands for others. */
    static final int MOST_PRODUCTS = INPUTS;

    private final TextHashes words;
    private final TextHashes tags;
    private final List<String> labels = new ArrayList<>();
    private final int firstTag;
    private final int firstLabel;
    private final InputProducts inputs;
    private final float[] biases;
    private final float[] zeros;

    /** Of the words behind the end of a sentence, by the words that are left. */
    private final float[][] ofEnd = new float[LOOKED_AT][];

    /** By side and missing children. */
    private final float[][] ofNoChild = new float[SIDES << CHILDREN][];

    /** Of each hidden value, for all steps. */
    private final float[][] outputs;

    /** @throws IllegalStateException if the model is missing or unreadable */
    ParserNetwork(String file) {
        try (InputStream packed = ParserNetwork.class.getResourceAsStream(file)) {
            if (packed == null) {
                throw new IllegalStateException("The model " + file + " is not on the class path");
            }
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(packed, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
            int wordCount = count(in);
            int tagCount = count(in);
            int labelCount = count(in);
            int width = count(in);
            int hidden = count(in);
            if (count(in) != INPUTS || width % 2 != 0 || hidden % TOGETHER != 0) {
                throw new IllegalStateException("The model " + file + " has another size");
            }
            count(in);
            float[][] vectors = new float[wordCount + tagCount + labelCount][];
            words = new TextHashes(wordCount);
            tags = new TextHashes(tagCount);
            firstTag = wordCount;
            firstLabel = wordCount + tagCount;
            for (int i = 0; i < vectors.length; i++) {
                StringTokenizer line = new StringTokenizer(line(in), " ");
                name(line.nextToken(), i);
                vectors[i] = floats(line, width);
            }
            inputs = new InputProducts(vectors, rows(in, INPUTS * width, hidden), wordCount, firstLabel);
            biases = rows(in, 1, hidden)[0];
            zeros = new float[hidden];
            outputs = rows(in, hidden, 2 * labelCount - 1);
            addMissing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addMissing() {
        int noWord = word(NULL);
        int noTag = tag(NULL);
        for (int left = 0; left < LOOKED_AT; left++) {
            int[] places = IntStream.range(LOOKED_AT + left, FIRST_CHILD).toArray();
            ofEnd[left] = inputs.ofNone(noWord, noTag, 0, places);
        }
        for (int i = 0; i < ofNoChild.length; i++) {
            int side = i >> CHILDREN;
            int missing = i;
            int[] places = IntStream.range(0, CHILDREN)
                    .filter(child -> (missing >> child & 1) != 0)
                    .map(child -> placeOfChild(side, child))
                    .toArray();
            ofNoChild[i] = inputs.ofNone(noWord, noTag, 0, places);
        }
    }

    /**
     * The place of a child among the inputs.
     *
     * @param side left or right of the upper word of the stack, left or right of the one below
     * @param child the outermost, the one inside it, or the outermost of the outermost
     */
    static int placeOfChild(int side, int child) {
        return FIRST_CHILD + side / 2 * 2 * CHILDREN + 2 * child + side % 2;
    }

    private void name(String name, int number) {
        if (number < firstTag) {
            words.put(name, number);
        } else if (number < firstLabel) {
            tags.put(name, number - firstTag);
        } else {
            labels.add(name);
        }
    }

    private static String line(BufferedReader in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("The model of the parser is cut off");
        }
        return line;
    }

    private static int count(BufferedReader in) throws IOException {
        String line = line(in);
        return Integer.parseInt(line.substring(line.indexOf('=') + 1));
    }

    private static float[][] rows(BufferedReader in, int count, int width) throws IOException {
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = floats(new StringTokenizer(line(in), " "), width);
        }
        return rows;
    }

    private static float[] floats(StringTokenizer line, int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = Float.parseFloat(line.nextToken());
        }
        return floats;
    }

    /** The relations; the first stands for none, the second for the root's. */
    List<String> labels() {
        return labels;
    }

    /** The number of a word for the inputs. */
    int word(String word) {
        int number = words.get(word);
        return number == TextHashes.NONE ? words.get(UNKNOWN) : number;
    }

    /** The number of a part of speech for the inputs. */
    int tag(String tag) {
        int number = tags.get(tag);
        return number == TextHashes.NONE ? tags.get(UNKNOWN) : number;
    }

    int hiddenSize() {
        return biases.length;
    }

    /**
     * Computes the score of each step: an arc to the left with each relation but none, to the right, a shift.
     *
     * @param products of the inputs with their weights; the rest is overwritten
     * @param hidden for the values between
     */
    void score(float[][] products, int count, float[] hidden, float[] scores) {
        System.arraycopy(biases, 0, hidden, 0, hidden.length);
        int end = count;
        while (end % TOGETHER != 0) {
            products[end++] = zeros;
        }
        for (int i = 0; i < end; i += TOGETHER) {
            add(hidden, products, i);
        }
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = hidden[i] * hidden[i] * hidden[i];
        }
        Arrays.fill(scores, 0);
        for (int i = 0; i < hidden.length; i += TOGETHER) {
            addOutputs(scores, hidden, i);
        }
    }

    /** Eight rows in one loop, which the compiler vectorises: a row alone is too short. */
    private static void add(float[] sum, float[][] rows, int at) {
        float[] a = rows[at];
        float[] b = rows[at + 1];
        float[] c = rows[at + 2];
        float[] d = rows[at + 3];
        float[] e = rows[at + 4];
        float[] f = rows[at + 5];
        float[] g = rows[at + 6];
        float[] h = rows[at + 7];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] + (a[i] + b[i]) + (c[i] + d[i]) + (e[i] + f[i]) + (g[i] + h[i]);
        }
    }

    /** Like {@link #add}, of outputs times hidden values. */
    private void addOutputs(float[] scores, float[] hidden, int at) {
        float[] a = outputs[at];
        float[] b = outputs[at + 1];
        float[] c = outputs[at + 2];
        float[] d = outputs[at + 3];
        float[] e = outputs[at + 4];
        float[] f = outputs[at + 5];
        float[] g = outputs[at + 6];
        float[] h = outputs[at + 7];
        float ofA = hidden[at];
        float ofB = hidden[at + 1];
        float ofC = hidden[at + 2];
        float ofD = hidden[at + 3];
        float ofE = hidden[at + 4];
        float ofF = hidden[at + 5];
        float ofG = hidden[at + 6];
        float ofH = hidden[at + 7];
        for (int i = 0; i < scores.length; i++) {
            float half = scores[i] + (ofA * a[i] + ofB * b[i] + ofC * c[i] + ofD * d[i]);
            scores[i] = half + (ofE * e[i] + ofF * f[i] + ofG * g[i] + ofH * h[i]);
        }
    }

    /** The product of a word and its part of speech at a place. */
    float[] ofWord(int word, int tag, int place) {
        return inputs.ofWord(word, tag, place);
    }

    /** The product of the relation of a child. */
    float[] ofLabel(int label, int place) {
        return inputs.ofLabel(label, place);
    }

    /** The product of the words that are missing behind the end of a sentence. */
    float[] ofEnd(int left) {
        return ofEnd[left];
    }

    /** @param missing a bit for each child that a word lacks on a side */
    float[] ofNoChild(int side, int missing) {
        return ofNoChild[(side << CHILDREN) + missing];
    }
}
