package org.depesche.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.orm.jpa.JpaSystemException;

/** A file must not be given up for a failure of the machine. */
class TransientFailuresTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53100", "57P01", "58030"})
    void aLostConnectionADeadlockAFullDiskAndAStopPass(String state) {
        assertThat(TransientFailures.isTransient(
                        new UncategorizedSQLException("insert", null, new SQLException("away", state))))
                .isTrue();
    }

    @Test
    void aRollbackOnAConnectionThatIsLostPasses() {
        SQLException closed = new SQLException("Connection is closed");
        assertThat(TransientFailures.isTransient(
                        new JpaSystemException(new TransactionException("Unable to rollback against JDBC", closed))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42601"})
    void whatTheServerSaysOfTheArticleDoesNot(String state) {
        assertThat(TransientFailures.isTransient(
                        new UncategorizedSQLException("insert", null, new SQLException("too long", state))))
                .isFalse();
    }
}
