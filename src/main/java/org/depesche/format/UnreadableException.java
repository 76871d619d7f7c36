package org.depesche.format;

/** Ends the reading of a file for a reason that is reported to the sender. */
public final class UnreadableException extends RuntimeException {

    private final transient Problem problem;

    public UnreadableException(Problem problem) {
        super(problem.key());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
