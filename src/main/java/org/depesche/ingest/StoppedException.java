package org.depesche.ingest;

/** Work was left because the application is being stopped; whoever starts next takes it up again. */
final class StoppedException extends RuntimeException {

    StoppedException() {
        super("The application is being stopped", null, false, false);
    }
}
