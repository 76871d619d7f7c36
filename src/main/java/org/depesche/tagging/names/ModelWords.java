package org.depesche.tagging.names;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import java.util.List;
import java.util.Set;
import org.depesche.tagging.names.ModelWord.Role;
import org.jspecify.annotations.Nullable;

/** The words that a model of names has read. What it knows of a common word is looked up once, not at each of its places. */
final class ModelWords {

    /** Nine of ten words of a text are among so many, which take three megabytes. */
    private static final int KEPT_BITS = 13;

    /** Spreads hashes over the slots, see {@link org.depesche.tagging.text.TextHashes}. */
    private static final int GOLDEN = 0x9e3779b9;

    private static final Role[] ROLES = Role.values();

    private record Kept(String written, ModelWord word) {}

    private final SeqClassifierFlags flags;
    private final WordClasses classes;
    private final NameWeights weights;

    /** A part of the shapes. Nothing is added after loading. */
    private final Set<String> smallWords;

    /** Written without locks: a word that is lost is looked up again. */
    private final @Nullable Kept[] kept = new Kept[1 << KEPT_BITS];

    private final ModelWord nothing;

    ModelWords(SeqClassifierFlags flags, WordClasses classes, NameWeights weights, Set<String> smallWords) {
        this.flags = flags;
        this.classes = classes;
        this.weights = weights;
        this.smallWords = smallWords;
        this.nothing = word("", "", "");
    }

    /** The words of a sentence. */
    ModelSentence of(List<CoreLabel> words) {
        return new ModelSentence(words.stream().map(word -> of(word.word())).toArray(ModelWord[]::new), nothing);
    }

    private ModelWord of(String written) {
        int slot = written.hashCode() * GOLDEN >>> Integer.SIZE - KEPT_BITS;
        Kept known = kept[slot];
        if (known == null || !known.written.equals(written)) {
            known = new Kept(written, read(written));
            kept[slot] = known;
        }
        return known.word;
    }

    /** As {@code ObjectBankWrapper} and {@code NERFeatureFactory} of the library do. */
    private ModelWord read(String written) {
        String text = flags.wordFunction == null ? written : flags.wordFunction.apply(written);
        String shape = WordShapeClassifier.wordShape(text, flags.wordShape, smallWords);
        return word(text, shape, classes.of(text));
    }

    private ModelWord word(String text, String shape, String use) {
        int[][] features = new int[ROLES.length][];
        for (Role role : ROLES) {
            NameWeights.Known known = weights.new Known();
            NameFeatures.ofOne(text, shape, use, role, known);
            features[role.ordinal()] = known.features();
        }
        return new ModelWord(text, shape, use, features);
    }
}
