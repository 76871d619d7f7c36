package org.depesche.subscription.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.common.SftpException;
import org.depesche.ingest.UnfinishedFile;

/** Lists the files of a folder and of those below it, within bounds. Links are not followed. */
final class RemoteListing {

    private static final int DEEPEST = 8;
    private static final int MOST_ENTRIES = 50_000;

    private final SftpClient remote;
    private final String root;
    private final BooleanSupplier over;
    private final List<RemoteFile> files = new ArrayList<>();
    private int entries;
    private boolean isWhole = true;

    /** @param over whether no further folder is listed */
    RemoteListing(SftpClient remote, String root, BooleanSupplier over) {
        this.remote = remote;
        this.root = root;
        this.over = over;
    }

    List<RemoteFile> files() throws IOException {
        list("", 0);
        return files;
    }

    /** Whether nothing was left out because of the bounds. */
    boolean isWhole() {
        return isWhole;
    }

    /** @param below the path of a folder below the root, with a slash at its end; empty for the root itself */
    private void list(String below, int depth) throws IOException {
        if (depth > DEEPEST) {
            isWhole = false;
            return;
        }
        List<String> inside = new ArrayList<>();
        try (CloseableHandle folder = remote.openDir(root + "/" + below)) {
            List<DirEntry> part = remote.readDir(folder);
            while (part != null && entries <= MOST_ENTRIES && !over.getAsBoolean()) {
                note(part, below, inside);
                part = remote.readDir(folder);
            }
        } catch (SftpException e) {
            if (depth == 0) {
                throw e;
            }
            // a folder that the user may not read hides none of the others
            isWhole = false;
        }
        for (String folder : inside) {
            list(folder, depth + 1);
        }
    }

    private void note(List<DirEntry> part, String below, List<String> inside) {
        for (DirEntry entry : part) {
            Attributes attributes = entry.getAttributes();
            if (++entries > MOST_ENTRIES) {
                isWhole = false;
                return;
            }
            if (!isPlain(entry.getFilename())) {
                continue;
            }
            String path = below + entry.getFilename();
            if (attributes.isDirectory()) {
                inside.add(path + "/");
            } else if (attributes.isRegularFile() && attributes.getModifyTime() != null) {
                files.add(RemoteFile.ofTime(
                        path, attributes.getSize(), attributes.getModifyTime().toInstant()));
            }
        }
    }

    /** A name that leads nowhere else, is not hidden, and is none that programs give to unfinished files. */
    private static boolean isPlain(String name) {
        return !name.isEmpty() && !name.contains("/") && !UnfinishedFile.isNamed(name);
    }
}
