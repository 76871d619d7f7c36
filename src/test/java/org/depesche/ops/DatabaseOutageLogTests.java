package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.depesche.DepescheTest;
import org.depesche.LogTest;
import org.depesche.UniqueWord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The log while there is no connection to the database, of an application beside the one of the test. */
@LogTest
@DepescheTest(properties = "depesche.jobs=off")
class DatabaseOutageLogTests {

    private static final Logger watch = LoggerFactory.getLogger("test.watch");

    @Autowired
    private DataSource database;

    private final String unique = UniqueWord.next();
    private final List<TurboFilter> filters = ((LoggerContext) LoggerFactory.getILoggerFactory()).getTurboFilterList();
    private List<TurboFilter> ofContexts;
    private volatile boolean connected;
    private DatabaseOutageLog absence;

    @BeforeEach
    void cut() {
        ofContexts = List.copyOf(filters);
        filters.clear();
        absence = new DatabaseOutageLog(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (connected) {
                    return super.getConnection();
                }
                throw new SQLTransientConnectionException("refused");
            }
        });
        absence.afterPropertiesSet();
    }

    @AfterEach
    void end() {
        absence.destroy();
        filters.addAll(ofContexts);
    }

    @Test
    void itGoesWithOneLineAndComesBackWithOne(CapturedOutput output) {
        // The application of the test itself may say something of its database while it starts.
        int start = output.getAll().length();
        Supplier<String> log = () -> output.getAll().substring(start);
        for (int i = 0; i < 5; i++) {
            watch.error("Unexpected error " + i, away());
            watch.warn("Not possible: {}", i, away());
        }
        assertThat(log.get()).doesNotContain("Unexpected error", "Not possible", "\tat ");
        assertThat(log.get().split(unique, -1)).as("said once").hasSize(2);
        assertThat(log.get()).contains("The database does not answer").doesNotContain("The database answers again");

        connected = true;
        await().until(() -> log.get().contains("The database answers again"));
        connected = false;
        watch.error("Unexpected error", away());
        assertThat(log.get().split("The database does not answer", -1))
                .as("said each time it goes")
                .hasSize(3);
    }

    @Test
    void whatFailsForAnotherReasonIsLoggedAsEver(CapturedOutput log) {
        watch.error("Unexpected error", away());
        watch.error("A fault", new IllegalStateException(new SQLException("syntax " + unique, "42601")));

        assertThat(log).contains("A fault", "syntax " + unique, "\tat ");
    }

    /** As a pool says it that gets no connection, after the server was shut down. */
    private RuntimeException away() {
        return new CannotGetJdbcConnectionException(
                "Failed to obtain JDBC Connection", new SQLException("terminated " + unique, "57P01"));
    }
}
