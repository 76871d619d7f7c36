package org.depesche.api;

/** The request cannot be answered; the problem becomes a document in the client's language. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ApiProblem problem;

    ProblemException(ApiProblem problem) {
        super(problem.key());
        this.problem = problem;
    }

    /** A parameter or a member of JSON is wrong. */
    static ProblemException ofField(String field, String key, String... arguments) {
        return new ProblemException(ApiProblem.ofField(field, key, arguments));
    }

    ApiProblem problem() {
        return problem;
    }
}
