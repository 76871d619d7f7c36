package org.depesche.format.readers;

import org.depesche.format.Problem;

/**
 * A kind of file that is known and not read.
 *
 * @param family which says what to do with it: the last part of {@code format.problem.foreign-*}
 * @param name as people call it
 */
record ForeignKind(String family, String name) {

    Problem problem() {
        return Problem.of("foreign-" + family, name);
    }
}
