package org.depesche.soak;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.springframework.util.FileSystemUtils;

/**
 * Does harm to the index of a node that does not run. Returned is the damaged file or folder, which is to be noticed;
 * nothing, where no index is left.
 */
final class IndexDamage {

    private final Path index;
    private final Random random;

    IndexDamage(Node node, Random random) {
        this.index = node.data().resolve("index");
        this.random = random;
    }

    Optional<Path> delete() throws IOException {
        FileSystemUtils.deleteRecursively(index);
        return Optional.empty();
    }

    /** One of its two halves. */
    Optional<Path> deleteFigures() throws IOException {
        for (Path folder : list(path -> path.endsWith("figures"))) {
            FileSystemUtils.deleteRecursively(folder);
        }
        return Optional.of(index);
    }

    /** Leaves half of its largest file. */
    Optional<Path> truncate() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return delete();
        }
        Path largest = files.getLast();
        try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        return Optional.of(largest);
    }

    /** Turns some bytes in the middle of one of its larger files. */
    Optional<Path> corrupt() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return delete();
        }
        Path chosen = files.get(files.size() - 1 - random.nextInt(Math.min(4, files.size())));
        try (RandomAccessFile file = new RandomAccessFile(chosen.toFile(), "rw")) {
            file.seek(file.length() / 2);
            byte[] noise = new byte[(int) Math.min(64, file.length() / 4)];
            random.nextBytes(noise);
            file.write(noise);
        }
        return Optional.of(chosen);
    }

    /**
     * Those that the last commits of whole indexes name. Files that a killed node left beside them, and indexes that it
     * had only begun to build, are thrown away at the next start, sound or not.
     */
    private List<Path> files() throws IOException {
        Set<Path> named = new HashSet<>();
        for (Path one : list(path -> index.equals(path.getParent()) && Files.isDirectory(path))) {
            Set<Path> ofOne = new HashSet<>();
            boolean whole = false;
            for (Path folder : list(path -> path.startsWith(one) && Files.isDirectory(path))) {
                try (FSDirectory directory = FSDirectory.open(folder)) {
                    if (DirectoryReader.indexExists(directory)) {
                        SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
                        whole |= Boolean.parseBoolean(commit.getUserData().get("complete"));
                        commit.files(false).forEach(name -> ofOne.add(folder.resolve(name)));
                    }
                }
            }
            if (whole) {
                named.addAll(ofOne);
            }
        }
        return list(named::contains);
    }

    /** By size. */
    private List<Path> list(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(index)) {
            return all.filter(wanted)
                    .sorted(Comparator.comparingLong(path -> path.toFile().length()))
                    .toList();
        }
    }
}
