package org.depesche.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Lets accidents happen to the OpenSearch cluster. */
final class SearchAccidents {

    /** Errors of search end in this time after a node of OpenSearch was killed. */
    private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(5);

    private static final Duration UNTIL_BACK = Duration.ofMinutes(2);

    private final SoakScene scene;
    private final SearchCluster cluster;
    private final Chronicle chronicle;
    private final Findings findings;
    private final Random random;

    SearchAccidents(SoakScene scene, Chronicle chronicle, Findings findings, Random random) {
        this.scene = scene;
        this.cluster = Objects.requireNonNull(scene.cluster());
        this.chronicle = chronicle;
        this.findings = findings;
        this.random = random;
    }

    void happen(Accident accident) throws IOException, InterruptedException {
        switch (accident) {
            case SEARCH_NODE -> killOne();
            case SEARCH_RED -> killAll();
            case SEARCH_DISK_FULL -> Accidents.fill(Objects.requireNonNull(scene.searchDisk()), chronicle);
            default -> rebuild();
        }
    }

    private void killOne() throws IOException, InterruptedException {
        // with one copy besides the first, a node that dies before the copy is made takes the only one along
        boolean whole = cluster.awaitWhole();
        List<SearchNode> nodes = cluster.nodes();
        nodes.get(random.nextInt(nodes.size())).kill();
        if (!whole) {
            chronicle.tell("  the cluster was not whole before");
        }
        for (Node node : List.of(scene.a(), scene.b())) {
            if (node.answers("/actuator/health/readiness")) {
                Duration answered = Reading.untilAnswered(node, UNTIL_ANSWERED.plusSeconds(25));
                findings.require(
                        answered.compareTo(UNTIL_ANSWERED) <= 0,
                        "Search of " + node.name() + " was away for " + answered + " after a kill");
            }
        }
        Pauses.millis(random.nextInt(5000));
        cluster.await();
    }

    /** While the cluster is away, everything but search goes on. */
    private void killAll() throws IOException, InterruptedException {
        for (SearchNode node : cluster.nodes()) {
            node.kill();
        }
        Pauses.millis(3000);
        for (Node node : List.of(scene.a(), scene.b())) {
            findings.require(!node.answers("/search?q=Hafen"), "A search was answered without a cluster");
            findings.require(node.answers("/archive"), "No calendar without a cluster");
            findings.require(node.answers("/api/v1/runs/1"), "No runs without a cluster");
            findings.require(node.answers("/actuator/health/readiness"), "Not ready without a cluster");
        }
        cluster.await();
        for (Node node : List.of(scene.a(), scene.b())) {
            chronicle.tell(
                    "  searches of " + node.name() + " are back after " + Reading.untilAnswered(node, UNTIL_BACK));
            findings.require(node.answers("/search?q=Hafen"), "No search after the cluster came back");
        }
    }

    /** An index without its position cannot be followed, but serves until another one is built. */
    private void rebuild() throws IOException, InterruptedException {
        findings.require(cluster.forgetPosition(), "The position could not be deleted");
        for (Node node : List.of(scene.a(), scene.b())) {
            node.kill();
        }
        for (Node node : List.of(scene.a(), scene.b())) {
            node.await(UNTIL_BACK);
        }
        for (int look = 0; look < 50; look++) {
            findings.require(scene.b().answers("/search?q=Hafen"), "No search while the index is built anew");
            Pauses.millis(100);
        }
    }
}
