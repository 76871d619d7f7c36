package org.depesche.search.engine;

import java.io.Serial;

/** The time of a search was over while its words were gathered, before any hit was found. */
public class TimeExceededException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Without a stack trace, since every slow search makes one. */
    public TimeExceededException() {
        super("out of time", null, false, false);
    }
}
