package org.depesche.subscription.folder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.depesche.ingest.UploadedFile;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionSettings;
import org.jspecify.annotations.Nullable;

/** Reads the new files of a folder and of those below it, the oldest first. */
final class RemoteFolderLook {

    /** A file without changes for this time is complete. */
    static final Duration QUIET = Duration.ofMinutes(1);

    /** The bytes of one look, which lie in memory together. */
    private static final long MOST_BYTES = 50L << 20;

    private final RemoteSource source;
    private final SubscriptionSettings settings;
    private final BooleanSupplier over;
    private final List<UploadedFile> files = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private long bytes;
    private @Nullable Duration again;
    private @Nullable FetchException failure;

    /** @param over whether no further file is read */
    RemoteFolderLook(RemoteSource source, SubscriptionSettings settings, BooleanSupplier over) {
        this.source = source;
        this.settings = settings;
        this.over = over;
    }

    /** @param unread returns those of the keys of files that no look has read */
    Findings read(UnaryOperator<List<String>> unread) throws FetchException {
        for (RemoteFile file : fresh(unread)) {
            if (!source.isComplete(file)) {
                again = again == null ? QUIET : again;
            } else if (isFull() || over.getAsBoolean() || !source.isOpen()) {
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
        RemoteSource.Listing all = source.list();
        if (!all.isWhole()) {
            failure = new FetchException("crowded", source.name());
        }
        Set<String> keys = new HashSet<>(
                unread.apply(all.files().stream().map(RemoteFile::key).toList()));
        return all.files().stream()
                .filter(file -> keys.contains(file.key()))
                .sorted(Comparator.comparing(RemoteFile::changed).thenComparing(RemoteFile::path))
                .toList();
    }

    /** Takes a file, leaves it out for good, or lets it wait for the next look because it has changed meanwhile. */
    private void take(RemoteFile file) {
        // sizes of SFTP have no sign
        if (Long.compareUnsigned(file.size(), settings.most().toBytes()) > 0) {
            failure = new FetchException("large-file", file.path());
            read.add(file.key());
            return;
        }
        try {
            byte[] whole = source.read(file);
            if (whole == null) {
                again = again == null ? QUIET : again;
            } else {
                bytes += whole.length;
                files.add(UploadedFile.of(file.path(), whole));
                read.add(file.key());
            }
        } catch (FetchException e) {
            failure = e;
        }
    }
}
