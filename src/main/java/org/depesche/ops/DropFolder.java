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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

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

    /** Names that browsers, editors and copying programs give unfinished files, and names of our reasons. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "[.~].*|.*(~|\\.(part|partial|tmp|temp|filepart|crdownload|swp))|.*" + Pattern.quote(REASON),
            Pattern.CASE_INSENSITIVE);

    private final Path root;
    private final Clock clock;

    /** The files at the last look. */
    private Map<Path, Look> before = Map.of();

    private record Look(long size, Instant written) {}

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
        Map<Path, Look> now = new HashMap<>();
        walk(
                root,
                (file, attributes) -> now.put(
                        file,
                        new Look(
                                attributes.size(), attributes.lastModifiedTime().toInstant())));
        Instant quiet = clock.instant().minus(QUIET);
        Map<Path, Look> last = before;
        before = now;
        return now.entrySet().stream()
                .filter(seen -> seen.getValue().equals(last.get(seen.getKey()))
                        && seen.getValue().written().isBefore(quiet)
                        && Files.isReadable(seen.getKey()))
                .map(seen -> root.relativize(seen.getKey()))
                .sorted()
                .limit(most)
                .toList();
    }

    /** Moves a file out of its sender's reach. @return its path relative to the folder of taken files */
    Path take(Path file) throws IOException {
        Path to = free(own(TAKEN).resolve(file));
        Files.move(root.resolve(file), to, StandardCopyOption.ATOMIC_MOVE);
        return root.resolve(TAKEN).relativize(to);
    }

    /** All taken files, relative to their folder. */
    List<Path> taken() throws IOException {
        List<Path> taken = new ArrayList<>();
        Path folder = own(TAKEN);
        if (Files.isDirectory(folder)) {
            walk(folder, (file, attributes) -> taken.add(folder.relativize(file)));
        }
        taken.sort(null);
        return taken;
    }

    /** New entries that are no plain files: pipes, devices, and links, which may lead out of the folder. */
    List<Path> strangers() throws IOException {
        List<Path> strangers = new ArrayList<>();
        walk(root, (file, attributes) -> {}, file -> strangers.add(root.relativize(file)));
        return strangers;
    }

    /** Moves an entry that is not taken to the failed files. */
    void refuse(Path file, String reason) throws IOException {
        Path to = free(own(FAILED).resolve(file));
        Files.writeString(to.resolveSibling(to.getFileName() + REASON), reason + System.lineSeparator());
        Files.move(root.resolve(file), to, StandardCopyOption.ATOMIC_MOVE);
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
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path to = free(own(reasons.isEmpty() ? DONE : FAILED).resolve(taken));
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

    private interface Visitor {
        void visit(Path file, BasicFileAttributes attributes);
    }

    /** Visits plain files that are neither hidden nor unfinished, outside the drop folder's own folders. */
    private void walk(Path from, Visitor visitor) throws IOException {
        walk(from, visitor, stranger -> {});
    }

    /** @param strangers receives entries that are no plain files */
    private void walk(Path from, Visitor visitor, Consumer<Path> strangers) throws IOException {
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
                if (UNFINISHED.matcher(file.getFileName().toString()).matches()) {
                    return FileVisitResult.CONTINUE;
                }
                if (attributes.isRegularFile()) {
                    visitor.visit(file, attributes);
                } else {
                    strangers.accept(file);
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
    }
}
