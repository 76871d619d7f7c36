package org.depesche.search.opensearch.index;

import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The cluster does not answer, is overloaded, or lacks a part of the index: a later request may succeed. */
public class ClusterAwayException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ClusterAwayException(String message) {
        super(message);
    }

    public ClusterAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
