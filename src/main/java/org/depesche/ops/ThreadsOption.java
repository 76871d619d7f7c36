package org.depesche.ops;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The number of threads of a command. */
final class ThreadsOption {

    private static final int MOST = 99;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    private int count = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work at a time; as many as there are cores if left out.")
    void set(int threads) {
        if (threads < 1 || threads > MOST) {
            throw new ParameterException(command.commandLine(), "Not a number of threads: " + threads);
        }
        count = threads;
    }

    int count() {
        return count;
    }
}
