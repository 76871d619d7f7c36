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
    private final Map<Long, String> held = new HashMap<>();
    private final List<Duration> after = new ArrayList<>();

    /** @param node that has just died */
    Takeover(JdbcClient jdbc, String node) {
        this.jdbc = jdbc;
        this.node = node;
        held.putAll(inHand());
    }

    /** The files that it has claimed, each with the name of that start of the node. */
    private Map<Long, String> inHand() {
        Map<Long, String> files = new HashMap<>();
        jdbc.sql("select id, claimed_by from ingest_file where state = 'PENDING' and claimed_by like :node || ':%'")
                .param("node", node)
                .query(row -> {
                    files.put(row.getLong(1), row.getString(2));
                });
        return files;
    }

    /** Looks once more; whether all is taken up. */
    boolean look() {
        if (held.isEmpty()) {
            return true;
        }
        try {
            Map<Long, String> now = inHand();
            held.entrySet().removeIf(file -> {
                boolean free = !file.getValue().equals(now.get(file.getKey()));
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
