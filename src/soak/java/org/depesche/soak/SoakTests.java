package org.depesche.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.util.FileSystemUtils;

/**
 * Whether nothing is lost: two nodes of the packaged application take in thousands of files while they, the command
 * {@code import} and the database are killed: {@code mvn -Psoak verify}.
 */
class SoakTests {

    private static final Duration UNTIL_SERVING = Duration.ofMinutes(5);
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(5);

    private final SoakSettings settings = SoakSettings.ofSystem();
    private final Chronicle chronicle = new Chronicle();
    private final Findings findings = new Findings();

    @Test
    void nothingIsLost() throws Exception {
        System.out.println(settings);
        FileSystemUtils.deleteRecursively(settings.directory());
        Files.createDirectories(settings.directory());
        SoakFiles files = new SoakFiles(settings.files(), settings.seed());
        Shares shares = new Shares(files.files(), settings.directory());
        try (SmallDisk databaseDisk = disk("database", 800 + settings.files() / 10);
                SmallDisk indexDisk = disk("node-b", 300 + settings.files() / 100);
                SmallDisk searchDisk = settings.onOpenSearch() ? disk("search-2", 400 + settings.files() / 50) : null;
                SearchCluster cluster = searchDisk == null ? null : cluster(searchDisk);
                Postgres database =
                        new Postgres(settings.directory().resolve("postgres"), databaseDisk.path(), settings.port());
                DatabaseLine line = new DatabaseLine(settings.port() + 1, database.port())) {
            Application application = new Application(
                    settings,
                    database.url(line.port(), "postgres"),
                    cluster == null ? Map.of() : cluster.environment());
            Path data = settings.directory().resolve("node-a");
            Node a = new Node(application, "node-a", settings.port() + 2, data, shares.drop());
            Node b = new Node(application, "node-b", settings.port() + 3, indexDisk.path(), shares.drop());
            Progress progress = new Progress();
            Imports imports = new Imports(application, settings.directory().resolve("import"), progress);
            try {
                live(
                        new SoakScene(
                                application,
                                a,
                                b,
                                imports,
                                database,
                                line,
                                indexDisk,
                                databaseDisk,
                                cluster,
                                searchDisk),
                        progress,
                        shares,
                        files.stories());
            } finally {
                a.kill();
                b.kill();
                imports.kill();
            }
        } finally {
            System.out.println(chronicle.table());
            System.out.println("Findings: " + findings.all().size());
            findings.all().stream().limit(100).forEach(System.out::println);
        }
        assertThat(findings.all()).isEmpty();
    }

    private SmallDisk disk(String name, int megabytes) throws IOException, InterruptedException {
        return new SmallDisk(settings.directory().resolve(name), megabytes);
    }

    private SearchCluster cluster(SmallDisk disk) throws IOException, InterruptedException {
        return new SearchCluster(
                settings.openSearch(), settings.directory().resolve("opensearch"), disk.path(), settings.port() + 5);
    }

    private void live(SoakScene scene, Progress progress, Shares shares, List<Story> stories) throws Exception {
        scene.a().await(UNTIL_SERVING);
        scene.b().await(UNTIL_SERVING);
        HandingIn handingIn = new HandingIn(scene.database(), List.of(scene.a(), scene.b()), progress, settings.seed());
        Accidents accidents = new Accidents(settings, scene, chronicle, findings);
        Checks checks = new Checks(settings, scene, chronicle, findings);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> watching = threads.submit(() -> watch(scene));
            List<Story> lasting = stories.stream()
                    .filter(story -> !story.withheld() && story.versions() == 1)
                    .toList();
            List<Reading> readings = Stream.of(scene.a(), scene.b())
                    .map(node -> new Reading(node, lasting, findings, settings.seed()))
                    .toList();
            List<? extends Future<?>> reading =
                    readings.stream().map(one -> threads.submit(one::run)).toList();
            List<Future<?>> work = List.of(
                    threads.submit(() -> handingIn.upload(shares.uploads())),
                    threads.submit(whole(() -> handingIn.drop(shares.dropped(), shares.drop()))),
                    threads.submit(whole(() -> scene.imports().run(shares.folders()))));
            try {
                List<Accident> plan = accidents.plan();
                for (int i = 0; i < plan.size(); i++) {
                    progress.allow((i + 1.0) / plan.size());
                    accidents.happen(plan.get(i));
                    if (i == plan.size() / 2) {
                        accidents.awaitAll();
                        checks.whileFilesComeIn();
                    }
                }
                for (Future<?> one : work) {
                    one.get();
                }
                chronicle.tell("all is handed in");
                accidents.awaitAll();
                awaitRest(scene, shares);
            } finally {
                progress.breakOff();
                watching.cancel(true);
                reading.forEach(one -> one.cancel(true));
                readings.forEach(one -> chronicle.note(one.summary()));
            }
        }
        chronicle.note(handingIn.unanswered() + " uploads without an answer, of which " + handingIn.unansweredButTaken()
                + " were taken");
        chronicle.note("import was called " + scene.imports().calls() + " times for "
                + shares.folders().size() + " folders, and gave up "
                + scene.imports().gaveUp() + " times by itself");
        checks.atTheEnd(shares, stories);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Callable<Void> whole(Work work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private void watch(SoakScene scene) {
        while (true) {
            chronicle.sample(
                    scene.database().jdbc(),
                    () -> List.of(
                            scene.a().memory(),
                            scene.b().memory(),
                            scene.imports().memory()));
            Pauses.millis(5000);
        }
    }

    /** Until all is worked off, as long as it goes on. */
    private void awaitRest(SoakScene scene, Shares shares) {
        long before = Long.MAX_VALUE;
        long since = System.nanoTime();
        for (long rest = rest(scene); rest > 0 || !shares.isPutAway(); rest = rest(scene)) {
            if (rest != before) {
                before = rest;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > LONGEST_STANDSTILL.toNanos()) {
                findings.add("The work stands still: " + rest + " pieces to go");
                return;
            }
            Pauses.millis(2000);
        }
        chronicle.tell("all is worked off");
    }

    private static long rest(SoakScene scene) {
        try {
            return scene.database().jdbc().sql("""
                    select (select count(*) from ingest_file where state = 'PENDING')
                        + (select count(*) from untagged) + (select count(*) from similar_due)
                        + (select count(*) from dropped_file)
                    """).query(Long.class).single();
        } catch (DataAccessException e) {
            return Long.MAX_VALUE;
        }
    }
}
