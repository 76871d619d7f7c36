package org.depesche.search.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexPosition;
import org.depesche.search.follow.IndexLag.Lag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An index is as far behind as the oldest change that it lacks is old. */
@DepescheTest
class IndexLagTests {

    @Autowired
    private ChangeLog changes;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theLagGrowsUntilTheIndexHasTheChange() {
        IndexLag lag = new IndexLag(changes);
        IndexPosition before = IndexPosition.before(changes.now().horizon(), "database", "version");
        Lag none = lag.look(before);
        // no article has this number
        jdbc.sql("insert into article_change (article_id) values (-1)").update();

        Lag first = lag.look(before);
        // open transactions of other tests may hold the log where it was
        Eventually.await().until(() -> lag.look(before).time().isPositive());
        Lag second = lag.look(before);

        assertThat(first.changes()).isGreaterThan(none.changes());
        assertThat(second.time()).isGreaterThan(Duration.ZERO).isGreaterThanOrEqualTo(first.time());
        Eventually.await()
                .until(() -> lag.look(before.at(changes.now().horizon(), 0)).equals(Lag.NONE));
    }
}
