package org.depesche;

import java.util.concurrent.ThreadLocalRandom;

/** A made-up word that no other test has: always of the same length, so that a test may cut a beginning off it. */
public final class UniqueWord {

    private static final int LETTERS = 14;

    private UniqueWord() {}

    /** @return 14 small letters from a to f: no word of any language, no abbreviation, no name of the samples */
    public static String next() {
        return ThreadLocalRandom.current()
                .ints(LETTERS, 'a', 'g')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
