package org.depesche.format;

/** Ends the reading of a file for a reason that can be told to whoever uploaded it. */
public final class UnreadableException extends RuntimeException {

    private final transient Problem problem;

    public UnreadableException(Problem problem) {
        super(problem.key());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
