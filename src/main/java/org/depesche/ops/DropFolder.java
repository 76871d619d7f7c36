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
 * The folders of a drop folder: files that are put into it go from there to {@code taken}, and, when they are through, to
 * {@code done} or {@code failed}. Nothing is ever deleted, or written over.
 */
final class DropFolder {

    private static final String TAKEN = "taken";
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final String REASON = ".reason.txt";

    /** A file that nobody has written to for so long is complete. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** Names of files still being written, as browsers, editors and copying programs choose them; and of our reasons. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "[.~].*|.*(~|\\.(part|partial|tmp|temp|filepart|crdownload|swp))|.*" + Pattern.quote(REASON),
            Pattern.CASE_INSENSITIVE);

    private final Path root;
    private final Clock clock;

    /** What stood there the last time. */
    private Map<Path, Look> before = Map.of();

    private record Look(long size, Instant written) {}

    DropFolder(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** @param root may be a link itself: it is the operator's own word where the folder is */
    static DropFolder at(Path root, Clock clock) {
        try {
            return new DropFolder(root.toRealPath(), clock);
        } catch (IOException e) {
            // each look says what is wrong with it
            return new DropFolder(root.toAbsolutePath().normalize(), clock);
        }
    }

    /**
     * The files that are complete: of the same size as the last time this was asked, and not written to for five seconds.
     *
     * @param most how many at most
     * @return relative to the folder, in order
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

    /** Takes a file out of its sender's reach. @return where it is among those taken, relative to them */
    Path take(Path file) throws IOException {
        Path to = free(own(TAKEN).resolve(file));
        Files.move(root.resolve(file), to, StandardCopyOption.ATOMIC_MOVE);
        return root.resolve(TAKEN).relativize(to);
    }

    /** All files that are taken, relative to the folder of those. */
    List<Path> taken() throws IOException {
        List<Path> taken = new ArrayList<>();
        Path folder = own(TAKEN);
        if (Files.isDirectory(folder)) {
            walk(folder, (file, attributes) -> taken.add(folder.relativize(file)));
        }
        taken.sort(null);
        return taken;
    }

    /** What is put in and is no file: links, which might lead to what nobody may read here, pipes and devices. */
    List<Path> strangers() throws IOException {
        List<Path> strangers = new ArrayList<>();
        walk(root, (file, attributes) -> {}, file -> strangers.add(root.relativize(file)));
        return strangers;
    }

    /** Puts away what is not even taken. */
    void refuse(Path file, String reason) throws IOException {
        Path to = free(own(FAILED).resolve(file));
        Files.writeString(to.resolveSibling(to.getFileName() + REASON), reason + System.lineSeparator());
        Files.move(root.resolve(file), to, StandardCopyOption.ATOMIC_MOVE);
    }

    long size(Path taken) throws IOException {
        return Files.readAttributes(of(taken), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .size();
    }

    /** The bytes of a file that is taken; of none that a link has taken the place of meanwhile. */
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

    /** Where a file that is taken lies. */
    Path of(Path taken) {
        return root.resolve(TAKEN).resolve(taken);
    }

    /**
     * Puts a file away that is through.
     *
     * @param reasons what went wrong, a line each; empty if all went well
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

    /** The path, or where something lies there already, one beside it; in a folder that exists. */
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

    /** Plain files alone: no links, nothing hidden or half written, nothing of the folder's own. */
    private void walk(Path from, Visitor visitor) throws IOException {
        walk(from, visitor, stranger -> {});
    }

    /** @param strangers is told of what is no plain file */
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

            // The file is gone, or is not ours to read: the next look decides.
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
