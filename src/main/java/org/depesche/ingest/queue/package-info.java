/**
 * The queue of files that wait to be read, and the work on them. Uses the root only.
 *
 * <p>The table {@code ingest_file} is the queue. A pending file is free until a node claims it with {@code for update skip
 * locked}; the claim ends twenty seconds after the node's last sign of life, so that another node takes a dead node's files
 * ({@link org.depesche.ingest.queue.FileQueue}). Each node works on as many files as it has workers
 * ({@link org.depesche.ingest.queue.FileWorkers}), batch by batch ({@link org.depesche.ingest.queue.FileJob}), and decides
 * after each batch whether to go on, to stop, or to let another file go first. The outcome of an item is written in the
 * transaction that stores its article: work may break off anywhere and is taken up where it was. A failure that may pass
 * puts a file off, longer each time, until it is given up. Which file goes before which, and how much of the machine is left
 * to readers, is the whole of {@link org.depesche.ingest.queue.Fairness}.
 */
@NullMarked
@Room
package org.depesche.ingest.queue;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
