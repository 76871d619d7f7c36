package org.depesche.ingest.queue;

/** Files came into the queue, or may go on: this node need not wait until it looks by itself. */
public record FilesQueued() {}
