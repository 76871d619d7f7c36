package org.depesche.search.follow;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Waits for a time or for the end of a thread. An interrupt ends the wait and stays set. */
public final class InterruptibleWait {

    private InterruptibleWait() {}

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws IOException if the work failed or the wait was interrupted */
    static void await(Future<?> work, String failure) throws IOException {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while the index was written", e);
        } catch (ExecutionException e) {
            throw new IOException(failure, e.getCause());
        }
    }

    /** @param thread null: nothing to wait for */
    public static void join(@Nullable Thread thread) {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
