package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.RESTRICTING;

import org.depesche.tagging.text.Sentence;

/**
 * Words that may restrict a measure.
 *
 * @param start first token
 * @param noun the token of its noun, or the one word
 * @param end token after the words
 * @param words as they are shown
 */
record QualifierPhrase(Kind kind, int start, int noun, int end, String words) {

    /** The form of a phrase. */
    enum Kind {
        /** "für Bildung", "before tax". Many hang on the verb. */
        PREPOSITION(.7),
        /** "der Industrie". */
        GENITIVE(.6),
        /** "je Einwohner", "im Monat", "a year". */
        RATE(.65),
        /** "offen" of "offene Stellen". */
        ADJECTIVE(.6),
        /** "brutto", "jährlich", "betroffen". */
        ADVERB(.55),
        /** "Butter" of "Butter kostet 2 Euro". */
        NOUN(.65);

        /** The least probability of a qualifier. A wrong one parts values that belong together. */
        final double least;

        Kind(double least) {
            this.least = least;
        }
    }

    static QualifierPhrase of(Kind kind, Sentence s, int start, int noun, int end) {
        return new QualifierPhrase(kind, start, noun, end, s.between(start, end));
    }

    /** Whether a word often restricts in a way, as the table says: "je" by a rate. */
    static boolean restricts(Sentence s, int i, String how) {
        String value = s.lexicon.value(RESTRICTING, s.low(i));
        return value != null && value.contains(how);
    }

    /** Whether its first word joins it to the measure: "für", "je". */
    boolean hasJoint() {
        return kind == Kind.PREPOSITION || kind == Kind.RATE;
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}
