package org.depesche.ops;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.web.StartRefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Protects a folder from other users of this machine, whatever the umask is, because they could replace the database's
 * program and so act as the application's user. Systems without Unix permissions are left alone.
 */
final class PrivateFolder {

    private static final Logger log = LoggerFactory.getLogger(PrivateFolder.class);

    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");

    private static final int ROOT = 0;
    private static final int NOT_OURS = 0077;
    private static final int OTHERS = 0007;
    private static final int OTHERS_WRITE = 0022;
    private static final int STICKY = 01000;

    private PrivateFolder() {}

    static boolean isSupported(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /**
     * Creates the folder if it is missing, and removes the permissions of other users from it and its files.
     *
     * @param except the name of a folder in it to leave alone; null for none
     * @return its real path
     * @throws StartRefusedException if it belongs to another user, or the permissions cannot be removed
     */
    static Path at(Path folder, @Nullable String except) {
        Path wanted = folder.toAbsolutePath().normalize();
        try {
            if (!isSupported(wanted)) {
                return Files.createDirectories(wanted);
            }
            if (!Files.exists(wanted)) {
                if (Files.isSymbolicLink(wanted)) {
                    throw refused(
                            wanted + " is a link to " + Files.readSymbolicLink(wanted) + ", which is not there.", null);
                }
                Files.createDirectories(wanted.getParent());
                Files.createDirectory(wanted, PosixFilePermissions.asFileAttribute(OURS));
            }
            Path real = wanted.toRealPath();
            Stream.of(wanted, real).distinct().forEach(PrivateFolder::warnOfOpenWays);
            mend(real);
            mendAllIn(real, except);
            return real;
        } catch (IOException e) {
            throw refused(wanted + " cannot be made, or looked at: " + e + ".", e);
        }
    }

    private static StartRefusedException refused(String problem, @Nullable Throwable cause) {
        return new StartRefusedException(
                problem,
                "Whoever can write to the data directory can exchange the database's program. Give the directory to the"
                        + " user who runs the application (chown -R) and close it to others (chmod 700), or name another"
                        + " one by DEPESCHE_DATA.",
                cause);
    }

    /** Whether other users can, or could, change any file in a folder. Such files cannot be trusted. */
    static boolean isOpen(Path folder) throws IOException {
        long us = new UnixSystem().getUid();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                boolean writable = !Files.isSymbolicLink(path) && (number(path, "mode") & OTHERS_WRITE) != 0;
                if (writable || number(path, "uid") != us && number(path, "uid") != ROOT) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Removes the permissions of other users from a folder or file.
     *
     * @return whether they had any
     * @throws StartRefusedException if it belongs to another user, or the permissions cannot be removed
     */
    static boolean mend(Path path) throws IOException {
        int owner = number(path, "uid");
        int mode = number(path, "mode");
        long us = new UnixSystem().getUid();
        if (owner != us && owner != ROOT) {
            throw refused(
                    path + " belongs to the user " + Files.getOwner(path, LinkOption.NOFOLLOW_LINKS)
                            + ", and not to the one who runs the application (" + us + ").",
                    null);
        }
        if (owner != us && (mode & OTHERS) == 0) {
            // some systems give access to a volume by its group only
            log.warn(
                    "{} belongs to root; members of its group can read and change the archive. Change its owner by chown to prevent this",
                    path);
            return false;
        }
        try {
            return take(path, mode);
        } catch (IOException e) {
            throw refused(path + " is open to other users of this machine, and that cannot be changed: " + e + ".", e);
        }
    }

    private static boolean take(Path path, int mode) throws IOException {
        if ((mode & NOT_OURS) == 0) {
            return false;
        }
        Set<PosixFilePermission> kept = EnumSet.copyOf(OURS);
        kept.retainAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        Files.setPosixFilePermissions(path, kept);
        return true;
    }

    private static int number(Path path, String attribute) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + attribute, LinkOption.NOFOLLOW_LINKS);
    }

    /** Follows links directly in the folder only, such as one to an index on another disk. */
    private static void mendAllIn(Path folder, @Nullable String except) throws IOException {
        Mending mending = new Mending(except == null ? null : folder.resolve(except));
        Files.walkFileTree(folder, mending);
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path link : inside.filter(Files::isSymbolicLink)
                    .filter(Files::isDirectory)
                    .toList()) {
                Path real = link.toRealPath();
                mend(real);
                Files.walkFileTree(real, mending);
            }
        }
        if (mending.mended > 0) {
            log.warn(
                    "In {}, {} files and folders were open to other users of this machine; their permissions were removed",
                    folder,
                    mending.mended);
        }
    }

    /** Skips files whose permissions cannot be changed, since their folder is protected. */
    private static final class Mending extends SimpleFileVisitor<Path> {

        private final @Nullable Path except;
        private int mended;

        Mending(@Nullable Path except) {
            this.except = except;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return path.equals(except) ? FileVisitResult.SKIP_SUBTREE : visitFile(path, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            try {
                if (!attributes.isSymbolicLink() && take(path, number(path, "mode"))) {
                    mended++;
                }
            } catch (IOException e) {
                log.debug("{} keeps its permissions", path, e);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }

    /** Warns of parent folders in which other users can replace the folder by another one. */
    private static void warnOfOpenWays(Path way) {
        for (Path parent = way.getParent(); parent != null; parent = parent.getParent()) {
            try {
                int mode = (Integer) Files.getAttribute(parent, "unix:mode");
                if ((mode & OTHERS_WRITE) != 0 && (mode & STICKY) == 0) {
                    log.warn(
                            "Other users of this machine can write to {}, and so replace {} by another folder. Prevent this by"
                                    + " chmod go-w {}",
                            parent,
                            way,
                            parent);
                }
            } catch (IOException e) {
                log.debug("{} cannot be looked at", parent, e);
            }
        }
    }
}
