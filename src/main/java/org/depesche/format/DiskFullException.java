package org.depesche.format;

import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The disk has no room for an upload. */
public final class DiskFullException extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    DiskFullException(IOException cause) {
        super(HttpStatus.INSUFFICIENT_STORAGE, cause);
    }

    @Override
    public String getMessage() {
        return "What comes in cannot be laid aside: "
                + Objects.requireNonNull(getCause()).getMessage();
    }
}
