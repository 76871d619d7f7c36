package org.depesche.subscription;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param address after redirects
 * @param bytes null if nothing has changed since the state of the request
 */
record Fetched(URI address, byte @Nullable [] bytes, State state) {

    /** The headers that a later request repeats, so that the host need not send the same again. */
    record State(@Nullable String etag, @Nullable String modified) {
        static final State NONE = new State(null, null);
    }
}
