package org.depesche.tagging.names;

import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.tagging.Span;
import org.depesche.tagging.text.TokenizableSentence;

/**
 * CoreNLP's conditional random field for one language. It computes the probability of each word to be part of the name
 * of a person, a place or an organisation. Safe for use by many threads.
 */
final class NameClassifier {

    private static final Pattern BEFORE_DOT = Pattern.compile("\\d{1,3}|[IVX]{1,5}|usw|bzw|ca|[A-ZÄÖÜ]");

    /** The limit of words. A longer stretch of single letters or signs is not read. */
    private static final int ANY_WORDS = 300;

    private static final int LEAST_LETTERS = 3;

    private static final int LABELS = NameLabel.values().length;

    private final NameModel model;
    private final NameLabel[] labels;
    private final TokenizerFactory<CoreLabel> tokenizers;

    private NameClassifier(String model, String tokenizerOptions) {
        this.model = new NameModel(model);
        this.labels = this.model.labels().objectsList().stream()
                .map(NameLabel::ofModel)
                .toArray(NameLabel[]::new);
        this.tokenizers = PTBTokenizer.factory(
                new CoreLabelTokenFactory(), "invertible,untokenizable=noneKeep," + tokenizerOptions);
    }

    /**
     * Takes seconds and 80 MB. "Alliot-Marie" and "Moskau-Scheremetjewo" stay one word, which gains four to seven
     * points of F1.
     */
    static NameClassifier german() {
        return new NameClassifier("german.distsim", "ptb3Escaping=false,splitHyphenated=false,splitForwardSlash=false");
    }

    /** Takes seconds and 45 MB. */
    static NameClassifier english() {
        return new NameClassifier("english.all.3class.distsim", "splitHyphenated=false");
    }

    /** The words of a sentence with their posteriors; the sentence is at most {@code SentenceSplitter.LONGEST} long. */
    LabelledSentence read(String text, Span sentence) {
        String part = TokenizableSentence.of(text, sentence);
        List<CoreLabel> tokens = tokenizers.getTokenizer(new StringReader(part)).tokenize();
        joinDots(tokens);
        List<NameToken> words = new ArrayList<>(tokens.size());
        List<CoreLabel> kept = new ArrayList<>(tokens.size());
        for (CoreLabel token : tokens) {
            if (token.endPosition() > token.beginPosition() && token.endPosition() <= part.length()) {
                Span span = new Span(token.beginPosition(), token.endPosition());
                words.add(new NameToken(span.of(part), span.plus(sentence.start())));
                kept.add(token);
            }
        }
        boolean prose = part.length() < ANY_WORDS || part.length() >= LEAST_LETTERS * kept.size();
        return kept.isEmpty() || !prose
                ? new LabelledSentence(List.of(), new double[0][])
                : new LabelledSentence(words, posteriors(kept));
    }

    /**
     * Joins "27" and "." to "27.", "V" and "." to "V.", as the model has learnt them. Only the last full stop can end
     * the sentence.
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
        CRFCliqueTree<String> tree = model.read(tokens);
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
