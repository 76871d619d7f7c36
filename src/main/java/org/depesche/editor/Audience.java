package org.depesche.editor;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who is being told what happens as it happens. Each of them costs a connection and a question to the database twice a
 * second, for as long as they like: so there are only so many, and of one person fewer still.
 */
@Component
class Audience {

    /** Windows of one person. */
    static final int OF_ONE = 6;

    static final int OF_ALL = 100;

    private final Map<String, Integer> seats = new HashMap<>();
    private int taken;

    /** Takes a seat; false if there is none. */
    synchronized boolean admits(String person) {
        int own = seats.getOrDefault(person, 0);
        if (taken >= OF_ALL || own >= OF_ONE) {
            return false;
        }
        seats.put(person, own + 1);
        taken++;
        return true;
    }

    /** Gives the seat back. */
    synchronized void leaves(String person) {
        seats.computeIfPresent(person, (name, own) -> own > 1 ? own - 1 : null);
        taken--;
    }
}
