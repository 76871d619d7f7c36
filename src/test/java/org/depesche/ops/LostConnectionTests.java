package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.DepescheTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node whose machine loses its power says no good-bye to the database. */
@DepescheTest
class LostConnectionTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDatabaseLetsGoOfWhatADeadMachineHeldWithinHalfAMinute() {
        assertThat(jdbc.sql("""
                        select current_setting('tcp_keepalives_idle')::integer
                            + current_setting('tcp_keepalives_interval')::integer
                            * current_setting('tcp_keepalives_count')::integer
                        """).query(Integer.class).single()).isBetween(10, 30);
    }
}
