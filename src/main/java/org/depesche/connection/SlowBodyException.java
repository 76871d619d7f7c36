package org.depesche.connection;

import java.io.IOException;

/** The body of a request arrives too slowly. */
final class SlowBodyException extends IOException {

    SlowBodyException(String reason) {
        super(reason);
    }
}
