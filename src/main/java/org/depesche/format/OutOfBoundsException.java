package org.depesche.format;

/** Ends the unpacking of a container that would cost too much. */
public final class OutOfBoundsException extends RuntimeException {

    private final transient Problem problem;

    public OutOfBoundsException(Problem problem) {
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
