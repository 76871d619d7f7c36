package org.depesche.format;

/** Ends the unpacking of a container, with all that lie in it: it would cost too much. */
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
