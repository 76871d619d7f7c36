package org.depesche.api;

/** The request cannot be answered; the problem becomes a document in the client's language. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.key());
        this.problem = problem;
    }

    /** A parameter or a member of JSON is wrong. */
    static ProblemException ofField(String field, String key, String... arguments) {
        return new ProblemException(Problem.ofField(field, key, arguments));
    }

    Problem problem() {
        return problem;
    }
}
