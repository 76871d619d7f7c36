package org.depesche.search.opensearch.index;

import java.io.IOException;

/** The lead of one node over the index that all nodes share. */
@FunctionalInterface
public interface Lead {

    /** A higher number each time, higher also than all of former leaders. */
    long nextVersion();

    /** Whether no other node can lead yet: a node that was stopped for a while does not know until it has looked. */
    default boolean isSure() {
        return true;
    }

    /** @throws IOException if another node may lead */
    default void check() throws IOException {
        if (!isSure()) {
            throw new IOException("Another node may lead by now, so this one does not write");
        }
    }
}
