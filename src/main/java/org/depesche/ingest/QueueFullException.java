package org.depesche.ingest;

/** The queue is full: nothing more is accepted for a while. */
public final class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** When to try again: a thousand files of usual size are finished in that time. */
    public static final int SECONDS_TO_WAIT = 60;

    public QueueFullException() {
        super("The queue is full", null, false, false);
    }
}
