package org.depesche.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.lucene.index.MultiReader;
import org.depesche.search.lucene.index.ParallelSearcher.Aside;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is done on another core, beside what the asking thread does itself. */
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
    void whatWentOnAsideIsThereWhenItIsAskedFor() throws IOException {
        try (Aside<String> aside = searcher.aside(() -> "zwanzig Treffer")) {
            assertThat(aside.get()).isEqualTo("zwanzig Treffer");
        }
    }

    @Test
    void whatFailsAsideFailsForWhoAsks() {
        try (Aside<String> aside = searcher.aside(() -> {
            throw new EOFException("_3.pos");
        })) {
            assertThatThrownBy(aside::get).isInstanceOf(EOFException.class).hasMessage("_3.pos");
        }
        try (Aside<String> aside = searcher.aside(() -> {
            throw new SearchTimeout.Exceeded();
        })) {
            assertThatThrownBy(aside::get).isInstanceOf(SearchTimeout.Exceeded.class);
        }
    }

    @Test
    void whereAllCoresAreBusyWhoAsksDoesItInstead() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        List<Aside<Boolean>> busy = new ArrayList<>();
        for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            busy.add(searcher.aside(() -> {
                over.await();
                return true;
            }));
        }
        try (Aside<Thread> aside = searcher.aside(Thread::currentThread)) {
            assertThat(aside.get()).isSameAs(Thread.currentThread());
        } finally {
            over.countDown();
            busy.forEach(Aside::close);
        }
    }

    @Test
    void aTaskAsideHasTheTimeThatTheSearchHasLeft() throws IOException {
        SearchTimeout over = new SearchTimeout(Duration.ZERO);
        SearchTimeout ample = new SearchTimeout(Duration.ofHours(1));

        try (Aside<Boolean> late = searcher(over).aside(over::shouldExit);
                Aside<Boolean> early = searcher(ample).aside(ample::shouldExit)) {
            assertThat(late.get()).isTrue();
            assertThat(early.get()).isFalse();
        }
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
