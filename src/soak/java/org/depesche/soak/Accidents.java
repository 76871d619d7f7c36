package org.depesche.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Lets accidents happen, and sees to it that everything runs again after them. */
final class Accidents {

    /** Out of so many kills. */
    private static final List<Accident> DOZEN = List.of(
            Accident.NODE_A,
            Accident.NODE_B,
            Accident.POSTMASTER,
            Accident.IMPORT,
            Accident.NODE_A,
            Accident.BOTH_NODES,
            Accident.NODE_B,
            Accident.IMPORT,
            Accident.DATABASE_AT_ONCE,
            Accident.NODE_A,
            Accident.BOTH_NODES,
            Accident.NODE_B);

    private static final Duration UNTIL_SERVING = Duration.ofMinutes(5);
    private static final Duration WHILE_FULL = Duration.ofSeconds(10);

    private final SoakSettings settings;
    private final SoakScene scene;
    private final Chronicle chronicle;
    private final Findings findings;
    private final Random random;
    private int nodesKilled;

    Accidents(SoakSettings settings, SoakScene scene, Chronicle chronicle, Findings findings) {
        this.settings = settings;
        this.scene = scene;
        this.chronicle = chronicle;
        this.findings = findings;
        this.random = new Random(settings.seed());
    }

    /** All that is to happen, in a chance order; the index must have something in it before it is damaged. */
    List<Accident> plan() {
        List<Accident> plan = new ArrayList<>();
        for (int n = 0; n < settings.kills(); n++) {
            // every other kill is one of a node of OpenSearch
            boolean ofSearch = scene.cluster() != null && n % 2 == 0;
            int other = scene.cluster() == null ? n : n / 2;
            plan.add(ofSearch ? Accident.SEARCH_NODE : DOZEN.get(other % DOZEN.size()));
        }
        Collections.shuffle(plan, random);
        for (Accident once : Accident.values()) {
            if (!once.kill && once.canHappen(scene.cluster() != null)) {
                plan.add(plan.size() / 3 + random.nextInt(plan.size() * 2 / 3 + 1), once);
            }
        }
        return plan;
    }

    void happen(Accident planned) throws IOException, InterruptedException {
        Pauses.millis(random.nextLong(settings.pause().toMillis() + 1));
        // where no import is at work, there is none to kill
        Accident accident = planned == Accident.IMPORT && !awaitImport() ? Accident.NODE_B : planned;
        chronicle.tell(accident.words);
        chronicle.count(accident);
        switch (accident) {
            case NODE_A -> kill(scene.a());
            case NODE_B -> kill(scene.b());
            case BOTH_NODES -> {
                scene.a().kill();
                scene.b().kill();
                Pauses.millis(random.nextInt(2000));
                scene.a().start();
                scene.b().start();
                awaitOne();
            }
            case IMPORT -> scene.imports().kill();
            case POSTMASTER -> {
                scene.database().kill();
                scene.database().await();
            }
            case DATABASE_AT_ONCE -> {
                scene.database().stopImmediately();
                scene.database().await();
            }
            case LINE_CUT -> {
                scene.line().cut();
                Pauses.millis(settings.cut().toMillis());
                scene.line().mend();
            }
            case LINE_SILENT -> {
                scene.line().silence();
                Pauses.millis(settings.cut().toMillis());
                scene.line().mend();
            }
            case INDEX_DISK_FULL -> fill(scene.indexDisk(), chronicle);
            case DATABASE_DISK_FULL -> {
                fill(scene.databaseDisk(), chronicle);
                scene.database().await();
            }
            case SEARCH_NODE, SEARCH_RED, SEARCH_DISK_FULL, SEARCH_REBUILT ->
                new SearchAccidents(scene, chronicle, findings, random).happen(accident);
            case INDEX_DELETED, INDEX_HALF_DELETED, INDEX_TRUNCATED, INDEX_CORRUPTED -> damage(accident, scene.b());
        }
        if (!accident.kill) {
            awaitAll();
        }
    }

    private boolean awaitImport() {
        for (int look = 0; look < 40 && !scene.imports().runs(); look++) {
            Pauses.millis(500);
        }
        return scene.imports().runs();
    }

    /** Of every third its work must be taken up before the next accident: by the other one. */
    private void kill(Node node) throws IOException, InterruptedException {
        node.kill();
        Node other = node == scene.a() ? scene.b() : scene.a();
        boolean alone = other.runs() && other.answers("/actuator/health");
        Takeover takeover = new Takeover(scene.database().jdbc(), node.name());
        Pauses.millis(random.nextInt(2000));
        node.start();
        if (alone && nodesKilled++ % 3 == 0) {
            long end = System.nanoTime() + settings.takenUp().plusSeconds(60).toNanos();
            while (!takeover.look() && System.nanoTime() < end) {
                Pauses.millis(500);
            }
            takeover.after().forEach(chronicle::takenUp);
            findings.require(
                    takeover.look()
                            && takeover.after().stream().allMatch(after -> after.compareTo(settings.takenUp()) <= 0),
                    "Work of " + node.name() + " was taken up after " + takeover.after());
        } else {
            awaitOne();
        }
    }

    static void fill(SmallDisk disk, Chronicle chronicle) throws IOException {
        if (!disk.canBeFilled()) {
            chronicle.note("skipped: no disk of its own could be mounted at " + disk.path());
            return;
        }
        disk.fill();
        Pauses.millis(WHILE_FULL.toMillis());
        disk.free();
    }

    private void damage(Accident accident, Node node) throws IOException, InterruptedException {
        node.kill();
        IndexDamage damage = new IndexDamage(node, random);
        Optional<Path> damaged = switch (accident) {
            case INDEX_DELETED -> damage.delete();
            case INDEX_HALF_DELETED -> damage.deleteFigures();
            case INDEX_TRUNCATED -> damage.truncate();
            default -> damage.corrupt();
        };
        int said = scene.application().said(node.name()).length();
        node.start();
        node.await(UNTIL_SERVING);
        findings.require(node.answers("/"), "No front page while the index is rebuilt");
        findings.require(node.answers("/search?q=Hafen"), "No search while the index is rebuilt");
        boolean noticed = damaged.isEmpty();
        for (int look = 0; look < 60 && !noticed; look++) {
            noticed = scene.application().said(node.name()).substring(said).contains("built anew");
            Pauses.millis(500);
        }
        String what = damaged.map(path -> path.getFileName().toString()).orElse("all of it");
        chronicle.tell("  " + what + (noticed ? ": built anew" : ": not noticed"));
        findings.require(noticed, accident.words + ": not noticed");
    }

    private void awaitOne() throws IOException {
        for (int look = 0; look < 1000; look++) {
            if (scene.a().answers("/actuator/health") || scene.b().answers("/actuator/health")) {
                return;
            }
            scene.a().start();
            scene.b().start();
            Pauses.millis(300);
        }
        throw new IOException("No node serves");
    }

    /** Until both nodes serve. */
    void awaitAll() throws IOException {
        for (Node node : Arrays.asList(scene.a(), scene.b())) {
            node.await(UNTIL_SERVING);
        }
    }
}
