package org.depesche.search.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class InterruptibleWaitTests {

    private final List<String> done = new ArrayList<>();

    @Test
    void doesAllPartsOfAWork() throws IOException {
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            InterruptibleWait.doAll(one, List.of(() -> done.add("a"), () -> done.add("b")), "Failed");
        }
        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void beginsNoPartAfterOneThatFailed() {
        List<InterruptibleWait.Part> parts = List.of(
                () -> done.add("a"),
                () -> {
                    throw new IOException("The disk is full");
                },
                () -> done.add("b"));
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            assertThatThrownBy(() -> InterruptibleWait.doAll(one, parts, "Failed"))
                    .isInstanceOf(IOException.class)
                    .hasRootCauseMessage("The disk is full");
        }
        assertThat(done).containsExactly("a");
    }
}
