package org.depesche.ingest.queue;

/** An event: files were queued or resumed, so this node need not wait for its next look. */
public record FilesQueued() {}
