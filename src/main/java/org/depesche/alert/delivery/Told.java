package org.depesche.alert.delivery;

import java.util.List;
import org.depesche.alert.HitNews;

/**
 * The news for a channel.
 *
 * @param news the latest first; empty: nothing
 * @param upTo the last event that counts
 * @param rest whether more happened after it
 */
record Told(DueChannels.Due due, List<HitNews> news, long upTo, boolean rest) {

    /** Names it: it is the same if it has to be told once more. */
    String id() {
        return due.id(upTo);
    }
}
