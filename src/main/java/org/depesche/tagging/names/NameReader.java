package org.depesche.tagging.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.depesche.tagging.Budget;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.WordList;
import org.depesche.tagging.names.LabelledSentence.NameInSentence;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/** Finds the names of a text in one language: sentences, words, classifier, repair, bounds. */
record NameReader(
        Gazetteer gazetteer,
        SentenceSplitter sentences,
        NameClassifier classifier,
        NameRepair repair,
        NameBounds bounds,
        StrangeNames strange,
        @Nullable CapitalOnlyNames capitals) {

    /** The confidence from which a name counts as the classifier's; below it, lists or rules contributed. */
    private static final double SURE = .5;

    static NameReader german() {
        Gazetteer gazetteer = Gazetteer.get();
        GermanDictionary words = GermanDictionary.SHARED.get();
        NameTitles titles = NameTitles.german(words);
        return new NameReader(
                gazetteer,
                SentenceSplitter.german(),
                NameClassifier.german(),
                new NameRepair(gazetteer, words, titles),
                new NameBounds(gazetteer, words, titles, WordList.words("function-words-de.txt")),
                new StrangeNames(words, titles),
                null);
    }

    static NameReader english() {
        Gazetteer gazetteer = Gazetteer.get();
        NameTitles titles = NameTitles.english();
        return new NameReader(
                gazetteer,
                SentenceSplitter.english(),
                NameClassifier.english(),
                new NameRepair(gazetteer, null, titles),
                new NameBounds(gazetteer, null, titles, WordList.words("function-words-en.txt")),
                new StrangeNames(null, titles),
                new CapitalOnlyNames(gazetteer));
    }

    /** All names in text order, without overlap. */
    List<FoundName> names(TaggableText text, Budget budget) {
        List<FoundName> found = new ArrayList<>();
        List<FoundName> doubtful = new ArrayList<>();
        for (Span block : text.blocks()) {
            for (Span span : sentences.of(text.text(), block)) {
                budget.check();
                if (!hasWord(text.text(), span)) {
                    continue;
                }
                LabelledSentence sentence = classifier.read(text.text(), span);
                repair.repair(sentence);
                for (NameInSentence name : bounds.names(sentence)) {
                    FoundName one = found(text.text(), sentence, name);
                    boolean inDoubt = capitals != null && capitals.aloneSpeakFor(name, sentence);
                    (inDoubt ? doubtful : found).add(one);
                }
            }
        }
        Set<String> certain = doubtful.isEmpty() ? Set.of() : CapitalOnlyNames.words(found);
        doubtful.removeIf(name -> !certain.contains(name.surface()));
        if (!doubtful.isEmpty()) {
            found.addAll(doubtful);
            found.sort(Comparator.comparingInt(name -> name.span().start()));
        }
        return found;
    }

    /** A single letter is not a name, and a line of single letters costs as much as a sentence. */
    private static boolean hasWord(String text, Span span) {
        boolean afterLetter = false;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            // half of a surrogate pair may belong to a letter
            if (Character.isSurrogate(c) || afterLetter && Character.isLetter(c)) {
                return true;
            }
            afterLetter = Character.isLetter(c);
        }
        return false;
    }

    private FoundName found(String text, LabelledSentence sentence, NameInSentence name) {
        Span at = new Span(
                sentence.word(name.first()).span().start(),
                sentence.word(name.end() - 1).span().end());
        String surface = at.of(text);
        return new FoundName(name.kind(), at, surface, name.confidence(), evidence(name, surface));
    }

    private Evidence evidence(NameInSentence name, String surface) {
        if (name.confidence() >= SURE) {
            return Evidence.CLASSIFIER;
        }
        return gazetteer.find(surface) != null ? Evidence.LISTED : Evidence.CONTEXT;
    }
}
