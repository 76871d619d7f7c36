package org.depesche.subscription.folder;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpException;
import org.depesche.ingest.UploadedFile;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionAddress.RemoteFolder;
import org.depesche.subscription.SubscriptionSettings;
import org.jspecify.annotations.Nullable;

/** Reads the new files of a folder and of those below it, the oldest first. Nothing is changed there. */
final class RemoteFolderLook {

    /** The bytes of one look, which lie in memory together. */
    private static final long MOST_BYTES = 50L << 20;

    /** A file without changes for this time is complete. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final SftpClient remote;
    private final RemoteFolder folder;
    private final SubscriptionSettings settings;
    private final Instant quiet;
    private final BooleanSupplier over;
    private final List<UploadedFile> files = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private long bytes;
    private @Nullable Duration again;
    private @Nullable FetchException failure;

    /** @param over whether no further file is read */
    RemoteFolderLook(
            SftpClient remote, RemoteFolder folder, SubscriptionSettings settings, Clock clock, BooleanSupplier over) {
        this.remote = remote;
        this.folder = folder;
        this.settings = settings;
        this.quiet = clock.instant().minus(QUIET);
        this.over = over;
    }

    /** @param unread leaves those keys of files that no look has read */
    Findings read(UnaryOperator<List<String>> unread) throws FetchException {
        for (RemoteFile file : fresh(unread)) {
            if (file.changed().isAfter(quiet)) {
                again = again == null ? QUIET : again;
            } else if (isFull() || over.getAsBoolean() || !remote.isOpen()) {
                again = Duration.ZERO;
            } else {
                take(file);
            }
        }
        return new Findings(files, read, null, again, failure);
    }

    private boolean isFull() {
        return read.size() == settings.pagesAtOnce() || bytes >= MOST_BYTES;
    }

    private List<RemoteFile> fresh(UnaryOperator<List<String>> unread) throws FetchException {
        RemoteListing listing = new RemoteListing(remote, folder.path(), over);
        List<RemoteFile> all;
        try {
            all = listing.files();
        } catch (SftpException e) {
            throw new FetchException("no-folder", folder.path());
        } catch (IOException e) {
            throw FetchException.of(e, folder.host(), settings.deadline());
        }
        if (!listing.isWhole()) {
            failure = new FetchException("crowded", folder.path());
        }
        Set<String> keys =
                new HashSet<>(unread.apply(all.stream().map(RemoteFile::key).toList()));
        return all.stream()
                .filter(file -> keys.contains(file.key()))
                .sorted(Comparator.comparing(RemoteFile::changed).thenComparing(RemoteFile::path))
                .toList();
    }

    /** Takes a file, leaves it out for good, or lets it wait for the next look because it has changed meanwhile. */
    private void take(RemoteFile file) {
        int most = Math.toIntExact(settings.most().toBytes());
        if (file.size() > most) {
            failure = new FetchException("large-file", file.path());
            read.add(file.key());
            return;
        }
        String path = folder.path() + "/" + file.path();
        try (InputStream in = remote.read(path)) {
            byte[] whole = in.readNBytes(most + 1);
            Attributes now = remote.stat(path);
            if (whole.length == file.size()
                    && file.isStill(now.getSize(), now.getModifyTime().toInstant())) {
                bytes += whole.length;
                files.add(UploadedFile.of(file.path(), whole));
                read.add(file.key());
            } else {
                again = again == null ? QUIET : again;
            }
        } catch (SftpException e) {
            // it is gone, or not for this user; the next look decides
            failure = new FetchException("unread-file", file.path());
        } catch (IOException e) {
            failure = FetchException.of(e, folder.host(), settings.deadline());
        }
    }
}
