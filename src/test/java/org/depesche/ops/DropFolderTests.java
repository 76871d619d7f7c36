package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropFolderTests {

    @TempDir
    private Path root;

    private DropFolder folder;

    @BeforeEach
    void watch() {
        folder = new DropFolder(root, Clock.systemUTC());
    }

    /** A file that was written a while ago. */
    private Path file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        return file;
    }

    private List<Path> secondLook() throws IOException {
        folder.complete(10);
        return folder.complete(10);
    }

    @Test
    void aFileIsCompleteWhenItStandsStill() throws IOException {
        file("a.txt", "Erster");
        assertThat(folder.complete(10)).as("seen for the first time").isEmpty();
        file("a.txt", "Erster Teil und mehr");
        assertThat(folder.complete(10)).as("it has grown").isEmpty();
        assertThat(folder.complete(10)).containsExactly(Path.of("a.txt"));
    }

    @Test
    void aFileJustWrittenIsNotComplete() throws IOException {
        Files.writeString(root.resolve("a.txt"), "Anfang");
        assertThat(secondLook()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a.txt",
                "a.txt.part",
                "a.tmp",
                "a.txt~",
                ".hidden/a.txt",
                "a.FILEPART",
                "~$a.txt",
                "a.txt.reason.txt"
            })
    void whatIsHiddenOrHalfWrittenIsLeftAlone(String name) throws IOException {
        file(name, "Text");
        assertThat(secondLook()).isEmpty();
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Files.createSymbolicLink(root.resolve("a.txt"), Path.of("/etc/hostname"));
        Files.createSymbolicLink(root.resolve("ordner"), Path.of("/etc"));
        assertThat(secondLook()).isEmpty();
        assertThat(folder.strangers()).containsExactlyInAnyOrder(Path.of("a.txt"), Path.of("ordner"));
    }

    @Test
    void aLinkIsPutAwayWithTheReasonAndLeadsNowhere() throws IOException {
        Path outside = Files.writeString(root.resolveSibling(root.getFileName() + "-aussen.txt"), "Geheim");
        Files.createSymbolicLink(root.resolve("a.txt"), outside);
        folder.refuse(Path.of("a.txt"), "Das ist eine Verknüpfung.");
        assertThat(root.resolve("a.txt")).doesNotExist();
        assertThat(root.resolve("failed/a.txt")).isSymbolicLink();
        assertThat(root.resolve("failed/a.txt.reason.txt")).content().startsWith("Das ist eine Verknüpfung.");
        assertThat(outside).hasContent("Geheim");
    }

    @Test
    void aFileThatBecameALinkAfterItWasTakenIsNotRead() throws IOException {
        file("a.txt", "Text");
        Path taken = folder.take(Path.of("a.txt"));
        Files.delete(folder.of(taken));
        Files.createSymbolicLink(folder.of(taken), Path.of("/etc/hostname"));
        assertThatThrownBy(() -> folder.open(taken)).isInstanceOf(IOException.class);
    }

    @Test
    void nothingIsPutAwayThroughALink() throws IOException {
        file("a.txt", "Text");
        Path outside = Files.createDirectory(root.resolveSibling(root.getFileName() + "-aussen"));
        Files.createSymbolicLink(root.resolve("taken"), outside);
        assertThatThrownBy(() -> folder.take(Path.of("a.txt"))).isInstanceOf(IOException.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        file("a.txt", "Text");
        Path link = Files.createSymbolicLink(root.resolveSibling(root.getFileName() + "-link"), root);
        DropFolder linked = DropFolder.at(link, Clock.systemUTC());
        linked.complete(10);
        assertThat(linked.complete(10)).containsExactly(Path.of("a.txt"));
    }

    @Test
    void filesKeepTheirFolders() throws IOException {
        file("2024/mai/a.txt", "Text");
        Path taken = folder.take(secondLook().getFirst());
        folder.putAway(taken, List.of());
        assertThat(root.resolve("done/2024/mai/a.txt")).hasContent("Text");
        assertThat(secondLook()).as("what is put away is not taken again").isEmpty();
    }

    @Test
    void whatFailsHasItsReasonBesideIt() throws IOException {
        file("a.txt", "");
        folder.putAway(folder.take(Path.of("a.txt")), List.of("Die Datei ist leer."));
        assertThat(root.resolve("failed/a.txt")).exists();
        assertThat(root.resolve("failed/a.txt.reason.txt")).hasContent("Die Datei ist leer.");
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        for (String text : List.of("eins", "zwei", "drei")) {
            file("a.b.txt", text);
            folder.putAway(folder.take(Path.of("a.b.txt")), List.of());
        }
        assertThat(root.resolve("done/a.b.txt")).hasContent("eins");
        assertThat(root.resolve("done/a-2.b.txt")).hasContent("zwei");
        assertThat(root.resolve("done/a-3.b.txt")).hasContent("drei");
    }
}
