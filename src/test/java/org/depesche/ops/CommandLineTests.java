package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.depesche.Depesche;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command is a process of its own that serves no pages. */
@Tag("slow")
class CommandLineTests {

    @Test
    void anImportStartsWithoutTheServer(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("meldung.txt"), "Aus dem Terminal\n\nKiel meldet nichts.\n");

        assertThat(CommandLine.run(
                        Depesche.class, new String[] {"import", folder.toString(), "--no-names", "--threads=1"}))
                .isEqualTo(CommandLine.FINE);
    }

    @Test
    void anUnknownCommandIsAMistakeOfTheCaller() {
        assertThat(CommandLine.run(Depesche.class, new String[] {"importt"})).isEqualTo(CommandLine.USAGE);
    }
}
