package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
