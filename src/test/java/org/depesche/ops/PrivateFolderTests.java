package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.LogTest;
import org.depesche.web.DataSettings;
import org.depesche.web.StartRefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.mock.env.MockEnvironment;

@LogTest
class PrivateFolderTests {

    @TempDir
    private Path home;

    private Path data;

    @BeforeEach
    void needPermissions() {
        assumeThat(PrivateFolder.isSupported(home)).isTrue();
        data = home.resolve("data");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    private static Path set(Path path, String permissions) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private Path file(String name, String permissions) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        return set(Files.writeString(file, "something"), permissions);
    }

    @Test
    void aNewOneIsForUsAlone() throws IOException {
        assertThat(permissions(PrivateFolder.at(data.resolve("deep"), null))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwxr-xr-x", "rwx--x--x", "rwxrwx---", "rwx-----x"})
    void oneThatIsOpenIsClosedWithAllThatIsInIt(String permissions) throws IOException {
        Path secret = file("postgres.password", "rw-rw-rw-");
        Path deep = file("index/a/b.cfs", "rw-r--r--");
        Path program = file("tool/bin/run", "rwxrwxrwx");
        set(deep.getParent(), permissions);
        set(Files.createDirectories(data), permissions);

        PrivateFolder.at(data, null);

        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(deep.getParent())).isEqualTo("rwx------");
        assertThat(permissions(secret)).isEqualTo("rw-------");
        assertThat(permissions(deep)).isEqualTo("rw-------");
        assertThat(permissions(program)).isEqualTo("rwx------");
    }

    @Test
    void whatALinkPointsToIsClosedOnlyIfItLiesInTheFolderItself() throws IOException {
        Path disk = Files.createDirectory(home.resolve("disk"));
        Path index = set(Files.writeString(disk.resolve("a.cfs"), "index"), "rw-r--r--");
        set(disk, "rwxr-xr-x");
        Path foreign = set(Files.writeString(home.resolve("foreign"), "none of ours"), "rw-r--r--");
        Files.createDirectories(data.resolve("texts"));
        Files.createSymbolicLink(data.resolve("index"), disk);
        Files.createSymbolicLink(data.resolve("texts/about.md"), foreign);

        PrivateFolder.at(data, null);

        assertThat(permissions(disk)).isEqualTo("rwx------");
        assertThat(permissions(index)).isEqualTo("rw-------");
        assertThat(permissions(foreign)).isEqualTo("rw-r--r--");
    }

    @Test
    void aLinkToTheFolderIsFollowed() throws IOException {
        Path disk = set(Files.createDirectory(home.resolve("disk")), "rwxrwxrwx");
        Files.createSymbolicLink(data, disk);

        assertThat(PrivateFolder.at(data, null)).isEqualTo(disk.toRealPath());
        assertThat(permissions(disk)).isEqualTo("rwx------");
    }

    @Test
    void aLinkToNowhereIsNoFolder() throws IOException {
        Files.createSymbolicLink(data, home.resolve("unmounted"));

        assertThatThrownBy(() -> PrivateFolder.at(data, null))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("unmounted");
    }

    @Test
    void somebodyElsesIsRefusedByName() throws IOException {
        Files.createDirectory(data);
        assumeThat(becomes(data, 12345)).as("may give files away").isTrue();

        assertThatThrownBy(() -> PrivateFolder.at(data, null))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(data.getFileName().toString())
                .hasMessageContaining("belongs to the user 12345");
        assertThat(becomes(data, 0)).isTrue();
    }

    private static boolean becomes(Path path, int user) {
        try {
            Files.setAttribute(path, "unix:uid", user);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void whoCouldExchangeTheFolderIsNamed(CapturedOutput output) throws IOException {
        Path open = set(Files.createDirectory(home.resolve("open")), "rwxrwxr-x");

        PrivateFolder.at(open.resolve("data"), null);

        assertThat(output).contains("can write to " + open);
    }

    @Test
    void programsThatOthersCouldHaveExchangedAreKnown() throws IOException {
        Path program = file("postgres-binaries/bin/postgres", "rwxr-xr-x");
        assertThat(PrivateFolder.isOpen(data.resolve("postgres-binaries"))).isFalse();

        for (Path path : List.of(program, program.getParent(), data.resolve("postgres-binaries"))) {
            String before = permissions(path);
            set(path, "rwxrwxrwx");
            assertThat(PrivateFolder.isOpen(data.resolve("postgres-binaries")))
                    .as("%s", path)
                    .isTrue();
            set(path, before);
        }
    }

    @Test
    void uploadsArriveInsideItAndAbandonedOnesAreDeleted() throws IOException {
        Path abandoned = file("tmp/upload_1.tmp", "rw-r--r--");
        Files.setLastModifiedTime(abandoned, FileTime.fromMillis(0));
        Path arriving = file("tmp/upload_2.tmp", "rw-r--r--");
        MockEnvironment environment = new MockEnvironment().withProperty("depesche.data", data.toString());

        DataFolder folder = new DataFolder();
        folder.setEnvironment(environment);
        folder.postProcessBeanFactory(new DefaultListableBeanFactory());
        new AbandonedUploadCleanup(new DataSettings(data), Clock.systemUTC()).delete();

        assertThat(environment.getProperty("spring.servlet.multipart.location"))
                .isEqualTo(data.toRealPath().resolve("tmp").toString());
        try (Stream<Path> files = Files.list(data.resolve("tmp"))) {
            assertThat(files).containsExactly(arriving);
        }
    }
}
