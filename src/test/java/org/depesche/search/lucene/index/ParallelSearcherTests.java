package org.depesche.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiReader;
import org.depesche.search.engine.TimeExceededException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The work that is done on another core, beside the work of the asking thread itself. */
class ParallelSearcherTests {

    private final ParallelSearcher searcher = searcher(null);

    private static ParallelSearcher searcher(@Nullable SearchTimeout timeout) {
        try {
            return new ParallelSearcher(new MultiReader(), timeout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatFailsAsideFailsForWhoAsks() {
        assertThatThrownBy(() -> inParallel(searcher, () -> {
                    throw new EOFException("_3.pos");
                }))
                .isInstanceOf(EOFException.class)
                .hasMessage("_3.pos");
        assertThatThrownBy(() -> inParallel(searcher, () -> {
                    throw new TimeExceededException();
                }))
                .isInstanceOf(TimeExceededException.class);
    }

    @Test
    void whereAllCoresAreBusyWhoAsksDoesItInstead() throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        assumeThat(cores).isGreaterThan(1);
        CountDownLatch busy = new CountDownLatch(2 * cores);
        CountDownLatch over = new CountDownLatch(1);
        List<Thread> others = Stream.generate(() -> Thread.ofPlatform().start(() -> {
                    try {
                        inParallel(searcher, () -> {
                            busy.countDown();
                            over.await();
                            return true;
                        });
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .limit(cores)
                .toList();
        busy.await();
        try {
            assertThat(inParallel(searcher, Thread::currentThread)).containsOnly(Thread.currentThread());
        } finally {
            over.countDown();
            for (Thread other : others) {
                other.join();
            }
        }
    }

    @Test
    void aTaskAsideHasTheTimeThatTheSearchHasLeft() throws IOException {
        SearchTimeout over = new SearchTimeout(Duration.ZERO);
        SearchTimeout ample = new SearchTimeout(Duration.ofHours(1));

        assertThat(inParallel(searcher(over), over::shouldExit)).containsExactly(true, true);
        assertThat(inParallel(searcher(ample), ample::shouldExit)).containsExactly(false, false);
    }

    private static <T> List<T> inParallel(ParallelSearcher searcher, Callable<T> task) throws IOException {
        return searcher.getTaskExecutor().invokeAll(List.of(task, task));
    }

    @Test
    void theTimeIsThatOfOneSearchAndOfTheThreadsThatWorkForIt() {
        SearchTimeout over = new SearchTimeout(Duration.ZERO);
        SearchTimeout ample = new SearchTimeout(Duration.ofHours(1));

        assertThat(over.shouldExit()).isTrue();
        assertThat(ample.shouldExit()).isFalse();
        assertThat(CompletableFuture.supplyAsync(over::shouldExit))
                .succeedsWithin(Duration.ofMinutes(1))
                .isEqualTo(false);
    }
}
