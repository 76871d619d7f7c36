package org.depesche.ingest;

/** The queue is full: nothing more is accepted for a while. */
public final class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The time after which to try again: enough for a thousand files of usual size. */
    public static final int SECONDS_TO_WAIT = 60;

    public QueueFullException() {
        super("The queue is full", null, false, false);
    }
}
