package org.depesche.search.opensearch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.depesche.search.opensearch.index.ClusterAwayException;

/** A reading of the cluster in a thread of its own, which goes on when nobody waits for it any more. */
final class BackgroundReading<T> extends FutureTask<T> {

    private final long begun = System.nanoTime();
    private final Consumer<BackgroundReading<T>> end;

    BackgroundReading(Callable<T> reading) {
        this(reading, same -> {});
    }

    /** @param end is called when it is read, has failed or is cancelled */
    BackgroundReading(Callable<T> reading, Consumer<BackgroundReading<T>> end) {
        super(reading);
        this.end = end;
    }

    @Override
    protected void done() {
        end.accept(this);
    }

    BackgroundReading<T> begin() {
        Thread.ofVirtual().name("background-reading").start(this);
        return this;
    }

    /** The time since it began. */
    Duration time() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /**
     * Waits for the result.
     *
     * @throws ClusterAwayException if it is not there in time
     */
    T await(Duration longest) throws IOException {
        try {
            return get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while OpenSearch was asked");
        } catch (TimeoutException | CancellationException e) {
            throw new ClusterAwayException("OpenSearch takes longer than readers wait", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }
}
