/**
 * The queue of files that wait to be read, and the work on them. Uses the root only.
 *
 * <p>The table {@code ingest_file} is the queue. A pending file is free until a node claims it with {@code for update
 * skip locked}. A claim ends twenty seconds after the node last renewed it, so that another node takes over the files
 * of a dead one ({@link org.depesche.ingest.queue.FileQueue}). Each node works on as many files as it has workers
 * ({@link org.depesche.ingest.queue.FileWorkers}), batch by batch ({@link org.depesche.ingest.queue.FileJob}), and
 * decides after each batch whether to continue, to stop, or to yield to another file. The outcome of an item is written
 * in the transaction that stores its article, so work may stop anywhere and continue there. A transient failure
 * postpones a file, longer each time, until it is given up. All rules on the order of files, and on the share of the
 * machine for readers, are in {@link org.depesche.ingest.queue.Fairness}.
 */
@NullMarked
@Room
package org.depesche.ingest.queue;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
