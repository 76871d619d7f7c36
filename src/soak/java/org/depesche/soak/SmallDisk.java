package org.depesche.soak;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory that can be filled to the brim, where this process may mount one; else an ordinary folder. */
final class SmallDisk implements AutoCloseable {

    private final Path path;
    private final boolean mounted;

    SmallDisk(Path path, int megabytes) throws IOException, InterruptedException {
        this.path = Files.createDirectories(path);
        this.mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "soak", path.toString());
    }

    Path path() {
        return path;
    }

    boolean canBeFilled() {
        return mounted;
    }

    void fill() throws IOException {
        byte[] block = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // full
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return path.resolve("ballast");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            try {
                run("umount", "-l", path.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
