package org.depesche.tagging.names;

import org.depesche.tagging.Span;

/** One word or sign of a sentence. */
record NameToken(String text, Span span) {

    /** Whether it begins with a capital letter. */
    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isLowerCase() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    /** "BERLIN", not "B". */
    boolean isAllCapitals() {
        return text.length() > 1 && text.codePoints().allMatch(Character::isUpperCase);
    }

    boolean hasLetter() {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
