package org.depesche.ops;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.depesche.ingest.Retagging.Scope;
import org.depesche.ops.command.RetagCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The arguments of {@code retag}. */
@Command(
        name = "retag",
        description = "Tags stored articles again.",
        footer = "A retagging that was stopped goes on where it stopped when it is called again, without options.")
final class RetagOptions implements Callable<Integer> {

    private final CommandApplication start;

    @Option(names = "--language", paramLabel = "TAG", description = "Only articles in this language: de, en.")
    private @Nullable String language;

    @Option(names = "--source", paramLabel = "NAME", description = "Only articles of this source.")
    private @Nullable String source;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Only articles published from this day on: 2024-05-16.")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "Only articles published up to this day.")
    private @Nullable LocalDate until;

    @Mixin
    private ThreadsOption threads;

    RetagOptions(CommandApplication start) {
        this.start = start;
    }

    @Override
    public Integer call() {
        return start.run(RetagCommand.class, retag -> retag.run(scope(), threads.count()));
    }

    Scope scope() {
        return new Scope(blankToNull(language), blankToNull(source), since, until);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
