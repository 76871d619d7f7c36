package org.depesche.tagging.names;

import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.features.TextHashes;

/**
 * Classes of words with similar use, which a model of names has learnt from large texts (distributional similarity).
 */
final class WordClasses {

    private final SeqClassifierFlags flags;
    private final List<String> classes;
    private final TextHashes words;

    /** @param ofWords the class of each known word */
    WordClasses(Map<String, String> ofWords, SeqClassifierFlags flags) {
        this.flags = flags;
        this.classes = List.copyOf(new TreeSet<>(ofWords.values()));
        Map<String, Integer> numbers = new HashMap<>();
        classes.forEach(name -> numbers.put(name, numbers.size()));
        this.words = new TextHashes(ofWords.size());
        ofWords.forEach((word, name) -> words.put(word, Objects.requireNonNull(numbers.get(name))));
    }

    String of(String word) {
        String known = flags.casedDistSim ? word : SmallLetters.of(word);
        if (flags.numberEquivalenceDistSim) {
            known = WordShapeClassifier.wordShape(known, WordShapeClassifier.WORDSHAPEDIGITS);
        }
        int number = words.get(known);
        return number == TextHashes.NONE ? flags.unknownWordDistSimClass : classes.get(number);
    }
}
