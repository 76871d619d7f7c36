package org.depesche.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks how long work that a node had in hand when it died lies there. */
final class Takeover {

    private final JdbcClient jdbc;
    private final String node;
    private final long begun = System.nanoTime();
    private final Map<String, Long> held = new HashMap<>();
    private final List<Duration> after = new ArrayList<>();

    /** @param node that has just died */
    Takeover(JdbcClient jdbc, String node) {
        this.jdbc = jdbc;
        this.node = node;
        held.putAll(inHand());
    }

    private Map<String, Long> inHand() {
        Map<String, Long> jobs = new HashMap<>();
        jdbc.sql("select task_instance, version from scheduled_tasks where picked and picked_by = :node")
                .param("node", node)
                .query(row -> {
                    jobs.put(row.getString(1), row.getLong(2));
                });
        return jobs;
    }

    /** Looks once more; whether all is taken up. */
    boolean look() {
        if (held.isEmpty()) {
            return true;
        }
        try {
            Map<String, Long> now = inHand();
            held.entrySet().removeIf(job -> {
                boolean free = !job.getValue().equals(now.get(job.getKey()));
                if (free) {
                    after.add(Duration.ofNanos(System.nanoTime() - begun));
                }
                return free;
            });
        } catch (DataAccessException e) {
            // it is away just now
        }
        return held.isEmpty();
    }

    /** How long each piece of work lay there. */
    List<Duration> after() {
        return after;
    }
}
