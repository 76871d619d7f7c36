package org.depesche.tagging.names;

import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import edu.stanford.nlp.util.MaxSizeConcurrentHashSet;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * One of CoreNLP's linear chain conditional random fields. The library's classes compute the probabilities; its own
 * {@code CRFClassifier} gives the same result, but takes half as long again and several times the memory.
 */
final class NameModel {

    private final List<Index<CRFLabel>> cliqueLabels;
    private final Index<String> labels;
    private final SeqClassifierFlags flags;
    private final NameWeights weights;
    private final ModelWords words;

    /** @throws IllegalStateException if the model is missing or unreadable */
    NameModel(String name) {
        try (ModelInput in = open("/edu/stanford/nlp/models/ner/" + name + ".crf.ser.gz")) {
            cliqueLabels = read(in);
            labels = read(in);
            Index<String> index = read(in);
            flags = read(in);
            int factories = (Integer) in.readObject();
            in.readObject(); // skips the library's feature extraction, which NameFeatures replaces
            int cliques = in.readInt();
            if (factories != 1 || cliques != 2) {
                throw new IllegalStateException("The model " + name + " is no chain of pairs of words");
            }
            weights = new NameWeights(index, (double[][]) in.readObject());
            MaxSizeConcurrentHashSet<String> smallWords = read(in);
            words = new ModelWords(flags, new WordClasses(in.wordClasses, flags), weights, smallWords);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IllegalStateException("The model " + name + " does not fit the library", e);
        }
    }

    private static ModelInput open(String file) throws IOException {
        InputStream packed = NameModel.class.getResourceAsStream(file);
        if (packed == null) {
            throw new IllegalStateException("The model " + file + " is not on the class path");
        }
        return new ModelInput(new BufferedInputStream(new GZIPInputStream(packed, 1 << 16), 1 << 16));
    }

    /** The next object of the model in the format of {@code CRFClassifier}. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T read(ObjectInputStream in) throws IOException, ClassNotFoundException {
        return (T) in.readObject();
    }

    /** Captures the map of the words' classes, which the library would keep private. */
    private static final class ModelInput extends ObjectInputStream {

        private Map<String, String> wordClasses = Map.of();

        ModelInput(InputStream in) throws IOException {
            super(in);
            enableResolveObject(true);
        }

        /** The map of classes is the only one with texts as values. */
        @Override
        @SuppressWarnings("unchecked")
        protected Object resolveObject(Object read) {
            if (read instanceof Map<?, ?> map
                    && map.values().stream().findFirst().orElse(null) instanceof String) {
                wordClasses = (Map<String, String>) map;
            }
            return read;
        }
    }

    Index<String> labels() {
        return labels;
    }

    /** The probabilities of all labels for each of the words, at least one. */
    CRFCliqueTree<String> read(List<CoreLabel> tokens) {
        ModelSentence sentence = words.of(tokens);
        int[][][] known = new int[sentence.size()][][];
        for (int at = 0; at < known.length; at++) {
            NameWeights.Known ofWord = weights.new Known();
            new NameFeatures(sentence, at, ofWord).ofWord();
            NameWeights.Known ofPair = weights.new Known();
            new NameFeatures(sentence, at, ofPair).ofPair();
            known[at] = new int[][] {ofWord.features(), ofPair.features()};
        }
        return CRFCliqueTree.getCalibratedCliqueTree(
                known, cliqueLabels, labels.size(), labels, flags.backgroundSymbol, weights, null);
    }

    ModelWords words() {
        return words;
    }
}
