package org.depesche.soak;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.springframework.util.FileSystemUtils;

/** Does harm to the index of a node that does not run. */
final class IndexDamage {

    private final Path index;
    private final Random random;

    IndexDamage(Node node, Random random) {
        this.index = node.data().resolve("index");
        this.random = random;
    }

    void delete() throws IOException {
        FileSystemUtils.deleteRecursively(index);
    }

    /** One of its two halves. */
    void deleteFigures() throws IOException {
        for (Path folder : list(path -> path.endsWith("figures"))) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Leaves half of its largest file. */
    Path truncate() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return nothingButBegun();
        }
        Path largest = files.getLast();
        try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        return largest;
    }

    /** Turns some bytes in the middle of one of its larger files. */
    Path corrupt() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return nothingButBegun();
        }
        Path chosen = files.get(files.size() - 1 - random.nextInt(Math.min(4, files.size())));
        try (RandomAccessFile file = new RandomAccessFile(chosen.toFile(), "rw")) {
            file.seek(file.length() / 2);
            byte[] noise = new byte[(int) Math.min(64, file.length() / 4)];
            random.nextBytes(noise);
            file.write(noise);
        }
        return chosen;
    }

    /** An index that was being built anew when its node was killed, before its first commit: all that is there goes. */
    private Path nothingButBegun() throws IOException {
        delete();
        return index;
    }

    /** Those that the last commits name: what a killed node left beside them is of no meaning, and nobody reads it. */
    private List<Path> files() throws IOException {
        Set<Path> named = new HashSet<>();
        for (Path folder : list(Files::isDirectory)) {
            try (FSDirectory directory = FSDirectory.open(folder)) {
                if (DirectoryReader.indexExists(directory)) {
                    SegmentInfos.readLatestCommit(directory)
                            .files(false)
                            .forEach(name -> named.add(folder.resolve(name)));
                }
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
