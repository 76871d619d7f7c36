package org.depesche.ingest;

/** Somebody else, taken for dead, has settled an item meanwhile: nothing of this attempt may stay. */
final class SettledElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SettledElsewhereException(Throwable cause) {
        super(cause);
    }
}
