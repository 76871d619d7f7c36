package org.depesche.ingest;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.depesche.format.Container;
import org.depesche.format.DiskFullException;
import org.depesche.format.Limits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Unpacks uploads before their transaction begins. Large uploads and uploads with containers take turns, a few at a time, so
 * that a processor, memory and database connections are left for others.
 */
@Component
class Unpacking {

    /** An upload of no more files and bytes than these needs no turn. */
    private static final int FEW_FILES = 100;

    private static final long FEW_BYTES = 20L << 20;

    /**
     * The number of uploads that may wait for each one that is being unpacked. Further uploads are refused for a while.
     */
    private static final int WAITING = 8;

    private final Limits limits;
    private final Semaphore turns;

    Unpacking(Limits limits) {
        this.limits = limits;
        this.turns = new Semaphore(limits.container().unpackers(), true);
    }

    /**
     * Unpacks containers. A file that is too large is refused alone.
     *
     * @throws QueueFullException if there is no turn for it in time
     * @throws UncheckedIOException if a file cannot be read
     * @throws DiskFullException if there is no room on the disk
     * @throws IllegalStateException if a container is to be unpacked inside a transaction
     */
    UnpackedUpload open(List<UploadedFile> files) {
        Set<UploadedFile> containers =
                files.stream().filter(file -> Container.is(file.source())).collect(Collectors.toSet());
        if (!containers.isEmpty() && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Containers must be unpacked before the transaction begins");
        }
        long bytes = files.stream().mapToLong(UploadedFile::size).sum();
        boolean large = !containers.isEmpty() || files.size() > FEW_FILES || bytes > FEW_BYTES;
        if (large) {
            takeTurn();
        }
        UnpackedUpload parcel = new UnpackedUpload(files.size(), large ? turns::release : () -> {});
        try {
            for (UploadedFile file : files) {
                if (containers.contains(file)) {
                    Container.unpack(file.source(), limits, parcel.spool(), parcel);
                } else {
                    parcel.add(file, limits.file().toBytes());
                }
            }
            return parcel;
        } catch (RuntimeException | Error e) {
            parcel.close();
            throw e;
        }
    }

    private void takeTurn() {
        try {
            if (turns.getQueueLength() >= WAITING * limits.container().unpackers()
                    || !turns.tryAcquire(limits.container().patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new QueueFullException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueueFullException();
        }
    }
}
