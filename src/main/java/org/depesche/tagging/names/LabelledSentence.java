package org.depesche.tagging.names;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.depesche.tagging.EntityKind;

/**
 * The words of a sentence with the probabilities of all labels, and the current labels.
 *
 * @param posteriors per word, by the ordinal of {@link NameLabel}
 * @param labels per word; changed in place by {@link NameRepair}
 */
record LabelledSentence(List<NameToken> words, double[][] posteriors, NameLabel[] labels) {

    private static final NameLabel[] LABELS = NameLabel.values();

    /** Gives each word its most probable label. */
    LabelledSentence(List<NameToken> words, double[][] posteriors) {
        this(words, posteriors, new NameLabel[words.size()]);
        for (int word = 0; word < labels.length; word++) {
            double[] of = posteriors[word];
            int best = 0;
            for (int i = 1; i < of.length; i++) {
                best = of[i] > of[best] ? i : best;
            }
            labels[word] = LABELS[best];
        }
    }

    int size() {
        return words.size();
    }

    NameToken word(int index) {
        return words.get(index);
    }

    String text(int index) {
        return word(index).text();
    }

    /** The word behind the words from here on that have the same label. */
    int endOfLabel(int first) {
        int end = first + 1;
        while (end < size() && labels[end] == labels[first]) {
            end++;
        }
        return end;
    }

    NameLabel label(int index) {
        return labels[index];
    }

    double posterior(int index, NameLabel label) {
        return posteriors[index][label.ordinal()];
    }

    void label(int from, int to, NameLabel label) {
        Arrays.fill(labels, from, to, label);
    }

    /** The mean posterior of the words from, to (exclusive). */
    double posterior(int from, int to, NameLabel label) {
        double sum = 0;
        for (int word = from; word < to; word++) {
            sum += posterior(word, label);
        }
        return sum / (to - from);
    }

    /** The words from, to (exclusive) with one blank between them. */
    String text(int from, int to) {
        StringJoiner text = new StringJoiner(" ");
        for (NameToken word : words.subList(from, to)) {
            text.add(word.text());
        }
        return text.toString();
    }

    /** A name found in a sentence: words first to end (exclusive), with the classifier's confidence. */
    record NameInSentence(EntityKind kind, int first, int end, double confidence) {}
}
