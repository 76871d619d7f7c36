package org.depesche.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application cannot start before its operator has done something. */
public class StartRefusedException extends RuntimeException {

    private final String remedy;

    /** @param remedy the way for the operator to go on */
    public StartRefusedException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }

    /** Logs the problem of a refused start and its remedy, instead of a stack trace. */
    public static class Analyzer extends AbstractFailureAnalyzer<StartRefusedException> {

        @Override
        protected FailureAnalysis analyze(Throwable root, StartRefusedException refused) {
            return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
        }
    }
}
