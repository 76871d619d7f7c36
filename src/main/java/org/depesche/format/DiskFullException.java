package org.depesche.format;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What comes in cannot be laid aside on this machine's disk. Whoever sent it is told so, on every way in. */
public final class DiskFullException extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    DiskFullException(IOException cause) {
        super(HttpStatus.INSUFFICIENT_STORAGE, cause);
    }

    @Override
    public String getMessage() {
        return "What comes in cannot be laid aside: " + getCause().getMessage();
    }
}
