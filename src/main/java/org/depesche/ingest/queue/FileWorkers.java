package org.depesche.ingest.queue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The workers of this node: each claims a file, works on it, and claims the next. */
@Component
@ConditionalOnProperty(name = "depesche.jobs", havingValue = "on", matchIfMissing = true)
class FileWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FileWorkers.class);

    private static final long LOOK_SECONDS = 1;
    private static final long SIGN_OF_LIFE_SECONDS = FileQueue.LEASE.toSeconds() / 4;
    private static final long LONGEST_STOP_SECONDS = 20;

    private final FileQueue queue;
    private final FileJob job;
    private final int count;
    private final String node;
    private final Semaphore free;
    private final Set<Long> held = ConcurrentHashMap.newKeySet();

    private volatile boolean running;
    private boolean failing;
    private ScheduledExecutorService clock = newClock();
    private ExecutorService workers;

    FileWorkers(FileQueue queue, FileJob job, QueueSettings settings) {
        this.queue = queue;
        this.job = job;
        this.count = settings.workers();
        this.free = new Semaphore(count);
        this.workers = newWorkers();
        // a restarted node must not be mistaken for its dead predecessor
        this.node = (settings.node() == null ? host() : settings.node()) + ":"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private ExecutorService newWorkers() {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("file-", 1).factory());
    }

    /** Files may be queued after a stop too. Then no worker looks for them. */
    private static ScheduledExecutorService newClock() {
        return new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("queue").factory(), new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public synchronized void start() {
        running = true;
        workers = newWorkers();
        clock = newClock();
        clock.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
        clock.scheduleWithFixedDelay(
                this::giveSignOfLife, SIGN_OF_LIFE_SECONDS, SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
    }

    /** Lets each worker end its batch. The rest of its file is free for other nodes at once. */
    @Override
    public synchronized void stop() {
        running = false;
        end(workers, LONGEST_STOP_SECONDS);
        end(clock, 1);
    }

    private static void end(ExecutorService threads, long seconds) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(seconds, TimeUnit.SECONDS)) {
                threads.shutdownNow();
                threads.awaitTermination(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(FilesQueued queued) {
        lookSoon();
    }

    private void lookSoon() {
        clock.execute(this::look);
    }

    /** Gives each free worker a file, while there are any. */
    private void look() {
        while (running && free.tryAcquire()) {
            FileQueue.Claim claim = claim().orElse(null);
            if (claim == null) {
                free.release();
                return;
            }
            held.add(claim.file());
            try {
                workers.execute(() -> work(claim));
            } catch (RejectedExecutionException e) {
                // stopped since the claim: the file is given back
                work(claim);
            }
        }
    }

    private Optional<FileQueue.Claim> claim() {
        try {
            Optional<FileQueue.Claim> claim = queue.claim(node, held);
            failing = false;
            return claim;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn(
                        "No file is worked on, because the queue cannot be read; check the database. Trying again each second",
                        e);
            }
            failing = true;
            return Optional.empty();
        }
    }

    private void work(FileQueue.Claim claim) {
        long file = claim.file();
        try {
            if (!running || job.run(claim, () -> !running) != FileJob.End.THROUGH) {
                queue.giveBack(claim);
            }
        } catch (InterruptedException e) {
            log.warn("File {} is not finished at this stop; another node or the next start resumes it", file);
        } catch (RuntimeException | Error e) {
            log.warn(
                    "Work on file {} failed; it is tried again automatically, but not for ever: fix this cause",
                    file,
                    e);
            putOff(claim);
        } finally {
            held.remove(file);
            free.release();
            lookSoon();
        }
    }

    private void putOff(FileQueue.Claim claim) {
        try {
            queue.putOff(claim);
        } catch (RuntimeException e) {
            log.warn(
                    "File {} stays claimed for {} s, because the database does not answer; check it",
                    claim.file(),
                    FileQueue.LEASE.toSeconds());
        }
    }

    private void giveSignOfLife() {
        try {
            if (!held.isEmpty()) {
                queue.renew(node, held);
            }
        } catch (RuntimeException e) {
            log.warn(
                    "Claims on {} files cannot be renewed, so other nodes may take them over; check the database: {}",
                    held.size(),
                    e.toString());
        }
    }
}
