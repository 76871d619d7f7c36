package org.depesche.subscription.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.common.SftpException;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.SubscriptionAddress.RemoteFolder;
import org.depesche.subscription.SubscriptionSettings;
import org.jspecify.annotations.Nullable;

/** A folder of another machine, to which somebody is signed in. */
final class SftpSource implements RemoteSource {

    private final SftpClient remote;
    private final RemoteFolder folder;
    private final SubscriptionSettings settings;
    private final Instant quiet;
    private final BooleanSupplier over;

    /** @param over whether no further folder is listed */
    SftpSource(
            SftpClient remote, RemoteFolder folder, SubscriptionSettings settings, Clock clock, BooleanSupplier over) {
        this.remote = remote;
        this.folder = folder;
        this.settings = settings;
        this.quiet = clock.instant().minus(RemoteFolderLook.QUIET);
        this.over = over;
    }

    @Override
    public String name() {
        return folder.path();
    }

    @Override
    public Listing list() throws FetchException {
        RemoteListing listing = new RemoteListing(remote, folder.path(), over);
        try {
            List<RemoteFile> files = listing.files();
            return new Listing(files, listing.isWhole());
        } catch (SftpException e) {
            throw new FetchException("no-folder", folder.path());
        } catch (IOException e) {
            throw FetchException.of(e, folder.host(), settings.deadline());
        }
    }

    @Override
    public boolean isComplete(RemoteFile file) {
        return !file.changed().isAfter(quiet);
    }

    @Override
    public boolean isOpen() {
        return remote.isOpen();
    }

    @Override
    public byte @Nullable [] read(RemoteFile file) throws FetchException {
        String path = folder.path() + "/" + file.path();
        try (InputStream in = remote.read(path)) {
            byte[] whole = in.readNBytes(Math.toIntExact(file.size() + 1));
            Attributes now = remote.stat(path);
            return whole.length == file.size() && isSame(file, now) ? whole : null;
        } catch (SftpException e) {
            // it is gone, or not for this user; the next look decides
            throw new FetchException("unread-file", file.path());
        } catch (IOException e) {
            throw FetchException.of(e, folder.host(), settings.deadline());
        }
    }

    private static boolean isSame(RemoteFile file, Attributes now) {
        FileTime changed = now.getModifyTime();
        return changed != null
                && RemoteFile.ofTime(file.path(), now.getSize(), changed.toInstant())
                        .key()
                        .equals(file.key());
    }
}
