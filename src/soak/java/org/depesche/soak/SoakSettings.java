package org.depesche.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much, and where: system properties {@code soak.*}.
 *
 * @param files that are handed in
 * @param kills of the application's processes and of the database, all together
 * @param pause the longest between two accidents
 * @param seed a run with the same one has the same files and the same accidents
 * @param cut how long the line to the database is cut
 * @param port the first of five; with OpenSearch of twenty
 * @param takenUp in how long the work of a node that died must be free for others
 * @param openSearch the unpacked distribution
 */
record SoakSettings(
        int files,
        int kills,
        Duration pause,
        long seed,
        Duration cut,
        int port,
        Duration takenUp,
        Path directory,
        Path jar,
        List<String> java,
        String pgDump,
        boolean onOpenSearch,
        Path openSearch) {

    static SoakSettings ofSystem() {
        return new SoakSettings(
                Integer.getInteger("soak.files", 20_000),
                Integer.getInteger("soak.kills", 50),
                Duration.ofSeconds(Integer.getInteger("soak.pause", 10)),
                Long.getLong("soak.seed", System.currentTimeMillis() % 1_000_000),
                Duration.ofSeconds(Integer.getInteger("soak.cut", 30)),
                Integer.getInteger("soak.port", 18_110),
                Duration.ofSeconds(Integer.getInteger("soak.taken-up", 30)),
                Path.of(System.getProperty("soak.directory", "target/soak"))
                        .toAbsolutePath()
                        .normalize(),
                built(),
                List.of(System.getProperty("soak.java", "-Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                        .split(" ")),
                System.getProperty("soak.pg-dump", "pg_dump"),
                System.getProperty("soak.engine", "lucene").equals("opensearch"),
                Path.of(System.getProperty("soak.opensearch", "target/opensearch/opensearch-3.5.0"))
                        .toAbsolutePath());
    }

    private static Path built() {
        String named = System.getProperty("soak.jar");
        if (named != null) {
            return Path.of(named);
        }
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.getFileName().toString().matches("depesche-.*\\.jar"))
                    .findAny()
                    .orElseThrow(() -> new IllegalStateException("No depesche-*.jar in target: package it first"))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
