package org.depesche.tagging;

import java.util.ArrayList;
import java.util.List;

/** Reads the names of one language out of a text: sentences, words, classifier, repair, bounds. */
final class NameReader {

    private final Sentences sentences;
    private final NameClassifier classifier;
    private final NameRepair repair;
    private final NameBounds bounds;

    private NameReader(Sentences sentences, NameClassifier classifier, NameRepair repair, NameBounds bounds) {
        this.sentences = sentences;
        this.classifier = classifier;
        this.repair = repair;
        this.bounds = bounds;
    }

    static NameReader german(Gazetteer gazetteer, GermanWords words) {
        NameTitles titles = NameTitles.german(words);
        return new NameReader(
                Sentences.german(),
                NameClassifier.german(),
                new NameRepair(gazetteer, words, titles),
                new NameBounds(gazetteer, words, titles, WordList.words("function-words-de.txt")));
    }

    static NameReader english(Gazetteer gazetteer) {
        NameTitles titles = NameTitles.english();
        return new NameReader(
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
                    found.add(new FoundName(name.kind(), at, at.of(text.text()), name.confidence()));
                }
            }
        }
        return found;
    }
}
