package org.depesche.search.follow;

import org.depesche.search.IndexState;

/** The index that answers the searches of this node, as operators see it. */
public interface OperatedIndex {

    /** Its state, with the problem that keeps it from following the archive. */
    IndexState state();

    /** Builds the index anew; the old one serves meanwhile. */
    void startRebuild();
}
