package org.depesche.ingest;

/** Another node, which was taken for dead, has settled an item meanwhile: this transaction must be rolled back. */
public final class SettledElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SettledElsewhereException(Throwable cause) {
        super(cause);
    }
}
