package org.depesche.ingest;

/** So much waits in the queue that no more is taken for a while. */
public final class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** When it is worth trying again: files of an ordinary size are worked off by the thousand in that time. */
    public static final int SECONDS_TO_WAIT = 60;

    public QueueFullException() {
        super("The queue is full", null, false, false);
    }
}
