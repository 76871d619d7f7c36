package org.depesche.ops;

import java.util.concurrent.Callable;
import org.depesche.ops.command.VerifyCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The arguments of {@code verify}. */
@Command(
        name = "verify",
        description = {
            "Compares the index with the database, article by article, and lets the index store again those that differ.",
            "The server may run meanwhile."
        })
final class VerifyOptions implements Callable<Integer> {

    private final CommandApplication start;

    @Option(names = "--report-only", description = "Only reports which articles differ.")
    private boolean reportOnly;

    VerifyOptions(CommandApplication start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        return start.run(VerifyCommand.class, verify -> verify.run(reportOnly));
    }
}
