package org.depesche.ops;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the log of a start that failed whose the data directory is, instead of a stack trace. */
class OpenDataFolderAnalyzer extends AbstractFailureAnalyzer<OpenDataFolderException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OpenDataFolderException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Whoever can write to the data directory can exchange the database's program. Give the directory to the"
                        + " user who runs the application (chown -R) and close it to others (chmod 700), or name another"
                        + " one by DEPESCHE_DATA.",
                cause);
    }
}
