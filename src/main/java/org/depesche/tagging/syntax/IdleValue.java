package org.depesche.tagging.syntax;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made at its first use, by any thread, and dropped when nothing has used it for some time. */
final class IdleValue<T> {

    private final Supplier<T> maker;
    private final Duration idle;
    private @Nullable T value;
    private long used;

    IdleValue(Supplier<T> maker, Duration idle) {
        this.maker = maker;
        this.idle = idle;
    }

    synchronized T get() {
        T made = value;
        if (made == null) {
            made = maker.get();
            value = made;
            dropIn(idle);
        }
        used = System.nanoTime();
        return made;
    }

    /** Whether the value is in memory. */
    synchronized boolean isMade() {
        return value != null;
    }

    private void dropIn(Duration time) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::dropIfIdle);
    }

    private synchronized void dropIfIdle() {
        Duration left = idle.minusNanos(System.nanoTime() - used);
        if (left.isPositive()) {
            dropIn(left);
        } else {
            value = null;
        }
    }
}
