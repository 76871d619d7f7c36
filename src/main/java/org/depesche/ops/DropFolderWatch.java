package org.depesche.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.depesche.format.DiskFullException;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.IngestFile;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.IngestProblem;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.QueueFullException;
import org.depesche.ingest.RunFiles;
import org.depesche.ingest.UnpackedUpload;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Uploads the files of the drop folder. A file is moved aside before it is uploaded and put away when it is finished,
 * so that a stop loses none and uploads none twice: after a start, files that lie aside and belong to no run are
 * uploaded. Several nodes may watch one folder; one works at a time.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("depesche.drop-folder")
class DropFolderWatch {

    private static final Logger log = LoggerFactory.getLogger(DropFolderWatch.class);

    /** The sender's name in the list of runs and the log. */
    private static final String WHO = "drop-folder";

    /** Files of one run, so that its page stays easy to survey. */
    private static final int MOST = 200;

    /** Number of the lock between nodes; no other lock has it. */
    private static final long LOCK = 7_302_114;

    private final DropFolder folder;
    private final DropFolderReport report;
    private final Uploads uploads;
    private final IngestRuns runs;
    private final RunFiles runFiles;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Defaults defaults;

    DropFolderWatch(
            DropFolderSettings settings,
            DropFolderReport report,
            Uploads uploads,
            IngestRuns runs,
            RunFiles runFiles,
            MessageSource messages,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.folder = DropFolder.at(Objects.requireNonNull(settings.dropFolder()), clock);
        this.report = report;
        this.defaults =
                new Defaults(null, null, null, settings.dropFolderDoubtful().publishing());
        this.uploads = uploads;
        this.runs = runs;
        this.runFiles = runFiles;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        try {
            Optional<List<Path>> fresh =
                    transaction.execute(now -> isAlone() ? Optional.of(fresh()) : Optional.empty());
            if (fresh.isPresent()) {
                handIn(fresh.get());
                report.looked(folder.waiting(), null);
            }
        } catch (QueueFullException e) {
            log.debug("What lies in the drop folder waits for room in the queue");
            report.looked(folder.waiting(), null);
        } catch (UncheckedIOException | DiskFullException e) {
            // logged once, not every second
            if (report.looked(folder.waiting(), e.getMessage())) {
                log.error(
                        "The drop folder cannot be processed; check its permissions and free disk space. It is retried every second: {}",
                        e.getMessage());
            }
        }
    }

    /** Takes the lock until the transaction ends, if no other node has it. */
    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Puts finished files away and takes complete ones. Returns the files that lie aside and belong to no run. */
    private List<Path> fresh() {
        putAway();
        try {
            for (Path stranger : folder.strangers()) {
                folder.refuse(stranger, messages.getMessage("ingest.problem.no-plain-file", null, Locale.getDefault()));
            }
            int most = report.isStopped() ? 0 : Math.min(MOST, uploads.room(WHO));
            for (Path file : folder.complete(most)) {
                folder.take(file);
            }
            Set<String> known = new HashSet<>(jdbc.sql("select path from dropped_file")
                    .query(String.class)
                    .list());
            return folder.taken().stream()
                    .filter(file -> !known.contains(file.toString()))
                    .limit(most)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handIn(List<Path> fresh) {
        long run = 0;
        for (Path file : fresh) {
            run = handIn(file, run);
        }
        if (run > 0) {
            report.taken(run);
            log.info("Took {} files from the drop folder, progress at /editor/runs/{}", fresh.size(), run);
        }
    }

    /** Unpacks the file before the transaction begins, for a container takes time. */
    private long handIn(Path file, long run) {
        try (UnpackedUpload parcel = uploads.open(
                List.of(new UploadedFile(file.toString(), null, folder.size(file), () -> folder.open(file))))) {
            return transaction.execute(now -> isAlone() && !isKnown(file) ? handIn(file, parcel, run) : run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another node may have been faster. */
    private boolean isKnown(Path file) {
        return jdbc.sql("select exists (select from dropped_file where path = :path)")
                        .param("path", file.toString())
                        .query(Boolean.class)
                        .single()
                || !Files.exists(folder.of(file));
    }

    /** @param run the run to which the file is added; 0 for a new one */
    private long handIn(Path file, UnpackedUpload parcel, long run) {
        long before = run == 0 ? 0 : files(run);
        long into = run;
        if (into == 0) {
            into = uploads.accept(parcel, defaults, WHO, null);
        } else {
            uploads.add(into, Uploads.NOT_REPEATED, parcel, WHO);
        }
        jdbc.sql("insert into dropped_file (path, run_id, first_file, files) values (?, ?, ?, ?)")
                .params(file.toString(), into, before, files(into) - before)
                .update();
        return into;
    }

    private long files(long run) {
        return jdbc.sql("select count(*) from ingest_file where run_id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    private record Dropped(String path, int first, int files) {}

    private void putAway() {
        List<Long> waiting = jdbc.sql("select distinct run_id from dropped_file order by run_id")
                .query(Long.class)
                .list();
        for (long run : waiting) {
            if (runs.progress(run).filter(IngestRuns.Progress::isFinished).isPresent()) {
                putAway(run);
            }
        }
    }

    private void putAway(long run) {
        List<Dropped> dropped = jdbc.sql(
                        "delete from dropped_file where run_id = :run returning path, first_file, files")
                .param("run", run)
                .query((row, n) -> new Dropped(row.getString("path"), row.getInt("first_file"), row.getInt("files")))
                .list();
        for (Dropped file : dropped) {
            try {
                folder.putAway(Path.of(file.path()), reasons(run, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A line for each problem, a thousand of each file at most; the report has all. */
    private List<String> reasons(long run, Dropped dropped) {
        List<String> reasons = new ArrayList<>();
        for (IngestFile file : runFiles.failedAmong(run, dropped.first(), dropped.files(), IngestRuns.MOST_ITEMS)) {
            String name = dropped.files() > 1 ? file.name() + ": " : "";
            if (file.problem() != null) {
                reasons.add(name + say(file.problem()));
                continue;
            }
            for (IngestItem item : file.failures()) {
                if (item.problem() != null) {
                    reasons.add(name + item.number() + ": " + say(item.problem()));
                }
            }
            long more = file.moreFailures();
            if (more > 0) {
                reasons.add(name
                        + messages.getMessage(
                                "ingest.more-failures", new Object[] {more, String.valueOf(run)}, Locale.getDefault()));
            }
        }
        return reasons;
    }

    /** In the language of the machine, for its operator looks into the folder. */
    private String say(IngestProblem problem) {
        return messages.getMessage(problem, Locale.getDefault());
    }
}
