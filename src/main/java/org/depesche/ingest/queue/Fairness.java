package org.depesche.ingest.queue;

/**
 * The rules by which senders, editors and readers share the machine, all of them.
 *
 * <ol>
 *   <li>Each file has a turn, and a lower turn goes first; within a turn the file that has waited longest.
 *   <li>A new file's turn is the number of files of its upload before it, and of other unfinished uploads of its sender: the
 *       first file of each upload goes before the second of any, so a single file does not wait behind a batch of thousands.
 *   <li>A large file counts as several, and each article that is taken out of a file as a file of its own: the thousandth
 *       article of one file has the turn of the thousandth file of an upload.
 *   <li>Between two batches a file gives way to a file of a lower turn that waits for a worker, though not before it was
 *       worked on for as long as it takes to read up to that place again.
 *   <li>The first files of each upload are urgent, because their sender watches. Imports and tagging in the background pause meanwhile.
 *   <li>One processor is left to readers. Only where all others are busy and one of them with a large batch, which may take
 *       ten seconds, one small batch more is worked on beside them.
 *   <li>The last tenth of the queue is reserved for small uploads of senders with few waiting uploads.
 * </ol>
 */
public final class Fairness {

    /** The size in bytes that counts like a file of its own. */
    private static final int LARGE = 64 << 10;

    private static final int URGENT_FILES = 10;
    private static final int FEW = 10;
    private static final int TENTH = 10;

    /** The order of the queue in SQL; there is an index of these columns. */
    static final String ORDER = "turn, due_at, id";

    private Fairness() {}

    /**
     * The turn of a new file.
     *
     * @param uploads the number of other unfinished uploads of the same sender
     * @param position the number of files of the same upload before it
     */
    public static int turn(int uploads, int position, long bytes) {
        return Math.addExact(Math.addExact(uploads, position), Math.toIntExact(bytes / LARGE));
    }

    /** The first turn that is not urgent. */
    static int urgentBelow() {
        return URGENT_FILES;
    }

    /**
     * Whether a file yields to a waiting file of a lower turn.
     *
     * @param reading nanoseconds needed for reading up to the first stored article
     * @param working nanoseconds since then
     */
    static boolean hasHadItsTurn(int articlesTaken, long reading, long working) {
        return articlesTaken > 0 && working >= reading;
    }

    /** The number of batches at the same time. */
    static int batches(int processors) {
        return Math.max(1, processors - 1);
    }

    /** Whether a batch goes on beside those of {@link #batches}. */
    static boolean goesBeside(boolean small, int largeAtWork, int smallBeside) {
        return small && largeAtWork > 0 && smallBeside == 0;
    }

    /**
     * The part of the queue that an upload may fill.
     *
     * @param most the capacity of the queue
     * @param files the number of files of the upload
     * @param uploads the number of unfinished uploads of the same sender
     */
    static long share(long most, int files, int uploads) {
        return files <= FEW && uploads <= FEW ? most : most - most / TENTH;
    }
}
