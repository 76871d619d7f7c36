package org.depesche.ops;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in the log of a failed start how to upgrade an unknown schema, instead of a stack trace. */
class UnknownSchemaAnalyzer extends AbstractFailureAnalyzer<UnknownSchemaException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnknownSchemaException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
