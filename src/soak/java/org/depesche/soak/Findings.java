package org.depesche.soak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The faults that the checks found. */
final class Findings {

    private static final int NAMED = 10;

    private final List<String> all = Collections.synchronizedList(new ArrayList<>());

    void add(String what) {
        all.add(what);
    }

    /** Unless there are none of them. */
    void add(String what, Collection<?> these) {
        if (!these.isEmpty()) {
            add(what + ": " + these.size() + ", " + these.stream().limit(NAMED).toList());
        }
    }

    void require(boolean right, String what) {
        if (!right) {
            add(what);
        }
    }

    List<String> all() {
        return all;
    }
}
