package org.depesche.tagging;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.sequences.ObjectBankWrapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * CoreNLP's conditional random field for one language: how likely is each word a part of a person's, a place's, an
 * organisation's name? Safe for use by many threads.
 */
final class NameClassifier {

    private static final Pattern BEFORE_DOT = Pattern.compile("\\d{1,3}|[IVX]{1,5}|usw|bzw|ca|[A-ZÄÖÜ]");

    private static final int LABELS = NameLabel.values().length;

    private final CRFClassifier<CoreLabel> crf;
    private final NameLabel[] labels;
    private final TokenizerFactory<CoreLabel> tokenizers;

    private NameClassifier(String model, String tokenizerOptions) {
        this.crf = load(model);
        NameFeatures.install(crf);
        this.labels = new NameLabel[crf.classIndex.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = NameLabel.ofModel(crf.classIndex.get(i));
        }
        this.tokenizers = PTBTokenizer.factory(
                new CoreLabelTokenFactory(), "invertible,untokenizable=noneKeep," + tokenizerOptions);
    }

    /** Takes seconds and 180 MB. "Alliot-Marie" and "Moskau-Scheremetjewo" stay one word: four to seven points of F1. */
    static NameClassifier german() {
        return new NameClassifier("german.distsim", "ptb3Escaping=false,splitHyphenated=false,splitForwardSlash=false");
    }

    /** Takes seconds and 120 MB. */
    static NameClassifier english() {
        return new NameClassifier("english.all.3class.distsim", "splitHyphenated=false");
    }

    /** As the library has it. */
    static CRFClassifier<CoreLabel> load(String model) {
        String file = "/edu/stanford/nlp/models/ner/" + model + ".crf.ser.gz";
        try (InputStream packed = NameClassifier.class.getResourceAsStream(file)) {
            if (packed == null) {
                throw new IllegalStateException("The model " + file + " is not on the class path");
            }
            try (ObjectInputStream in =
                    new ObjectInputStream(new BufferedInputStream(new GZIPInputStream(packed, 1 << 16), 1 << 16))) {
                return CRFClassifier.getClassifier(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The model " + file + " does not fit the library", e);
        }
    }

    /** The words of a sentence with their posteriors; the sentence is at most {@link Sentences#LONGEST} long. */
    ReadSentence read(String text, Span sentence) {
        String part = sentence.of(text);
        List<CoreLabel> tokens = tokenizers.getTokenizer(new StringReader(part)).tokenize();
        joinDots(tokens);
        List<Word> words = new ArrayList<>(tokens.size());
        List<CoreLabel> kept = new ArrayList<>(tokens.size());
        for (CoreLabel token : tokens) {
            if (token.endPosition() > token.beginPosition() && token.endPosition() <= part.length()) {
                Span span = new Span(token.beginPosition(), token.endPosition());
                words.add(new Word(span.of(part), span.plus(sentence.start())));
                kept.add(token);
            }
        }
        return new ReadSentence(words, kept.isEmpty() ? new double[0][] : posteriors(kept));
    }

    /**
     * "27" and "." become "27.", "V" and "." become "V.", as the model learnt them. A full stop that is not the last sign of
     * its sentence cannot end one.
     */
    private static void joinDots(List<CoreLabel> tokens) {
        for (int i = tokens.size() - 3; i >= 0; i--) {
            CoreLabel token = tokens.get(i);
            CoreLabel next = tokens.get(i + 1);
            if (next.word().equals(".")
                    && next.beginPosition() == token.endPosition()
                    && BEFORE_DOT.matcher(token.word()).matches()) {
                token.setWord(token.word() + ".");
                token.setEndPosition(next.endPosition());
                tokens.remove(i + 1);
            }
        }
    }

    private double[][] posteriors(List<CoreLabel> tokens) {
        // The classifier's own set of words known in lower case is a part of its features. It is full: nothing is
        // added.
        new ObjectBankWrapper<CoreLabel>(crf.flags, null, crf.getKnownLCWords()).processDocument(tokens);
        CRFCliqueTree<String> tree = crf.getCliqueTree(tokens);
        double[][] posteriors = new double[tokens.size()][LABELS];
        for (int word = 0; word < posteriors.length; word++) {
            double[] found = tree.probsToDoubleArr(word);
            for (int i = 0; i < found.length; i++) {
                posteriors[word][labels[i].ordinal()] += found[i];
            }
        }
        return posteriors;
    }
}
