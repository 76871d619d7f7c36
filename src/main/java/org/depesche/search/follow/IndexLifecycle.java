package org.depesche.search.follow;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.depesche.search.IndexState;
import org.depesche.search.names.RegisterFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts and stops an index with the application, and takes the steps of its work meanwhile, whatever the engine.
 *
 * @param <W> the work of the engine
 */
public abstract class IndexLifecycle<W extends IndexWork> implements SmartLifecycle, OperatedIndex {

    private static final Logger log = LoggerFactory.getLogger(IndexLifecycle.class);

    private static final long PAUSE_MILLIS = 100;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 2000;

    /** Seconds to wait at a start for the latest changes; more changes are indexed while it serves. */
    private static final long LONGEST_CATCHING_UP = 20;

    private final RegisterFollower register;
    private final boolean wanted;
    private final Supplier<W> works;
    private final CountDownLatch ready = new CountDownLatch(1);

    /** Spring may start this bean again after a stop: tests pause contexts. Each start has a new work. */
    private volatile W work;

    private volatile Thread steps = new Thread();
    private volatile boolean running;

    /** @param works makes a work, also one that answers questions about the state before the first start */
    protected IndexLifecycle(RegisterFollower register, IndexSettings settings, Supplier<W> works) {
        this.register = register;
        this.wanted = settings.index();
        this.works = works;
        this.work = works.get();
    }

    /** The work since the last start. */
    protected final W work() {
        return work;
    }

    /** Not in a command of the command line, which leaves the index to the servers. */
    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /** Before the web server, because its first answer needs an index. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        register.begin();
        W begun = works.get();
        CountDownLatch tried = new CountDownLatch(1);
        Thread taken = Thread.ofPlatform().name("index").unstarted(() -> run(begun, tried));
        work = begun;
        steps = taken;
        try {
            begun.begin();
        } catch (IOException | RuntimeException e) {
            begun.end(taken);
            throw new IllegalStateException("The index cannot be opened: " + e.getMessage(), e);
        }
        running = true;
        taken.start();
        catchUp(tried);
    }

    /** Waits for the latest changes, so that the first answer has them, but not while a new index fills. */
    private static void catchUp(CountDownLatch tried) {
        try {
            if (!tried.await(LONGEST_CATCHING_UP, TimeUnit.SECONDS)) {
                log.info("The index has not caught up yet; searches lack the latest changes until it has");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(W begun, CountDownLatch tried) {
        try {
            while (running) {
                runOnce(begun, tried);
            }
        } finally {
            begun.leave();
        }
    }

    private void runOnce(W begun, CountDownLatch tried) {
        try {
            if (!begun.open()) {
                tried.countDown();
            }
            begun.step();
            ready.countDown();
            tried.countDown();
            InterruptibleWait.pause(PAUSE_MILLIS);
        } catch (IOException | RuntimeException e) {
            if (running) {
                begun.failed(e);
                tried.countDown();
                InterruptibleWait.pause(PAUSE_AFTER_FAILURE_MILLIS);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        work.end(steps);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Waits until the index is open and the names are loaded. */
    public void awaitReady() throws InterruptedException {
        ready.await();
    }

    @Override
    public IndexState state() {
        return work.state();
    }

    @Override
    public void startRebuild() {
        work.startRebuild();
    }
}
