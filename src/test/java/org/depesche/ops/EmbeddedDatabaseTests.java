package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EmbeddedDatabaseTests {

    @TempDir
    private Path data;

    @Test
    void whatIsStoredOutlivesARestart() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
            run(database, "create table kept (word text); insert into kept values ('Fähre')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
            assertThat(ask(database, "select word from kept")).isEqualTo("Fähre");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void whoComesSecondJoinsTheServerThatRuns() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.in(data);
                EmbeddedDatabase second = EmbeddedDatabase.in(data)) {
            assertThat(second.url()).isEqualTo(first.url());
            assertThat(second.isOurs()).isFalse();
            second.close();
            assertThat(ask(first, "select 'still there'")).isEqualTo("still there");
        }
    }

    @Test
    void asksForThePassword() {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void nothingOfItIsOpenToOthersAndProgramsThatWereAreUnpackedAnew() throws IOException {
        assumeThat(PrivateFolder.isSupported(data)).isTrue();
        Path program = data.resolve(EmbeddedDatabase.BINARIES).resolve("PG-0123/bin/postgres");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "exchanged");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxrwxrwx"));

        try (EmbeddedDatabase database = EmbeddedDatabase.in(data)) {
            assertThat(database.isOurs()).isTrue();
        }

        assertThat(program).doesNotExist();
        assertThat(open()).isEmpty();
    }

    /** The folders and secret files that other users may use. */
    private List<String> open() throws IOException {
        List<String> open = new ArrayList<>();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : (Iterable<Path>) all.filter(path -> !Files.isSymbolicLink(path))::iterator) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                boolean secret =
                        path.endsWith("postgres.password") || path.startsWith(data.resolve(EmbeddedDatabase.BINARIES));
                if ((secret || Files.isDirectory(path)) && !permissions.endsWith("------")) {
                    open.add(permissions + " " + path);
                }
            }
        }
        return open;
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
    }
}
