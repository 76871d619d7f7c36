package org.depesche.format.readers;

import org.depesche.format.Problem;

/**
 * A kind of file that is recognised but not read.
 *
 * @param family the last part of {@code format.problem.foreign-*}, the message with the advice
 * @param name the common name
 */
record ForeignKind(String family, String name) {

    /** @param kind family and name: "document PDF" */
    static ForeignKind of(String kind) {
        String[] parts = kind.split(" ", 2);
        return new ForeignKind(parts[0], parts[1]);
    }

    Problem problem() {
        return Problem.of("foreign-" + family, name);
    }
}
