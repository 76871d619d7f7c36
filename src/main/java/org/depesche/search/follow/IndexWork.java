package org.depesche.search.follow;

import java.io.IOException;

/**
 * The part of an engine in the life of its index, from a start of the application to its stop: {@link IndexLifecycle} calls
 * it. Its {@link #open}, {@link #step}, {@link #failed} and {@link #leave} run in one thread.
 */
public interface IndexWork extends OperatedIndex {

    /**
     * Begins before the thread does.
     *
     * @throws IOException also if the application must not start
     */
    void begin() throws IOException;

    /**
     * Opens the index unless it is open.
     *
     * @return whether a start waits for the next step; it does not while a new index fills
     */
    boolean open() throws IOException;

    /** Applies the changes since the last step. */
    void step() throws IOException;

    /** Notes the failure of an opening or a step, before the next attempt. */
    void failed(Exception e);

    /** The thread makes no more steps. */
    void leave();

    /** Ends soon, waits for the thread, and gives up the resources of the work. It may not have begun. */
    void end(Thread steps);
}
