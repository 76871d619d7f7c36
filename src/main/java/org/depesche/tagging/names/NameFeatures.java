package org.depesche.tagging.names;

import org.depesche.tagging.features.TextHashes.Part;
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

    // the parts of names that the words do not give
    private static final Part NULL = Part.of("null");
    private static final Part ANY_WORD = Part.of("###|C");
    private static final Part ANY_PAIR = Part.of("PSEQ|CpC");
    private static final Part HYPHEN = Part.of("-");
    private static final Part DOTS = Part.of("...");
    private static final Part WORDS = Part.of("-PSEQW2|CpC");
    private static final Part USES = Part.of("-PSEQpcDS|CpC");
    private static final Part SHAPES = Part.of("-TYPES|CpC");
    private static final Part WORD_BEFORE = Part.of("-PW_CTYPE|C");
    private static final Part WORD_BEHIND = Part.of("-NW_CTYPE|C");
    private static final Part SHAPE_BEFORE = Part.of("-PCTYPE|C");
    private static final Part SHAPE_BEHIND = Part.of("-CNTYPE|C");
    private static final Part SHAPES_AROUND = Part.of("-PCNTYPE|C");
    private static final Part SECOND_BEFORE = Part.of("-PPW_CTYPE|C");
    private static final Part SECOND_BEHIND = Part.of("-NNW_CTYPE|C");
    private static final Part NO_RECURRENCE = Part.of("NO-OCCURRENCE-PATTERN|C");
    private static final Part RECURS_LATER = Part.of("X-NEXT-OCCURRENCE-X|C");
    private static final Part RECURRED = Part.of("X-PREV-OCCURRENCE-X|C");

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

        /** Adds a feature that was not added before. Its name is the concatenation of the parts. */
        void add(Part... parts);

        /** Adds the features that depend on one word. None of them was added before. */
        void add(ModelWord word, Role role);
    }

    /** Extracts the features of a word that do not depend on other words. */
    static void ofOne(Part text, Part shape, Part use, Role role, Sink features) {
        Part known = use.text().isEmpty() ? NULL : use;
        switch (role) {
            case SELF -> {
                features.add(text, Part.of("-WORD|C"));
                features.add(known, Part.of("-DISTSIM|C"));
                features.add(shape, Part.of("-TYPE|C"));
                addParts("<" + text.text() + ">", features);
            }
            case BEFORE -> {
                features.add(text, Part.of("-PW|C"));
                features.add(known, Part.of("-PDISTSIM|C"));
                features.add(shape, Part.of("-PTYPE|C"));
            }
            case BEHIND -> {
                features.add(text, Part.of("-NW|C"));
                features.add(known, Part.of("-NDISTSIM|C"));
                features.add(shape, Part.of("-NTYPE|C"));
            }
            case SOON -> features.add(text, Part.of("-DISJN|C"));
            case RECENT -> features.add(text, Part.of("-DISJP|C"));
            case SECOND -> {
                features.add(text, Part.of("-PSEQW|CpC"));
                features.add(use, Part.of("-PSEQcDS|CpC"));
                features.add(shape, Part.of("-PSEQcS|CpC"));
                features.add(shape, Part.of("-TPS2|CpC"));
            }
            case FIRST -> {
                features.add(text, Part.of("-PSEQpW|CpC"));
                features.add(use, Part.of("-PSEQpDS|CpC"));
                features.add(shape, Part.of("-PSEQpS|CpC"));
            }
            case NEXT -> features.add(shape.text().isEmpty() ? NULL : shape, Part.of("-TNS1|CpC"));
        }
    }

    /** Prefixes and suffixes of a word with a sign for either end. */
    private static void addParts(String whole, Sink features) {
        int longest = Math.min(LONGEST_PART, whole.length());
        for (int length = 2; length <= longest; length++) {
            features.add(Part.of("#"), Part.of(whole.substring(0, length)), Part.of("#|C"));
            if (length < whole.length()) {
                features.add(Part.of("#"), Part.of(whole.substring(whole.length() - length)), Part.of("#|C"));
            }
        }
    }

    /** Extracts the features of the word in its sentence. */
    void ofWord() {
        features.add(ANY_WORD);
        features.add(words.word(at), Role.SELF);
        features.add(words.word(at - 1), Role.BEFORE);
        features.add(words.word(at + 1), Role.BEHIND);
        for (int away = 1; away <= NEAR; away++) {
            if (isNew(away, 1)) {
                features.add(words.word(at + away), Role.SOON);
            }
            if (isNew(away, -1)) {
                features.add(words.word(at - away), Role.RECENT);
            }
        }
        addShapes(words.word(at - 1), words.word(at).shape, words.word(at + 1));
        addRecurrence(words.text(at), words.text(at - 1), words.text(at + 1));
    }

    /** Whether no word between is the same. */
    private boolean isNew(int away, int direction) {
        String word = words.text(at + direction * away);
        for (int nearer = 1; nearer < away; nearer++) {
            if (word.equals(words.text(at + direction * nearer))) {
                return false;
            }
        }
        return true;
    }

    /** Extracts the features of the word together with the previous one. */
    void ofPair() {
        ModelWord first = words.word(at - 1);
        ModelWord second = words.word(at);
        features.add(ANY_PAIR);
        features.add(second, Role.SECOND);
        features.add(first, Role.FIRST);
        features.add(words.word(at + 1), Role.NEXT);
        features.add(first.text, HYPHEN, second.text, WORDS);
        features.add(first.use, HYPHEN, second.use, USES);
        features.add(first.shape, HYPHEN, second.shape, SHAPES);
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

    private void addShapes(ModelWord before, Part shape, ModelWord behind) {
        features.add(before.text, DOTS, shape, WORD_BEFORE);
        features.add(shape, DOTS, behind.text, WORD_BEHIND);
        features.add(before.shape, DOTS, shape, SHAPE_BEFORE);
        features.add(shape, DOTS, behind.shape, SHAPE_BEHIND);
        features.add(before.shape, DOTS, shape, DOTS, behind.shape, SHAPES_AROUND);
        if (before.text.text().length() <= SHORT_WORD) {
            features.add(words.word(at - 2).text, DOTS, shape, SECOND_BEFORE);
        }
        if (behind.text.text().length() <= SHORT_WORD) {
            features.add(words.word(at + 2).text, DOTS, shape, SECOND_BEHIND);
        }
    }

    /** Whether the supposed name between small words recurs elsewhere in the sentence. */
    private void addRecurrence(String word, String before, String behind) {
        if (at == 0 || !isName(word) || !isSmall(behind) || !hasLetter(behind) || !hasLetter(before)) {
            features.add(NO_RECURRENCE);
            return;
        }
        boolean recursLater = false;
        boolean recurred = false;
        for (int away = NEAREST; away <= Math.min(FARTHEST, words.size()); away++) {
            if (!recursLater && word.equals(words.text(at + away))) {
                features.add(RECURS_LATER);
                recursLater = true;
            }
            if (!recurred && word.equals(words.text(at - away))) {
                features.add(RECURRED);
                recurred = true;
            }
        }
    }
}
