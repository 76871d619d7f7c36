package org.depesche.tagging.names;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import java.util.List;
import java.util.Set;
import org.depesche.tagging.features.TextHashes.Part;
import org.depesche.tagging.names.ModelWord.Role;

/** The words that a name model has read. The features of a common word are looked up once, not at each place. */
final class ModelWords {

    /** So many words cover nearly all words of a text, and take six megabytes. */
    private static final int MOST = 16_000;

    private static final Role[] ROLES = Role.values();

    private final SeqClassifierFlags flags;
    private final WordClasses classes;
    private final NameWeights weights;

    /** Longer tokens are no words, and would fill the memory. */
    private static final int LONGEST = 80;

    /** Known words in lower case, on which the shape of a word depends. Nothing is added after loading. */
    private final Set<String> smallWords;

    private final LoadingCache<String, ModelWord> known =
            Caffeine.newBuilder().maximumSize(MOST).build(this::read);

    private final ModelWord nothing;

    ModelWords(SeqClassifierFlags flags, WordClasses classes, NameWeights weights, Set<String> smallWords) {
        this.flags = flags;
        this.classes = classes;
        this.weights = weights;
        this.smallWords = smallWords;
        this.nothing = word(Part.of(""), Part.of(""), Part.of(""));
    }

    /** The words of a sentence. */
    ModelSentence of(List<CoreLabel> words) {
        return new ModelSentence(words.stream().map(word -> of(word.word())).toArray(ModelWord[]::new), nothing);
    }

    private ModelWord of(String written) {
        return written.length() > LONGEST ? read(written) : known.get(written);
    }

    /** Reads a word as {@code ObjectBankWrapper} and {@code NERFeatureFactory} of CoreNLP do. */
    private ModelWord read(String written) {
        String text = flags.wordFunction == null ? written : flags.wordFunction.apply(written);
        String shape = WordShapeClassifier.wordShape(text, flags.wordShape, smallWords);
        return word(Part.of(text), Part.of(shape), Part.of(classes.of(text)));
    }

    private ModelWord word(Part text, Part shape, Part use) {
        int[][] features = new int[ROLES.length][];
        for (Role role : ROLES) {
            NameWeights.Known known = weights.new Known();
            NameFeatures.ofOne(text, shape, use, role, known);
            features[role.ordinal()] = known.features();
        }
        return new ModelWord(text, shape, use, features);
    }
}
