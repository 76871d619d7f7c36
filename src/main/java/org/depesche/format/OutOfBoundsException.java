package org.depesche.format;

/** Ends the unpacking of a container, with all that lie in it: it would cost too much. */
final class OutOfBoundsException extends RuntimeException {

    private final transient Problem problem;

    OutOfBoundsException(Problem problem) {
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
