package org.depesche.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The checks when all is over, and once in the middle of it. */
final class Checks {

    private static final Duration MOST = Duration.ofMinutes(5);

    private final SoakSettings settings;
    private final SoakScene scene;
    private final Chronicle chronicle;
    private final Findings findings;
    private final Backup backup;
    private final String hindrance;

    Checks(SoakSettings settings, SoakScene scene, Chronicle chronicle, Findings findings) {
        this.settings = settings;
        this.scene = scene;
        this.chronicle = chronicle;
        this.findings = findings;
        this.backup = new Backup(scene.database(), settings);
        this.hindrance = backup.hindrance();
    }

    /** Beside two nodes and an import that work. */
    void whileFilesComeIn() throws IOException, InterruptedException {
        verify(scene.application(), scene.a(), "while files come in");
        if (hindrance.isEmpty()) {
            backup.take();
        }
    }

    void atTheEnd(Shares shares, List<Story> stories) throws IOException, InterruptedException {
        SingleConnectionDataSource connection = scene.database().connection("postgres");
        try {
            shares.account(JdbcClient.create(connection), stories, findings, chronicle);
        } finally {
            connection.destroy();
        }
        for (Node node : List.of(scene.a(), scene.b())) {
            verify(scene.application(), node, "beside the running " + node.name());
        }
        for (Node node : List.of(scene.a(), scene.b())) {
            node.stop();
            verify(scene.application(), node, "of " + node.name() + ", stopped");
        }
        if (hindrance.isEmpty()) {
            restore();
        } else {
            chronicle.note("skipped: backup and restore, " + hindrance);
        }
    }

    private void verify(Application application, Node node, String when) throws IOException, InterruptedException {
        int said = application.said("verify").length();
        long begun = System.nanoTime();
        int code = application
                .start("verify", node.data(), Map.of(), "verify", "--report-only")
                .waitFor();
        String told = application.said("verify").substring(said).strip();
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        chronicle.note("verify " + when + ", " + seconds + " s: " + told);
        findings.require(code == 0, "verify " + when + " says: " + told);
    }

    /** The copy goes on where the archive was when it was taken. */
    private void restore() throws IOException, InterruptedException {
        backup.restore("restored");
        Postgres database = scene.database();
        Application application = new Application(
                settings,
                database.url(database.port(), "restored"),
                scene.cluster() == null ? Map.of() : scene.cluster().environment());
        Path data = settings.directory().resolve("restored");
        Node node = new Node(application, "restored", settings.port() + 4, data, null);
        try {
            node.await(MOST);
            JdbcClient jdbc = database.jdbc("restored");
            long end = System.nanoTime() + MOST.toNanos();
            while (rest(jdbc) > 0 && System.nanoTime() < end) {
                Pauses.millis(1000);
            }
            findings.require(rest(jdbc) == 0, "The restored archive does not come to the end of its work");
            chronicle.note("restored: "
                    + jdbc.sql("select count(*) from article").query(Long.class).single() + " articles");
            new Soundness(jdbc, findings).check();
            verify(application, node, "of the restored archive");
        } finally {
            node.kill();
        }
    }

    private static long rest(JdbcClient jdbc) {
        return jdbc.sql("""
                select (select count(*) from ingest_file where state = 'PENDING') + (select count(*) from untagged)
                """).query(Long.class).single();
    }
}
