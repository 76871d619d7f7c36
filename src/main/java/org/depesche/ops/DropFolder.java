package org.depesche.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depesche.ingest.UnfinishedFile;

/**
 * The files of a drop folder. New files are moved to its folder {@code taken}, and, when they are finished, to {@code
 * done} or {@code failed}. No file is ever deleted or overwritten.
 */
final class DropFolder {

    private static final String TAKEN = "taken";
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final String REASON = ".reason.txt";

    /** A file without changes for this time is complete. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Path root;
    private final Clock clock;

    /** The entries at the last look. */
    private Set<Entry> before = Set.of();

    private record Entry(Path path, boolean isFile, long size, FileTime written) {}

    DropFolder(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** @param root the folder, or the operator's link to it */
    static DropFolder at(Path root, Clock clock) {
        try {
            return new DropFolder(root.toRealPath(), clock);
        } catch (IOException e) {
            // each look reports the problem
            return new DropFolder(root.toAbsolutePath().normalize(), clock);
        }
    }

    /**
     * The complete files: their size has not changed since the last call, and they have not been written to for five
     * seconds.
     *
     * @param most the limit of files
     * @return paths relative to the folder, in order
     */
    List<Path> complete(int most) throws IOException {
        Set<Entry> last = before;
        before = Set.copyOf(entries(root));
        FileTime quiet = FileTime.from(clock.instant().minus(QUIET));
        return before.stream()
                .filter(entry -> entry.isFile()
                        && last.contains(entry)
                        && entry.written().compareTo(quiet) < 0
                        && Files.isReadable(entry.path()))
                .map(entry -> root.relativize(entry.path()))
                .sorted()
                .limit(most)
                .toList();
    }

    /** The number of files at the last look of {@link #complete}. */
    int waiting() {
        return (int) before.stream().filter(Entry::isFile).count();
    }

    /** Moves a file out of its sender's reach. @return its path relative to the folder of taken files */
    Path take(Path file) throws IOException {
        Path to = free(own(TAKEN).resolve(file));
        Files.move(root.resolve(file), to, StandardCopyOption.ATOMIC_MOVE);
        return root.resolve(TAKEN).relativize(to);
    }

    /** All taken files, relative to their folder. */
    List<Path> taken() throws IOException {
        Path folder = own(TAKEN);
        return Files.isDirectory(folder)
                ? entries(folder).stream()
                        .filter(Entry::isFile)
                        .map(entry -> folder.relativize(entry.path()))
                        .sorted()
                        .toList()
                : List.of();
    }

    /** New entries that are no plain files: pipes, devices, and links, which may lead out of the folder. */
    List<Path> strangers() throws IOException {
        return entries(root).stream()
                .filter(entry -> !entry.isFile())
                .map(entry -> root.relativize(entry.path()))
                .toList();
    }

    /** Moves an entry that is not taken to the failed files. */
    void refuse(Path file, String reason) throws IOException {
        move(root.resolve(file), own(FAILED).resolve(file), List.of(reason));
    }

    long size(Path taken) throws IOException {
        return Files.readAttributes(of(taken), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .size();
    }

    /** Opens a taken file, unless a link has replaced it meanwhile. */
    InputStream open(Path taken) throws IOException {
        return Files.newInputStream(of(taken).toRealPath(LinkOption.NOFOLLOW_LINKS), LinkOption.NOFOLLOW_LINKS);
    }

    /** One of the folder's own folders. */
    private Path own(String name) throws IOException {
        Path own = root.resolve(name);
        if (Files.isSymbolicLink(own)) {
            throw new IOException(own + " is a link, it has to be a folder");
        }
        return own;
    }

    /** The path of a taken file. */
    Path of(Path taken) {
        return root.resolve(TAKEN).resolve(taken);
    }

    /**
     * Moves a finished file to the done or the failed ones.
     *
     * @param reasons the problems, a line each; empty after success
     */
    void putAway(Path taken, List<String> reasons) throws IOException {
        Path file = of(taken);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            move(file, own(reasons.isEmpty() ? DONE : FAILED).resolve(taken), reasons);
        }
    }

    private static void move(Path file, Path wanted, List<String> reasons) throws IOException {
        Path to = free(wanted);
        if (!reasons.isEmpty()) {
            Files.write(to.resolveSibling(to.getFileName() + REASON), reasons);
        }
        Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The path, or a numbered one beside it if it exists. Creates its folder. */
    private static Path free(Path wanted) throws IOException {
        Path to = wanted;
        for (int other = 2; Files.exists(to, LinkOption.NOFOLLOW_LINKS); other++) {
            String name = wanted.getFileName().toString();
            int dot = name.indexOf('.', 1);
            String numbered = dot < 0 ? name + "-" + other : name.substring(0, dot) + "-" + other + name.substring(dot);
            to = wanted.resolveSibling(numbered);
        }
        Files.createDirectories(to.getParent());
        return to;
    }

    private static boolean isArticle(String name) {
        return !UnfinishedFile.isNamed(name) && !name.toLowerCase(Locale.ROOT).endsWith(REASON);
    }

    /** The entries of a folder that are neither hidden nor unfinished, outside the drop folder's own folders. */
    private List<Entry> entries(Path from) throws IOException {
        List<Entry> entries = new ArrayList<>();
        boolean own = !from.equals(root);
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean put = own
                        || !root.equals(folder.getParent())
                        || !List.of(TAKEN, DONE, FAILED)
                                .contains(folder.getFileName().toString());
                boolean hidden =
                        !folder.equals(from) && folder.getFileName().toString().startsWith(".");
                return put && !hidden ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isArticle(file.getFileName().toString())) {
                    entries.add(new Entry(
                            file, attributes.isRegularFile(), attributes.size(), attributes.lastModifiedTime()));
                }
                return FileVisitResult.CONTINUE;
            }

            // it is gone, or we may not read it: the next look decides
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                if (file.equals(from)) {
                    throw new UncheckedIOException(e);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return entries;
    }
}
