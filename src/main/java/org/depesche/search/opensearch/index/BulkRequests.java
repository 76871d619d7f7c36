package org.depesche.search.opensearch.index;

import java.io.IOException;
import org.depesche.search.follow.InterruptibleWait;

/** Sends items to the cluster, in several attempts if it is busy, as long as this node leads. */
final class BulkRequests {

    /** The characters of a request. Larger requests take memory of the cluster, smaller ones take longer in all. */
    private static final long MOST_TOGETHER = 4 << 20;

    private static final int ATTEMPTS = 8;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2000;

    private final ClusterConnection cluster;
    private final Lead lead;

    BulkRequests(ClusterConnection cluster, Lead lead) {
        this.cluster = cluster;
        this.lead = lead;
    }

    void sendIfMany(BulkItems items) throws IOException {
        if (items.size() >= MOST_TOGETHER) {
            send(items);
        }
    }

    /** Sends the items. On return the cluster has them safely, apart from those that it refused or that are late. */
    void send(BulkItems items) throws IOException {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; !items.isEmpty(); attempt++) {
            lead.check();
            try {
                items.settle(cluster.lines("/_bulk?timeout=10s", items.lines()));
            } catch (ClusterAwayException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                InterruptibleWait.pause(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** Sends documents about the index itself, none of which may be refused. */
    void sendOwn(BulkItems items) throws IOException {
        send(items);
        if (!items.refused().isEmpty()) {
            throw new IOException(items.refused().values().iterator().next());
        }
    }
}
