package org.depesche.format.zip;

import org.depesche.format.Problem;

/** Ends the unpacking of a container that would cost too much. */
public final class OutOfBoundsException extends RuntimeException {

    private final transient Problem problem;

    public OutOfBoundsException(Problem problem) {
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
