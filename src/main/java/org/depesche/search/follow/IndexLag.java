package org.depesche.search.follow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.depesche.search.changes.ChangeLog;
import org.depesche.search.changes.IndexPosition;

/** Measures how far an index is behind the log, from one look to the next. Only one thread at a time may use it. */
public final class IndexLag {

    /** A day, with a look every two seconds. */
    private static final int MOST_LOOKS = 43_200;

    private final ChangeLog changes;
    private final Deque<Look> looks = new ArrayDeque<>();

    public IndexLag(ChangeLog changes) {
        this.changes = changes;
    }

    /** @param horizon all transactions before it were over */
    private record Look(long horizon, long moment) {}

    /**
     * @param changes the changes of articles that the index lacks, at most {@link ChangeLog#MOST_COUNTED}
     * @param time the time since the oldest of them, to the nearest look; open transactions count as changes
     */
    public record Lag(long changes, Duration time) {

        public static final Lag NONE = new Lag(0, Duration.ZERO);
    }

    /** @param position that the index has reached */
    public Lag look(IndexPosition position) {
        Look now = new Look(changes.now().horizon(), System.nanoTime());
        long waiting = changes.countAfter(position);
        if (waiting == 0) {
            // the position of a quiet index stays where it was
            looks.clear();
            return Lag.NONE;
        }
        while (!looks.isEmpty() && !position.isBefore(looks.getFirst().horizon(), 0)) {
            looks.removeFirst();
        }
        if (looks.size() < MOST_LOOKS) {
            looks.addLast(now);
        }
        Look first = looks.getFirst();
        return new Lag(waiting, Duration.ofNanos(now.moment() - first.moment()));
    }
}
