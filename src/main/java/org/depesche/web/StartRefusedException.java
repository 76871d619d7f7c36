package org.depesche.web;

import org.jspecify.annotations.Nullable;

/** The application cannot start before its operator has done something. */
public class StartRefusedException extends RuntimeException {

    private final String remedy;

    /** @param remedy the way for the operator to go on */
    public StartRefusedException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
