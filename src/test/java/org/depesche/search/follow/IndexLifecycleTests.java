package org.depesche.search.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.depesche.LogTest;
import org.depesche.search.IndexState;
import org.depesche.search.names.RegisterFollower;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

@LogTest
class IndexLifecycleTests {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch filled = new CountDownLatch(1);
    private boolean filling;
    private Exception atBegin;
    private Exception atStep;

    private final IndexLifecycle<IndexWork> lifecycle =
            new IndexLifecycle<>(mock(RegisterFollower.class), new IndexSettings(true), Work::new) {};

    /** Notes the calls of its methods. */
    private final class Work implements IndexWork {

        @Override
        public void begin() throws IOException {
            calls.add("begin");
            fail(atBegin);
        }

        @Override
        public boolean open() {
            return !filling;
        }

        @Override
        public void step() throws IOException {
            if (filling) {
                try {
                    filled.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            Exception failure = atStep;
            atStep = null;
            fail(failure);
            calls.add("step");
        }

        private void fail(Exception failure) throws IOException {
            if (failure instanceof IOException io) {
                throw io;
            } else if (failure instanceof RuntimeException other) {
                throw other;
            }
        }

        @Override
        public void failed(Exception e) {
            calls.add("failed: " + e.getMessage());
        }

        @Override
        public void leave() {
            calls.add("leave");
        }

        @Override
        public void end(Thread steps) {
            InterruptibleWait.join(steps);
            calls.add("end");
        }

        @Override
        public IndexState state() {
            return new IndexState(calls.size(), false, 0, "");
        }

        @Override
        public void startRebuild() {
            calls.add("rebuild");
        }
    }

    @AfterEach
    void stop() {
        filled.countDown();
        lifecycle.stop();
    }

    @Test
    void aStartWaitsForTheFirstStep() throws InterruptedException {
        lifecycle.start();

        assertThat(calls).startsWith("begin", "step");
        assertThat(lifecycle.isRunning()).isTrue();
        lifecycle.awaitReady();
    }

    @Test
    void aStartDoesNotWaitWhileANewIndexFills(CapturedOutput log) {
        filling = true;
        lifecycle.start();

        assertThat(calls).containsExactly("begin");
        assertThat(log).doesNotContain("not caught up");
    }

    @Test
    void aStartThatFailsEndsTheWorkAndTheApplication() {
        atBegin = new IllegalStateException("another application uses it");

        assertThatThrownBy(lifecycle::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another application uses it");
        assertThat(calls).containsExactly("begin", "end");
        assertThat(lifecycle.isRunning()).isFalse();
    }

    @Test
    void aFailedStepIsRepeated() throws InterruptedException {
        atStep = new IOException("no room");
        lifecycle.start();
        assertThat(calls).startsWith("begin", "failed: no room");

        lifecycle.awaitReady();
        assertThat(calls).contains("step");
    }

    @Test
    void aStopWaitsForTheLastStepAndAnotherStartBeginsNewWork() {
        lifecycle.start();
        lifecycle.stop();
        assertThat(calls).endsWith("leave", "end");
        assertThat(lifecycle.isRunning()).isFalse();

        calls.clear();
        lifecycle.start();
        assertThat(calls).startsWith("begin", "step");
    }

    @Test
    void theStateIsKnownAndARebuildTakenBeforeTheFirstStart() {
        assertThat(lifecycle.state().problem()).isEmpty();
        lifecycle.startRebuild();
        assertThat(calls).containsExactly("rebuild");
    }
}
