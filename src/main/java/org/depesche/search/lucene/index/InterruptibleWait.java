package org.depesche.search.lucene.index;

import org.jspecify.annotations.Nullable;

/** Waits for a time or for the end of a thread. An interrupt ends the wait and stays set. */
final class InterruptibleWait {

    private InterruptibleWait() {}

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param thread null: nothing to wait for */
    static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
