package org.depesche.tagging.names;

import edu.stanford.nlp.ie.crf.CliquePotentialFunction;
import edu.stanford.nlp.util.Index;
import java.util.Arrays;
import org.depesche.tagging.features.TextHashes;

/** The weights that a model of names has learnt: the evidence of each feature for each label. */
final class NameWeights implements CliquePotentialFunction {

    /** The first weight of each feature. */
    private final TextHashes starts;

    private final float[] weights;

    /** @param weights of each feature, by the labels of its clique */
    NameWeights(Index<String> features, double[][] weights) {
        int size = 0;
        for (double[] ofFeature : weights) {
            size += ofFeature.length;
        }
        this.starts = new TextHashes(features.size());
        this.weights = new float[size];
        int start = 0;
        for (int i = 0; i < weights.length; i++) {
            starts.put(features.get(i), start);
            for (double weight : weights[i]) {
                this.weights[start++] = (float) weight;
            }
        }
    }

    /** The known features of one clique. */
    final class Known implements NameFeatures.Sink {

        private int[] known = new int[64];
        private int size;

        @Override
        public void add(TextHashes.Part... parts) {
            int start = starts.get(parts);
            if (start != TextHashes.NONE) {
                add(start);
            }
        }

        @Override
        public void add(ModelWord word, ModelWord.Role role) {
            for (int start : word.features(role)) {
                add(start);
            }
        }

        private void add(int start) {
            if (size == known.length) {
                known = Arrays.copyOf(known, 2 * size);
            }
            known[size++] = start;
        }

        /** The format for {@link NameWeights#computeCliquePotential}. */
        int[] features() {
            return Arrays.copyOf(known, size);
        }
    }

    @Override
    public double computeCliquePotential(int cliqueSize, int label, int[] features, double[] values, int position) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature + label];
        }
        return sum;
    }
}
