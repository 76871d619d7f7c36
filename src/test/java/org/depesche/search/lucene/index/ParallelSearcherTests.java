package org.depesche.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.depesche.search.lucene.index.ParallelSearcher.Aside;
import org.junit.jupiter.api.Test;

/** What is done on another core, beside what the asking thread does itself. */
class ParallelSearcherTests {

    @Test
    void whatWentOnAsideIsThereWhenItIsAskedFor() throws IOException {
        try (Aside<String> aside = ParallelSearcher.aside(() -> "zwanzig Treffer")) {
            assertThat(aside.get()).isEqualTo("zwanzig Treffer");
        }
    }

    @Test
    void whatFailsAsideFailsForWhoAsks() {
        try (Aside<String> aside = ParallelSearcher.aside(() -> {
            throw new EOFException("_3.pos");
        })) {
            assertThatThrownBy(aside::get).isInstanceOf(EOFException.class).hasMessage("_3.pos");
        }
        try (Aside<String> aside = ParallelSearcher.aside(() -> {
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
            busy.add(ParallelSearcher.aside(() -> {
                over.await();
                return true;
            }));
        }
        try (Aside<Thread> aside = ParallelSearcher.aside(Thread::currentThread)) {
            assertThat(aside.get()).isSameAs(Thread.currentThread());
        } finally {
            over.countDown();
            busy.forEach(Aside::close);
        }
    }
}
