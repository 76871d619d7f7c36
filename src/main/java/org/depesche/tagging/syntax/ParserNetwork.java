package org.depesche.tagging.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import org.depesche.tagging.features.TextHashes;

/**
 * The network of CoreNLP's dependency parser, which scores the steps of a parse: Chen and Manning, A Fast and Accurate
 * Dependency Parser using Neural Networks, EMNLP 2014. The library's own class gives the same trees, but takes five
 * times as long and three times the memory.
 */
final class ParserNetwork {

    static final String ROOT = "-ROOT-";
    private static final String NULL = "-NULL-";
    private static final String UNKNOWN = "-UNKNOWN-";

    /** Rows that are added in one loop. */
    private static final int TOGETHER = 8;

    /** Room for the products of a step, in whole loops. They are fewer: a word and its part of speech have one. */
    static final int MOST_PRODUCTS = InputPlaces.INPUTS;

    final InputProducts inputs;
    final MissingProducts missing;
    private final TextHashes words;
    private final TextHashes tags;
    private final List<String> labels = new ArrayList<>();
    private final float[] biases;
    private final float[] zeros;

    /** Of each hidden value, for all steps. */
    private final float[][] outputs;

    /**
     * @throws IllegalStateException if the model is missing or of another size
     * @throws UncheckedIOException if it is unreadable
     */
    ParserNetwork(String file) {
        try (InputStream packed = ParserNetwork.class.getResourceAsStream(file)) {
            if (packed == null) {
                throw new IllegalStateException("The model " + file + " is not on the class path");
            }
            ModelLines in = new ModelLines(packed);
            int firstTag = in.size();
            int firstLabel = firstTag + in.size();
            int labelCount = in.size();
            int width = in.size();
            int hidden = in.size();
            if (in.size() != InputPlaces.INPUTS || width % 2 != 0 || hidden % TOGETHER != 0) {
                throw new IllegalStateException("The model " + file + " has another size");
            }
            in.size(); // of the table of products that CoreNLP computes beforehand
            words = new TextHashes(firstTag);
            tags = new TextHashes(firstLabel - firstTag);
            float[][] vectors = new float[firstLabel + labelCount][];
            for (int i = 0; i < vectors.length; i++) {
                StringTokenizer line = in.parts();
                String name = line.nextToken();
                if (i < firstTag) {
                    words.put(name, i);
                } else if (i < firstLabel) {
                    tags.put(name, i - firstTag);
                } else {
                    labels.add(name);
                }
                vectors[i] = ModelLines.numbers(line, width);
            }
            inputs = new InputProducts(vectors, in.rows(InputPlaces.INPUTS * width, hidden), firstTag, firstLabel);
            missing = new MissingProducts(inputs, word(NULL), tag(NULL));
            biases = in.rows(1, hidden)[0];
            zeros = new float[hidden];
            outputs = in.rows(hidden, 2 * labelCount - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
     * @param products of the inputs with their weights; zeros are written behind them
     * @param count of the products
     * @param hidden room for the hidden values
     * @param scores room for the scores
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
}
