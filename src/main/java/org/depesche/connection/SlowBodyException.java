package org.depesche.connection;

import java.io.IOException;

/** A body is not waited for any longer. */
final class SlowBodyException extends IOException {

    SlowBodyException(String reason) {
        super(reason);
    }
}
