package org.depesche.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** Three OpenSearch nodes on this machine, one of them on a small disk: {@code -Dsoak.engine=opensearch}. */
final class SearchCluster implements AutoCloseable {

    private static final int NODES = 3;
    private static final Duration UNTIL_WHOLE = Duration.ofMinutes(3);

    private final List<SearchNode> nodes = new ArrayList<>();

    /**
     * @param distribution that Maven unpacked
     * @param disk for the data of the last node
     * @param port the first of three; ten above are those of the nodes among themselves
     */
    SearchCluster(Path distribution, Path directory, Path disk, int port) throws IOException, InterruptedException {
        Path home = directory.resolve("home");
        FileSystemUtils.copyRecursively(distribution, home);
        String seeds = IntStream.range(0, NODES)
                .mapToObj(n -> "127.0.0.1:" + (port + n + 10))
                .collect(Collectors.joining(","));
        List<String> options = List.of(
                "discovery.seed_hosts=" + seeds, "cluster.initial_cluster_manager_nodes=search-0,search-1,search-2");
        for (int n = 0; n < NODES; n++) {
            Path folder = n == NODES - 1 ? disk : directory.resolve("search-" + n);
            configure(Files.createDirectories(folder.resolve("config")));
            nodes.add(new SearchNode(home, folder, "search-" + n, port + n, options));
        }
        await();
    }

    private static void configure(Path configuration) throws IOException {
        Files.copy(
                Path.of("src/test/resources/opensearch/log4j2.properties"), configuration.resolve("log4j2.properties"));
        Files.writeString(configuration.resolve("opensearch.yml"), """
                cluster.name: soak
                network.host: 127.0.0.1
                action.auto_create_index: false
                node.store.allow_mmap: false
                # a disk of some hundred megabytes is full at the last of them
                cluster.routing.allocation.disk.watermark.low: 40mb
                cluster.routing.allocation.disk.watermark.high: 30mb
                cluster.routing.allocation.disk.watermark.flood_stage: 20mb
                cluster.info.update.interval: 10s
                """);
    }

    List<SearchNode> nodes() {
        return nodes;
    }

    /** The settings of nodes of the application that use the cluster. */
    Map<String, String> environment() {
        return Map.of(
                "DEPESCHE_SEARCH_ENGINE",
                "opensearch",
                "DEPESCHE_SEARCH_OPENSEARCH_URLS",
                nodes.stream().map(node -> node.url().toString()).collect(Collectors.joining(",")));
    }

    /** Starts the nodes that have ended, and waits until all answer. */
    void await() throws IOException, InterruptedException {
        long end = System.nanoTime() + UNTIL_WHOLE.toNanos();
        for (SearchNode node : nodes) {
            node.start();
        }
        for (SearchNode node : nodes) {
            while (!node.answers()) {
                if (System.nanoTime() > end) {
                    throw new IOException(node.name() + " of OpenSearch does not answer");
                }
                node.start();
                Pauses.millis(500);
            }
        }
    }

    /** Waits until the cluster can do without any one of its nodes; false if it cannot for long. */
    boolean awaitWhole() throws InterruptedException {
        long end = System.nanoTime() + UNTIL_WHOLE.toNanos();
        while (System.nanoTime() < end) {
            if (nodes.getFirst().isWhole()) {
                return true;
            }
            Pauses.millis(500);
        }
        return false;
    }

    /** Deletes the position up to which the index has the articles; whether it was there. */
    boolean forgetPosition() throws IOException, InterruptedException {
        return nodes.getFirst().delete("/depesche-articles/_doc/position")
                && nodes.getFirst().delete("/depesche-figures/_doc/position");
    }

    long memory() {
        return nodes.stream().mapToLong(SearchNode::memory).sum();
    }

    @Override
    public void close() {
        try {
            for (SearchNode node : nodes) {
                node.kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
