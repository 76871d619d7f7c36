package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.depesche.Depesche;
import org.depesche.ingest.Retagging.Scope;
import org.depesche.ops.command.ImportPlan;
import org.depesche.tagging.Tagger.Find;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** A command is a process of its own that serves no pages. */
class CommandsTests {

    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void anImportStartsWithoutTheServer() throws IOException {
        Files.writeString(folder.resolve("meldung.txt"), "Aus dem Terminal\n\nKiel meldet nichts.\n");

        assertThat(Commands.run(Depesche.class, "import", folder.toString(), "--no-names", "--threads=1"))
                .isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "importt",
                "import",
                "import /nowhere",
                "import . --no-name",
                "import . --threads=0",
                "import . --doubtful=perhaps",
                "import . --published=gestern",
                "retag --since=gestern",
                "verify all"
            })
    void wrongArgumentsStartNothing(String arguments) {
        assertThat(Commands.run(Depesche.class, arguments.split(" "))).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "import --help", "retag --help", "verify -h"})
    void helpIsNoMistake(String arguments) {
        String[] words = arguments.split(" ");

        assertThat(Commands.run(Depesche.class, words)).isEqualTo(ExitCode.OK);
        assertThat(Commands.isCommand(words)).isTrue();
    }

    @Test
    void optionsOfTheServerAreNoCommand() {
        assertThat(Commands.isCommand(new String[] {"--server.port=8081"})).isFalse();
        assertThat(Commands.isCommand(new String[0])).isFalse();
    }

    @Test
    void anImportFollowsALinkThatIsAnArgumentAndNoneBelowAFolder() throws IOException {
        Path outside = Files.writeString(folder.resolve("aussen.txt"), "Außen");
        Path inside = Files.createDirectory(folder.resolve("innen"));
        Path plain = Files.writeString(inside.resolve("a.txt"), "Innen");
        Files.writeString(inside.resolve(".verborgen.txt"), "Verborgen");
        Files.createSymbolicLink(inside.resolve("b.txt"), outside);
        Path named = Files.createSymbolicLink(folder.resolve("genannt.txt"), outside);
        Path linked = Files.createSymbolicLink(folder.resolve("ordner"), inside);

        assertThat(plan(inside.toString()).files()).containsExactly(plain);
        assertThat(plan(named.toString()).files()).containsExactly(named);
        assertThat(plan(linked.toString()).files()).containsExactly(plain.toRealPath());
        assertThatThrownBy(() -> plan("/dev/null"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("/dev/null");
    }

    @Test
    void theOptionsOfAnImportSayWhatIsFoundNowAndWhatLater() throws IOException {
        String file = Files.writeString(folder.resolve("a.txt"), "Innen").toString();

        assertThat(plan(file).find()).containsExactly(Find.ENTITIES, Find.FIGURES);
        assertThat(plan(file).later()).isFalse();
        assertThat(plan(file, "--no-names").find()).containsExactly(Find.FIGURES);
        assertThat(plan(file, "--no-figures").find()).containsExactly(Find.ENTITIES);
        assertThat(plan(file, "--names-later").find()).containsExactly(Find.FIGURES);
        assertThat(plan(file, "--names-later").later()).isTrue();
        assertThat(plan(file, "--tags-later").find()).isEmpty();
        assertThat(plan(file, "--threads", "3").threads()).isEqualTo(3);
    }

    @Test
    void aRetaggingHasTheScopeOfItsOptions() {
        RetagOptions options = new RetagOptions(new CommandApplication(Depesche.class));
        Commands.parser(options).parseArgs("--language=de", "--source= ", "--since=2024-05-16");

        assertThat(options.scope()).isEqualTo(new Scope("de", null, LocalDate.of(2024, 5, 16), null));
    }

    private static ImportPlan plan(String... arguments) {
        ImportOptions options = new ImportOptions(new CommandApplication(Depesche.class));
        Commands.parser(options).parseArgs(arguments);
        return options.plan();
    }
}
