package org.depesche.tagging.names;

import org.depesche.tagging.names.ModelWord.Role;

/**
 * Extracts the features of words and of pairs of words, exactly like CoreNLP's own {@code NERFeatureFactory} with the
 * settings of its German and English models. The library has the features of a single word for all settings in one
 * method of more than 8,000 bytes, which a Java machine never compiles, and extracts those of one word again at each of
 * its places.
 */
final class NameFeatures {

    private static final int LONGEST_PART = 6;
    private static final int NEAR = 5;
    private static final int SHORT_WORD = 3;

    /** The greatest distance at which a name may recur, and the least one at which it is not the same name. */
    private static final int FARTHEST = 149;

    private static final int NEAREST = 3;

    private final ModelSentence words;
    private final int at;
    private final Sink features;

    NameFeatures(ModelSentence words, int at, Sink features) {
        this.words = words;
        this.at = at;
        this.features = features;
    }

    /** Receives features. */
    interface Sink {

        /** Adds a feature, once. Its name is the concatenation of the parts. */
        void add(String... parts);

        /** Adds the features that depend on one word. */
        void add(ModelWord word, Role role);
    }

    /** Extracts the features of a word that do not depend on other words. */
    static void ofOne(String text, String shape, String use, Role role, Sink features) {
        String known = use.isEmpty() ? "null" : use;
        switch (role) {
            case SELF -> {
                features.add(text, "-WORD|C");
                features.add(known, "-DISTSIM|C");
                features.add(shape, "-TYPE|C");
                addParts("<" + text + ">", features);
            }
            case BEFORE -> {
                features.add(text, "-PW|C");
                features.add(known, "-PDISTSIM|C");
                features.add(shape, "-PTYPE|C");
            }
            case BEHIND -> {
                features.add(text, "-NW|C");
                features.add(known, "-NDISTSIM|C");
                features.add(shape, "-NTYPE|C");
            }
            case SOON -> features.add(text, "-DISJN|C");
            case RECENT -> features.add(text, "-DISJP|C");
            case SECOND -> {
                features.add(text, "-PSEQW|CpC");
                features.add(use, "-PSEQcDS|CpC");
                features.add(shape, "-PSEQcS|CpC");
                features.add(shape, "-TPS2|CpC");
            }
            case FIRST -> {
                features.add(text, "-PSEQpW|CpC");
                features.add(use, "-PSEQpDS|CpC");
                features.add(shape, "-PSEQpS|CpC");
            }
            case NEXT -> features.add(shape.isEmpty() ? "null" : shape, "-TNS1|CpC");
        }
    }

    /** Prefixes and suffixes of a word with a sign for either end. */
    private static void addParts(String whole, Sink features) {
        int longest = Math.min(LONGEST_PART, whole.length());
        for (int length = 2; length <= longest; length++) {
            features.add("#", whole.substring(0, length), "#|C");
            features.add("#", whole.substring(whole.length() - length), "#|C");
        }
    }

    /** Extracts the features of the word in its sentence. */
    void ofWord() {
        features.add("###|C");
        features.add(words.word(at), Role.SELF);
        features.add(words.word(at - 1), Role.BEFORE);
        features.add(words.word(at + 1), Role.BEHIND);
        for (int away = 1; away <= NEAR; away++) {
            features.add(words.word(at + away), Role.SOON);
            features.add(words.word(at - away), Role.RECENT);
        }
        addShapes(words.word(at - 1), words.word(at).shape, words.word(at + 1));
        addRecurrence(words.text(at), words.text(at - 1), words.text(at + 1));
    }

    /** Extracts the features of the word together with the previous one. */
    void ofPair() {
        ModelWord first = words.word(at - 1);
        ModelWord second = words.word(at);
        features.add("PSEQ|CpC");
        features.add(second, Role.SECOND);
        features.add(first, Role.FIRST);
        features.add(words.word(at + 1), Role.NEXT);
        features.add(first.text, "-", second.text, "-PSEQW2|CpC");
        features.add(first.use, "-", second.use, "-PSEQpcDS|CpC");
        features.add(first.shape, "-", second.shape, "-TYPES|CpC");
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

    private void addShapes(ModelWord before, String shape, ModelWord behind) {
        features.add(before.text, "...", shape, "-PW_CTYPE|C");
        features.add(shape, "...", behind.text, "-NW_CTYPE|C");
        features.add(before.shape, "...", shape, "-PCTYPE|C");
        features.add(shape, "...", behind.shape, "-CNTYPE|C");
        features.add(before.shape, "...", shape, "...", behind.shape, "-PCNTYPE|C");
        if (before.text.length() <= SHORT_WORD) {
            features.add(words.text(at - 2), "...", shape, "-PPW_CTYPE|C");
        }
        if (behind.text.length() <= SHORT_WORD) {
            features.add(words.text(at + 2), "...", shape, "-NNW_CTYPE|C");
        }
    }

    /** Whether the supposed name between small words recurs elsewhere in the sentence. */
    private void addRecurrence(String word, String before, String behind) {
        if (at == 0 || !isName(word) || !isSmall(behind) || !hasLetter(behind) || !hasLetter(before)) {
            features.add("NO-OCCURRENCE-PATTERN|C");
            return;
        }
        for (int away = NEAREST; away <= FARTHEST; away++) {
            if (word.equals(words.text(at + away))) {
                features.add("X-NEXT-OCCURRENCE-X|C");
            }
            if (word.equals(words.text(at - away))) {
                features.add("X-PREV-OCCURRENCE-X|C");
            }
        }
    }
}
