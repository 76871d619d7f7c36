package org.depesche;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for work in the background, as long as a slow machine may need: for the index, a run, a list. */
public final class Eventually {

    private static final Duration MOST = Duration.ofSeconds(60);

    private Eventually() {}

    public static ConditionFactory await() {
        return Awaitility.await()
                .atMost(MOST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(25))
                .pollInSameThread();
    }
}
