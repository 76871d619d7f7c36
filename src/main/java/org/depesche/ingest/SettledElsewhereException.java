package org.depesche.ingest;

/** Another node, which considered this one dead, has settled an item: this transaction must be rolled back. */
public final class SettledElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SettledElsewhereException(Throwable cause) {
        super(cause);
    }
}
