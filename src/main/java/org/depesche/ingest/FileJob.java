package org.depesche.ingest;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.depesche.article.Originals;
import org.depesche.article.Originals.Original;
import org.depesche.format.ArticleReaders;
import org.depesche.format.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on one uploaded file. May be stopped at any point and begun again: what is settled stays so. */
@Component
class FileJob {

    private static final Logger log = LoggerFactory.getLogger(FileJob.class);

    /** Few, so that progress shows and a stop need not wait long. */
    private static final int BATCH = 20;

    /** A file at which the work broke off as often as this is given up. */
    private static final int MOST_ATTEMPTS = 12;

    private final IngestFiles files;
    private final Originals originals;
    private final ArticleReaders readers;
    private final Pipeline pipeline;
    private final ReadersFirst readersFirst;

    FileJob(
            IngestFiles files,
            Originals originals,
            ArticleReaders readers,
            Pipeline pipeline,
            ReadersFirst readersFirst) {
        this.files = files;
        this.originals = originals;
        this.readers = readers;
        this.pipeline = pipeline;
        this.readersFirst = readersFirst;
    }

    /**
     * @param stopping whether to leave off between two batches
     * @return false if the file's run is paused, and the file not through yet
     * @throws RuntimeException if it broke off, and is to be tried again
     */
    boolean run(long id, BooleanSupplier stopping) {
        if (files.isPaused(id)) {
            return false;
        }
        IngestFiles.Pending file = files.begin(id).orElse(null);
        if (file == null) {
            return true;
        }
        if (file.attempts() > MOST_ATTEMPTS) {
            files.fail(id, IngestProblem.of(Stage.STORE, "given-up", String.valueOf(MOST_ATTEMPTS)));
            return true;
        }
        Original original = originals.find(file.original()).orElseThrow();
        SourceFile source = SourceFile.of(file.lastName(), original.bytes());
        int items = readers.count(source);
        if (items > BATCH) {
            files.expect(id, items);
        }
        Order order = Order.whole(file.defaults(), original.sha256(), BATCH);
        Report report = new FileReport(id, files.settled(id), stopping);
        try {
            pipeline.take(source, order, report, readersFirst);
        } catch (PausedException e) {
            return false;
        } catch (RuntimeException e) {
            if (!Passing.is(e)) {
                log.error("File {} ({}) could not be taken", id, file.name(), e);
                files.fail(id, IngestProblem.of(Stage.STORE, "store"));
                return true;
            }
            throw e;
        }
        files.conclude(id);
        return true;
    }

    private final class FileReport implements Report {

        private final long file;
        private final Set<Integer> settled;
        private final BooleanSupplier stopping;

        FileReport(long file, Set<Integer> settled, BooleanSupplier stopping) {
            this.file = file;
            this.settled = settled;
            this.stopping = stopping;
        }

        @Override
        public boolean has(int index) {
            if (stopping.getAsBoolean()) {
                throw new StoppedException();
            }
            if (index % BATCH == 0 && files.isPaused(file)) {
                throw new PausedException();
            }
            return settled.contains(index);
        }

        @Override
        public void settle(List<IngestItem> items) {
            files.settle(file, items);
        }
    }

    /** Leaves the items of a file where they are. */
    private static final class PausedException extends RuntimeException {

        PausedException() {
            super("The run is paused", null, false, false);
        }
    }
}
