package org.depesche.tagging.text;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed once at its first use, by any thread. A failure is not kept: the next use tries again. */
public final class LazyValue<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T value;

    public LazyValue(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        T made = value;
        if (made == null) {
            synchronized (this) {
                made = value;
                if (made == null) {
                    made = maker.get();
                    value = made;
                }
            }
        }
        return made;
    }
}
