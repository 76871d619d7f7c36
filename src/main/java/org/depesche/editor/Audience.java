package org.depesche.editor;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Limits the open streams of events, in all and for each person, because every stream holds a connection and queries
 * the database twice a second for minutes.
 */
@Component
class Audience {

    static final int OF_ONE = 6;

    static final int OF_ALL = 100;

    private final Map<String, Integer> seats = new HashMap<>();
    private int taken;

    /** Admits a stream; false at the limit. */
    synchronized boolean admits(String person) {
        int own = seats.getOrDefault(person, 0);
        if (taken >= OF_ALL || own >= OF_ONE) {
            return false;
        }
        seats.put(person, own + 1);
        taken++;
        return true;
    }

    /** Ends a stream that was admitted. */
    synchronized void leaves(String person) {
        seats.computeIfPresent(person, (name, own) -> own > 1 ? own - 1 : null);
        taken--;
    }
}
