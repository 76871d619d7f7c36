package org.depesche;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for work in the background: for the index, a run, a list. The only limit is far beyond a slow machine. */
public final class Eventually {

    public static final Duration MOST = Duration.ofMinutes(2);

    private Eventually() {}

    public static ConditionFactory await() {
        return Awaitility.await()
                .atMost(MOST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(25))
                .pollInSameThread();
    }
}
