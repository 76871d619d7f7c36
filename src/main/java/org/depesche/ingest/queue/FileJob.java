package org.depesche.ingest.queue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.depesche.article.Originals;
import org.depesche.article.Originals.Original;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Limits;
import org.depesche.format.SourceFile;
import org.depesche.ingest.Batch;
import org.depesche.ingest.Batches;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.IngestProblem;
import org.depesche.ingest.Pipeline;
import org.depesche.ingest.Stage;
import org.depesche.ingest.StoreOptions;
import org.depesche.ingest.TransientFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on one file of the queue. It may be stopped at any point and resumed later: settled items stay settled. */
@Component
class FileJob {

    private static final Logger log = LoggerFactory.getLogger(FileJob.class);

    /** Small, so that progress is visible and a stop does not wait long. */
    private static final int BATCH = 20;

    /** After so many interrupted attempts in a row that stored nothing a file is given up. */
    private static final int MOST_ATTEMPTS = 12;

    private final FileQueue queue;
    private final IngestFiles files;
    private final PictureFiles pictures;
    private final IngestItems items;
    private final Originals originals;
    private final ArticleReaders formats;
    private final Limits limits;
    private final Pipeline pipeline;
    private final BatchSlots slots;

    FileJob(
            FileQueue queue,
            IngestFiles files,
            PictureFiles pictures,
            IngestItems items,
            Originals originals,
            ArticleReaders formats,
            Limits limits,
            Pipeline pipeline,
            BatchSlots slots) {
        this.queue = queue;
        this.files = files;
        this.pictures = pictures;
        this.items = items;
        this.originals = originals;
        this.formats = formats;
        this.limits = limits;
        this.pipeline = pipeline;
        this.slots = slots;
    }

    /** The reasons why the work on a file ended. */
    enum End {
        /** Nothing is left to do. */
        THROUGH,
        /** An editor paused the file's run, or another node took this one for dead and claimed the file. */
        WITHDRAWN,
        /** Another file goes first. */
        OVERTAKEN,
        /** The application is being stopped. */
        STOPPED
    }

    /**
     * Works on a file until it is finished, paused, overtaken or stopped.
     *
     * @param stopping whether to stop between two batches
     * @throws RuntimeException for a transient failure, after which the file is tried again
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    End run(FileQueue.Claim claim, BooleanSupplier stopping) throws InterruptedException {
        IngestFiles.Pending file = files.begin(claim).orElse(null);
        if (file == null) {
            return End.THROUGH;
        }
        if (file.attempts() > MOST_ATTEMPTS) {
            files.fail(claim, IngestProblem.of(Stage.STORE, "given-up", String.valueOf(MOST_ATTEMPTS)));
            return End.THROUGH;
        }
        Original original = originals.find(file.original()).orElseThrow();
        SourceFile source = SourceFile.of(file.lastName(), original.bytes()).with(pictures.beside(file));
        if (hasTooManyItems(claim, file, source)) {
            return End.THROUGH;
        }
        try {
            return new Work(claim, stopping).on(source, StoreOptions.whole(file.defaults(), original.sha256()));
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            log.error(
                    "File {} ({}) failed; fix this cause, then retry it on the page of its run",
                    file.id(),
                    file.name(),
                    e);
            files.fail(claim, IngestProblem.of(Stage.STORE, "store"));
            return End.THROUGH;
        }
    }

    private boolean hasTooManyItems(FileQueue.Claim claim, IngestFiles.Pending file, SourceFile source) {
        if (file.items() > 0) {
            return false;
        }
        int items = formats.count(source);
        if (items > limits.items()) {
            files.fail(claim, IngestProblem.tooMany(limits.items(), items));
            return true;
        }
        if (items > BATCH) {
            files.expect(file.id(), items);
        }
        return false;
    }

    /** The work on one file, from its claim on. */
    private final class Work {

        private final FileQueue.Claim claim;
        private final BooleanSupplier stopping;
        private final long begun = System.nanoTime();
        private int turn;
        private long firstBatch;
        private int taken;

        Work(FileQueue.Claim claim, BooleanSupplier stopping) {
            this.claim = claim;
            this.turn = claim.turn();
            this.stopping = stopping;
        }

        End on(SourceFile source, StoreOptions options) throws InterruptedException {
            Set<Integer> settled = items.settled(claim.file());
            try (Batches batches = pipeline.read(source, BATCH, settled::contains)) {
                while (batches.hasNext()) {
                    if (stopping.getAsBoolean()) {
                        return End.STOPPED;
                    }
                    if (!queue.holds(claim)) {
                        return End.WITHDRAWN;
                    }
                    if (!store(batches.next(), options)) {
                        return stopping.getAsBoolean() ? End.STOPPED : End.OVERTAKEN;
                    }
                }
            }
            files.conclude(claim);
            pictures.drop(claim.file());
            return End.THROUGH;
        }

        /** Returns false without storing anything if another file goes first. */
        private boolean store(Batch batch, StoreOptions options) throws InterruptedException {
            if (firstBatch == 0) {
                firstBatch = System.nanoTime();
            }
            // a file that waits for a slot keeps a worker from the files that go before
            Optional<BatchSlots.Slot> slot =
                    slots.await(turn, batch.isSmall(), () -> stopping.getAsBoolean() || queue.isOvertaken(turn));
            if (slot.isEmpty()) {
                return false;
            }
            try (BatchSlots.Slot held = slot.get()) {
                if (hasHadItsTurn() && queue.isOvertaken(turn)) {
                    return false;
                }
                pipeline.store(batch, options, this::settle);
                taken += batch.items().size();
                turn += batch.items().size();
                return true;
            }
        }

        private boolean hasHadItsTurn() {
            return Fairness.hasHadItsTurn(taken, firstBatch - begun, System.nanoTime() - firstBatch);
        }

        /** Runs in the transaction that stores the articles of the items. */
        private void settle(List<IngestItem> settled) {
            items.settle(claim.file(), settled);
            queue.moveBack(claim.file(), settled.size());
        }
    }
}
