package org.depesche.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the command {@code import} for one folder after the other, and calls it again where it was killed or gave up. */
final class Imports {

    private static final String NAME = "import";

    private final Application application;
    private final Path data;
    private final Progress progress;
    private volatile @Nullable Process process;
    private int calls;
    private int gaveUp;

    Imports(Application application, Path data, Progress progress) {
        this.application = application;
        this.data = data;
        this.progress = progress;
    }

    /** In every other folder names and figures are left to the background. */
    void run(List<Path> folders) throws IOException, InterruptedException {
        for (int i = 0; i < folders.size(); i++) {
            progress.await((double) i / folders.size());
            int before = calls;
            while (!once(folders.get(i), i % 2 == 1)) {
                if (calls - before > 30) {
                    throw new IOException("The import of " + folders.get(i) + " does not come to its end");
                }
                Pauses.millis(1000);
            }
        }
    }

    /** Whether it came to its end. */
    private boolean once(Path folder, boolean later) throws IOException, InterruptedException {
        calls++;
        int said = application.said(NAME).length();
        Process running = later
                ? application.start(
                        NAME,
                        data,
                        Map.of(),
                        "import",
                        folder.toString(),
                        "--threads=1",
                        "--doubtful=publish",
                        "--tags-later")
                : application.start(
                        NAME, data, Map.of(), "import", folder.toString(), "--threads=1", "--doubtful=publish");
        process = running;
        int code = running.waitFor();
        boolean told = application.said(NAME).substring(said).contains(" articles in ");
        if (code != 137 && !told) {
            gaveUp++;
        }
        return told;
    }

    /** How often it was called. */
    int calls() {
        return calls;
    }

    /** How often it ended by itself before it was through. */
    int gaveUp() {
        return gaveUp;
    }

    boolean runs() {
        Process running = process;
        return running != null && running.isAlive();
    }

    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    long memory() {
        Process running = process;
        return running == null || !running.isAlive() ? 0 : Application.memory(running);
    }
}
