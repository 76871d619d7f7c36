package org.depesche.ingest;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.depesche.article.Originals;
import org.depesche.article.Originals.Original;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Limits;
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
    private final ArticleReaders formats;
    private final Limits limits;
    private final Pipeline pipeline;
    private final ReadersFirst readersFirst;
    private final Precedence precedence;

    FileJob(
            IngestFiles files,
            Originals originals,
            ArticleReaders formats,
            Limits limits,
            Pipeline pipeline,
            ReadersFirst readersFirst,
            Precedence precedence) {
        this.files = files;
        this.originals = originals;
        this.formats = formats;
        this.limits = limits;
        this.pipeline = pipeline;
        this.readersFirst = readersFirst;
        this.precedence = precedence;
    }

    /** How the work on a file ended. */
    sealed interface End {

        /** Nothing is left to do. */
        record Through() implements End {}

        /** The file's run is paused, and the file not through yet. */
        record Paused() implements End {}

        /** Another file goes first. */
        record GivenBack() implements End {}
    }

    /**
     * @param stopping whether to leave off between two batches
     * @throws RuntimeException if it broke off, and is to be tried again
     */
    End run(IngestQueue.Job job, BooleanSupplier stopping) {
        long id = job.file();
        if (files.isPaused(id)) {
            return new End.Paused();
        }
        IngestFiles.Pending file = files.begin(id).orElse(null);
        if (file == null) {
            return new End.Through();
        }
        if (file.attempts() > MOST_ATTEMPTS) {
            files.fail(id, IngestProblem.of(Stage.STORE, "given-up", String.valueOf(MOST_ATTEMPTS)));
            return new End.Through();
        }
        Original original = originals.find(file.original()).orElseThrow();
        SourceFile source = SourceFile.of(file.lastName(), original.bytes());
        if (file.items() == 0) {
            int items = formats.count(source);
            if (items > limits.items()) {
                files.fail(id, IngestProblem.tooMany(limits.items(), items));
                return new End.Through();
            }
            if (items > BATCH) {
                files.expect(id, items);
            }
        }
        Order order = Order.whole(file.defaults(), original.sha256(), BATCH);
        FileReport report = new FileReport(job, files.settled(id), stopping);
        try {
            pipeline.take(source, order, report, report::work);
        } catch (LeftOffException e) {
            if (e.end instanceof End.GivenBack) {
                files.leaveOff(id);
            }
            return e.end;
        } catch (RuntimeException e) {
            if (!Passing.is(e)) {
                log.error("File {} ({}) could not be taken", id, file.name(), e);
                files.fail(id, IngestProblem.of(Stage.STORE, "store"));
                return new End.Through();
            }
            throw e;
        }
        files.conclude(id);
        return new End.Through();
    }

    private final class FileReport implements Report {

        private final IngestQueue.Job job;
        private final Set<Integer> settled;
        private final BooleanSupplier stopping;
        private final long begun = System.nanoTime();
        private long firstTaken;
        private int taken;

        FileReport(IngestQueue.Job job, Set<Integer> settled, BooleanSupplier stopping) {
            this.job = job;
            this.settled = settled;
            this.stopping = stopping;
        }

        @Override
        public boolean has(int index) {
            if (stopping.getAsBoolean()) {
                throw new StoppedException();
            }
            if (index % BATCH == 0 && files.isPaused(job.file())) {
                throw new LeftOffException(new End.Paused());
            }
            boolean has = settled.contains(index);
            if (!has && firstTaken == 0) {
                firstTaken = System.nanoTime();
            }
            return has;
        }

        /** Does a batch when it is its turn, unless others go first by then. */
        private void work(Runnable batch) {
            boolean small = batch instanceof Pipeline.Batch one && one.isSmall();
            readersFirst.run(rest(), small, this::giveWay, () -> {
                if (hasHadItsTurn()) {
                    giveWay();
                }
                batch.run();
            });
        }

        /** Whoever stands in line keeps a thread from those that would stand before them. */
        private void giveWay() {
            if (precedence.isWaitedFor(rest())) {
                throw new LeftOffException(new End.GivenBack());
            }
        }

        /** The priority of what is left. */
        private int rest() {
            return job.priority() - taken;
        }

        /** Not before it has been worked on for as long as it takes to read up to here again. */
        private boolean hasHadItsTurn() {
            return taken > 0 && System.nanoTime() - firstTaken >= firstTaken - begun;
        }

        @Override
        public void settle(List<IngestItem> items) {
            files.settle(job.file(), items);
            taken += items.size();
            precedence.lower(job, rest());
        }
    }

    /** Leaves the items of a file where they are. */
    private static final class LeftOffException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient End end;

        LeftOffException(End end) {
            super("Left off", null, false, false);
            this.end = end;
        }
    }
}
