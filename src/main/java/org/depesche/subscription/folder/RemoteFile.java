package org.depesche.subscription.folder;

import java.time.Instant;

/**
 * A file of another machine, as its folder lists it.
 *
 * @param path below the folder that is subscribed to, with slashes
 * @param changed by the clock of the other machine
 */
record RemoteFile(String path, long size, Instant changed) {

    /** Another one for each version of the file. */
    String key() {
        return path + "\n" + size + "\n" + changed.getEpochSecond();
    }

    /** Whether it is the same version of the file. */
    boolean isStill(long otherSize, Instant otherChange) {
        return size == otherSize && changed.getEpochSecond() == otherChange.getEpochSecond();
    }
}
