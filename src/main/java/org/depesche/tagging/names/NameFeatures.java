package org.depesche.tagging.names;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ling.CoreAnnotations.DistSimAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.ShapeAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.PaddedList;
import java.util.List;

/**
 * Extracts the features of words, exactly like CoreNLP's own {@link NERFeatureFactory} with the settings of its German
 * and English models. The library has the features of a single word for all settings in one method of more than 8,000
 * bytes, which a Java machine never compiles. This class makes tagging half as fast again.
 *
 * <p>The library still extracts the features of word pairs.
 */
final class NameFeatures extends NERFeatureFactory<CoreLabel> {

    private static final long serialVersionUID = 1;

    private static final int LONGEST_PART = 6;
    private static final int NEAR = 5;
    private static final int SHORT_WORD = 3;

    /** The greatest distance at which a name may recur, and the least one at which it is not the same name. */
    private static final int FARTHEST = 149;

    private static final int NEAREST = 3;

    private final WordClasses classes;

    NameFeatures(WordClasses classes, SeqClassifierFlags flags) {
        this.classes = classes;
        this.flags = flags;
    }

    /** Receives features. */
    interface Sink {

        /** Adds a feature, once. Its name is the concatenation of the parts. */
        void add(String... parts);
    }

    /** Stores the classes in the words. Must be called before their features are extracted. */
    void classify(List<CoreLabel> words) {
        for (CoreLabel word : words) {
            word.set(DistSimAnnotation.class, classes.of(getWord(word)));
        }
    }

    /** Extracts the features of one word in its sentence. */
    void ofWord(PaddedList<CoreLabel> words, int at, Sink features) {
        new Surrounded(words, at, features).addAll();
    }

    /** Extracts the features of a word together with the previous one. */
    void ofPair(PaddedList<CoreLabel> words, int at, Sink features) {
        for (String feature : getCliqueFeatures(words, at, cliqueCpC)) {
            features.add(feature);
        }
    }

    private static boolean isName(String word) {
        return word.length() > 1 && isCapital(word.charAt(0)) && isSmall(word.substring(1));
    }

    private static boolean isCapital(char letter) {
        return Character.isUpperCase(letter) || Character.isTitleCase(letter);
    }

    private static boolean isSmall(String word) {
        return !word.isEmpty() && word.chars().noneMatch(Character::isUpperCase);
    }

    private static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    /** A word with its context. */
    private final class Surrounded {

        private final PaddedList<CoreLabel> words;
        private final int at;
        private final Sink features;

        private final String word;
        private final String before;
        private final String behind;
        private final String shape;
        private final String shapeBefore;
        private final String shapeBehind;

        private Surrounded(PaddedList<CoreLabel> words, int at, Sink features) {
            this.words = words;
            this.at = at;
            this.features = features;
            this.word = word(0);
            this.before = word(-1);
            this.behind = word(1);
            this.shape = shape(0);
            this.shapeBefore = shape(-1);
            this.shapeBehind = shape(1);
        }

        private String word(int away) {
            return getWord(words.get(at + away));
        }

        private String shape(int away) {
            return words.get(at + away).getString(ShapeAnnotation.class);
        }

        private String classOf(int away) {
            return String.valueOf(words.get(at + away).get(DistSimAnnotation.class));
        }

        private void addAll() {
            features.add("###|C");
            addWords();
            addParts();
            addShapes();
            addRecurrence();
        }

        private void addWords() {
            features.add(word, "-WORD|C");
            features.add(before, "-PW|C");
            features.add(behind, "-NW|C");
            features.add(classOf(0), "-DISTSIM|C");
            features.add(classOf(-1), "-PDISTSIM|C");
            features.add(classOf(1), "-NDISTSIM|C");
            for (int away = 1; away <= NEAR; away++) {
                features.add(word(away), "-DISJN|C");
                features.add(word(-away), "-DISJP|C");
            }
        }

        /** Its prefixes and suffixes, with a sign for either end. */
        private void addParts() {
            String whole = "<" + word + ">";
            int longest = Math.min(LONGEST_PART, whole.length());
            for (int length = 2; length <= longest; length++) {
                features.add("#", whole.substring(0, length), "#|C");
                features.add("#", whole.substring(whole.length() - length), "#|C");
            }
        }

        private void addShapes() {
            features.add(shape, "-TYPE|C");
            features.add(shapeBefore, "-PTYPE|C");
            features.add(shapeBehind, "-NTYPE|C");
            features.add(before, "...", shape, "-PW_CTYPE|C");
            features.add(shape, "...", behind, "-NW_CTYPE|C");
            features.add(shapeBefore, "...", shape, "-PCTYPE|C");
            features.add(shape, "...", shapeBehind, "-CNTYPE|C");
            features.add(shapeBefore, "...", shape, "...", shapeBehind, "-PCNTYPE|C");
            if (before.length() <= SHORT_WORD) {
                features.add(word(-2), "...", shape, "-PPW_CTYPE|C");
            }
            if (behind.length() <= SHORT_WORD) {
                features.add(word(2), "...", shape, "-NNW_CTYPE|C");
            }
        }

        /** Whether the supposed name between small words recurs elsewhere in the sentence. */
        private void addRecurrence() {
            if (at == 0 || !isName(word) || !isSmall(behind) || !hasLetter(behind) || !hasLetter(before)) {
                features.add("NO-OCCURRENCE-PATTERN|C");
                return;
            }
            for (int away = NEAREST; away <= FARTHEST; away++) {
                if (word.equals(word(away))) {
                    features.add("X-NEXT-OCCURRENCE-X|C");
                }
                if (word.equals(word(-away))) {
                    features.add("X-PREV-OCCURRENCE-X|C");
                }
            }
        }
    }
}
