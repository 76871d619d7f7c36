package org.depesche.search.follow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
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
        } catch (CancellationException e) {
            throw new IOException("Stopped before the index was written", e);
        } catch (ExecutionException e) {
            throw new IOException(failure, e.getCause());
        }
    }

    /** A part of a work, which may fail. */
    interface Part {
        void run() throws IOException;
    }

    /** Does all parts of a work. After a failure it begins no other, and it returns when none runs. */
    static void doAll(ExecutorService threads, List<Part> parts, String failure) throws IOException {
        AtomicBoolean failed = new AtomicBoolean();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (Part part : parts) {
            tasks.add(() -> {
                if (!failed.get()) {
                    run(part, failed);
                }
                return null;
            });
        }
        try {
            for (Future<?> done : threads.invokeAll(tasks)) {
                await(done, failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while the index was written", e);
        }
    }

    private static void run(Part part, AtomicBoolean failed) throws IOException {
        try {
            part.run();
        } catch (IOException | RuntimeException e) {
            failed.set(true);
            throw e;
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
