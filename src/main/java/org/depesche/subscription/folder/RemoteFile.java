package org.depesche.subscription.folder;

import java.time.Instant;

/**
 * A file of a folder elsewhere, as it is listed.
 *
 * @param path below the folder that is subscribed to, with slashes
 * @param size in bytes
 * @param changed by the clock of the host
 * @param version another one for each content of the same size
 */
record RemoteFile(String path, long size, Instant changed, String version) {

    /** A file of a host that tells versions by their time, in seconds. */
    static RemoteFile ofTime(String path, long size, Instant changed) {
        return new RemoteFile(path, size, changed, String.valueOf(changed.getEpochSecond()));
    }

    /** Another one for each version of the file. */
    String key() {
        return path + "\n" + size + "\n" + version;
    }
}
