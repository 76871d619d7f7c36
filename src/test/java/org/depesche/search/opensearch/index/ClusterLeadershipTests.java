package org.depesche.search.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.depesche.DepescheTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Nodes on a real database, which keeps the lock. */
@DepescheTest
class ClusterLeadershipTests {

    @Autowired
    private JdbcConnectionDetails database;

    private final String index = "leadership-" + UUID.randomUUID();
    private final AtomicInteger losses = new AtomicInteger();
    private ClusterLeadership first;
    private ClusterLeadership second;

    @AfterEach
    void end() {
        first.end();
        second.end();
    }

    @Test
    void oneNodeLeadsUntilItEnds() throws Exception {
        first = begun();
        second = begun();
        assertThat(first.term()).isEqualTo(1);
        assertThat(first.isSure()).isTrue();
        assertThat(second.term()).isZero();
        assertThat(second.isSure()).isFalse();

        first.end();
        await().until(() -> second.term() == 1);
        assertThat(first.isSure()).isFalse();
        assertThat(second.isSure()).isTrue();
        assertThat(losses).hasValue(1);
    }

    @Test
    void aNodeThatWasStoppedForTenSecondsIsNotSureOfItsLead() throws Exception {
        first = begun();
        second = begun();

        assertThat(first.isSureAfter(Duration.ofSeconds(10))).isFalse();
        await().until(() -> first.isSureAfter(Duration.ofSeconds(8)));
    }

    private ClusterLeadership begun() throws InterruptedException {
        ClusterLeadership leadership = new ClusterLeadership(database, index, losses::incrementAndGet);
        leadership.begin();
        leadership.awaitTry();
        return leadership;
    }
}
