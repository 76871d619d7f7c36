package org.depesche.tagging;

import java.util.ArrayList;
import java.util.List;

/** Reads the names of one language out of a text: sentences, words, classifier, repair, bounds. */
final class NameReader {

    /** From here on a name is the classifier's own; below, lists or rules have helped. */
    private static final double SURE = .5;

    private final Gazetteer gazetteer;
    private final Sentences sentences;
    private final NameClassifier classifier;
    private final NameRepair repair;
    private final NameBounds bounds;

    private NameReader(
            Gazetteer gazetteer, Sentences sentences, NameClassifier classifier, NameRepair repair, NameBounds bounds) {
        this.gazetteer = gazetteer;
        this.sentences = sentences;
        this.classifier = classifier;
        this.repair = repair;
        this.bounds = bounds;
    }

    static NameReader german(Gazetteer gazetteer, GermanWords words) {
        NameTitles titles = NameTitles.german(words);
        return new NameReader(
                gazetteer,
                Sentences.german(),
                NameClassifier.german(),
                new NameRepair(gazetteer, words, titles),
                new NameBounds(gazetteer, words, titles, WordList.words("function-words-de.txt")));
    }

    static NameReader english(Gazetteer gazetteer) {
        NameTitles titles = NameTitles.english();
        return new NameReader(
                gazetteer,
                Sentences.english(),
                NameClassifier.english(),
                new NameRepair(gazetteer, null, titles),
                new NameBounds(gazetteer, null, titles, WordList.words("function-words-en.txt")));
    }

    /** All names in the order of the text, without overlap. */
    List<FoundName> names(TaggableText text) {
        List<FoundName> found = new ArrayList<>();
        for (Span block : text.blocks()) {
            for (Span span : sentences.of(text.text(), block)) {
                ReadSentence sentence = classifier.read(text.text(), span);
                repair.repair(sentence);
                for (Name name : bounds.names(sentence)) {
                    Span at = new Span(
                            sentence.word(name.first()).span().start(),
                            sentence.word(name.end() - 1).span().end());
                    String surface = at.of(text.text());
                    found.add(new FoundName(name.kind(), at, surface, name.confidence(), evidence(name, surface)));
                }
            }
        }
        return found;
    }

    private Evidence evidence(Name name, String surface) {
        if (name.confidence() >= SURE) {
            return Evidence.CLASSIFIER;
        }
        return gazetteer.find(surface) != null ? Evidence.LISTED : Evidence.CONTEXT;
    }
}
