package org.depesche.ops.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.input.ProxyInputStream;
import org.depesche.article.Originals;
import org.depesche.format.Limits;
import org.depesche.format.SourceFile;
import org.depesche.ingest.Batch;
import org.depesche.ingest.Batches;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.Outcome;
import org.depesche.ingest.Pipeline;
import org.depesche.ingest.StoreOptions;
import org.depesche.ingest.Uploads;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Imports files of any size in constant memory. After a stop the next call continues.
 */
@Component
public class ImportCommand {

    /** The articles of one transaction. */
    static final int BATCH = 100;

    private final Pipeline pipeline;
    private final ImportedFiles imported;
    private final Originals originals;
    private final Uploads uploads;
    private final Limits limits;
    private final MessageSource messages;
    private final PrintStream out = System.out;

    ImportCommand(
            Pipeline pipeline,
            ImportedFiles imported,
            Originals originals,
            Uploads uploads,
            Limits limits,
            MessageSource messages) {
        this.pipeline = pipeline;
        this.imported = imported;
        this.originals = originals;
        this.uploads = uploads;
        this.limits = limits;
        this.messages = messages;
    }

    /** Returns whether no file and no item failed. */
    public boolean run(ImportPlan plan) {
        ImportProgress progress = new ImportProgress(
                plan.files().stream().mapToLong(file -> file.toFile().length()).sum());
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
                ImportWorkers workers = new ImportWorkers(plan.threads())) {
            tellEverySoOften(progress, clock);
            ImportedPictures pictures = new ImportedPictures(plan.files());
            for (Path file : plan.files()) {
                take(file, pictures, plan, progress, workers);
            }
            workers.awaitAll();
            clock.shutdownNow();
        }
        out.println(end(progress.summary()));
        return progress.of(Outcome.FAILED) == 0;
    }

    private void take(
            Path path, ImportedPictures pictures, ImportPlan plan, ImportProgress progress, ImportWorkers workers) {
        try {
            long size = Files.size(path);
            if (pictures.contains(path)) {
                progress.read(size);
                return;
            }
            OffsetDateTime modified =
                    Files.getLastModifiedTime(path).toInstant().atOffset(ZoneOffset.UTC);
            String name = path.toAbsolutePath().normalize().toString();
            ImportedFiles.Known known =
                    ImportWorkers.PATIENCE.invoke(() -> imported.begin(name, size, modified, plan.again()));
            if (known.finished()) {
                progress.before(ImportWorkers.PATIENCE.invoke(() -> imported.items(known.id())));
                progress.read(size);
                return;
            }
            String original = size <= limits.file().toBytes() ? keep(path) : null;
            StoreOptions how = new StoreOptions(plan.defaults(), original, plan.find(), plan.later());
            ImportReport report = ImportWorkers.PATIENCE.invoke(
                    () -> new ImportReport(known.id(), imported, progress, bad -> tell(path, bad)));
            SourceFile file = SourceFile.of(path.getFileName().toString(), size, () -> counted(path, progress))
                    .with(pictures.beside(path));
            ImportWorkers.Group group = workers.group(() -> imported.finish(known.id()));
            try (Batches batches = pipeline.read(file, BATCH, report::has)) {
                while (batches.hasNext()) {
                    Batch batch = batches.next();
                    group.execute(() -> {
                        uploads.letUrgentThrough();
                        pipeline.store(batch, how, report::settle);
                    });
                }
            }
            group.close();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(path + " cannot be read", e.getCause());
        }
    }

    private static InputStream counted(Path path, ImportProgress progress) throws IOException {
        return new ProxyInputStream(Files.newInputStream(path)) {
            @Override
            protected void afterRead(int count) {
                progress.read(Math.max(0, count));
            }
        };
    }

    private String keep(Path path) {
        return ImportWorkers.PATIENCE.invoke(() -> originals.keep(
                path.getFileName().toString(), "application/octet-stream", () -> Files.newInputStream(path)));
    }

    private void tell(Path path, IngestItem bad) {
        String reason = bad.problem() == null ? "" : messages.getMessage(bad.problem(), Locale.ENGLISH);
        System.err.println(end(path + ", item " + bad.number() + ": " + reason));
    }

    /** Reports progress: on a terminal by one changing line, else by a line now and then. */
    private void tellEverySoOften(ImportProgress progress, ScheduledExecutorService clock) {
        boolean terminal = isTerminal();
        Runnable tell = () -> {
            if (terminal) {
                out.print("\r" + progress.line() + "\u001b[K");
                out.flush();
            } else {
                out.println(progress.line());
            }
        };
        int pause = terminal ? 1 : 10;
        clock.scheduleAtFixedRate(tell, pause, pause, TimeUnit.SECONDS);
    }

    /** Makes a line replace the changing one. */
    private static String end(String line) {
        return isTerminal() ? "\r" + line + "\u001b[K" : line;
    }

    @SuppressWarnings("SystemConsoleNull") // Java 22 to 24 always have a console; 21 and 25 do not
    private static boolean isTerminal() {
        return System.console() != null;
    }
}
