package org.depesche.editor;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Limits the open streams of events, in all and for each person, because every stream holds a connection and queries
 * the database twice a second for minutes.
 */
@Component
class EventStreamLimit {

    static final int OF_ONE = 6;
    static final int OF_ALL = 100;

    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    /** Admits a stream; false at the limit. */
    synchronized boolean admits(String person) {
        int own = open.getOrDefault(person, 0);
        if (all >= OF_ALL || own >= OF_ONE) {
            return false;
        }
        open.put(person, own + 1);
        all++;
        return true;
    }

    /** Ends a stream that was admitted. */
    synchronized void leaves(String person) {
        open.computeIfPresent(person, (name, own) -> own > 1 ? own - 1 : null);
        all--;
    }
}
