package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.depesche.Eventually;
import org.depesche.search.opensearch.index.ClusterAwayException;
import org.junit.jupiter.api.Test;

/** Each reading of the value gives the next number. */
class LateValueTests {

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicInteger readings = new AtomicInteger();

    /** A reading takes until it is done. */
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    private int read() {
        int number = readings.incrementAndGet();
        work.join();
        return number;
    }

    private int at(LateValue<Integer> value, Object key) throws IOException {
        return at(value, key, LONG);
    }

    private int at(LateValue<Integer> value, Object key, Duration longest) throws IOException {
        return value.at(key, longest, this::read);
    }

    @Test
    void aFastValueIsReadAfterEachChange() throws IOException {
        LateValue<Integer> value = new LateValue<>(LONG, Duration.ZERO);

        assertThat(value.last()).isNull();
        assertThat(at(value, "first")).isEqualTo(1);
        assertThat(at(value, "first")).isEqualTo(1);
        assertThat(at(value, "second")).isEqualTo(2);
        assertThat(value.last()).isEqualTo(2);
    }

    @Test
    void aSlowValueIsTheOldOneWhileItIsReadAgain() throws IOException {
        LateValue<Integer> value = new LateValue<>(Duration.ZERO, 0, Duration.ZERO);
        assertThat(at(value, "first")).isEqualTo(1);

        work = new CompletableFuture<>();
        assertThat(at(value, "second")).isEqualTo(1);
        work.complete(null);
        Eventually.await().untilAsserted(() -> assertThat(at(value, "second")).isEqualTo(2));
    }

    @Test
    void aSlowValueRestsAfterEachReading() throws IOException {
        LateValue<Integer> value = new LateValue<>(Duration.ZERO, LONG);

        assertThat(at(value, "first")).isEqualTo(1);
        assertThat(at(value, "second")).isEqualTo(1);
        assertThat(at(value, "third")).isEqualTo(1);
        assertThat(readings).hasValue(1);
    }

    @Test
    void aReadingGoesOnWhenNobodyWaitsLonger() {
        LateValue<Integer> value = new LateValue<>(Duration.ZERO, LONG);
        work = new CompletableFuture<>();
        assertThatThrownBy(() -> at(value, "first", Duration.ZERO)).isInstanceOf(ClusterAwayException.class);

        work.complete(null);
        Eventually.await().untilAsserted(() -> assertThat(value.last()).isEqualTo(1));
        assertThat(readings).hasValueLessThanOrEqualTo(1);
    }

    @Test
    void aValueThatHasBecomeSlowIsTheOldOne() throws IOException {
        LateValue<Integer> value = new LateValue<>(LONG, Duration.ZERO);
        assertThat(at(value, "first")).isEqualTo(1);

        work = new CompletableFuture<>();
        assertThat(at(value, "second", Duration.ZERO)).isEqualTo(1);
        work.complete(null);
        assertThat(at(value, "second")).isEqualTo(2);
    }

    @Test
    void allWhoWaitShareOneReading() throws Exception {
        LateValue<Integer> value = new LateValue<>(LONG, Duration.ZERO);
        work = new CompletableFuture<>();
        List<FutureTask<Integer>> readers =
                List.of(new FutureTask<>(() -> at(value, "first")), new FutureTask<>(() -> at(value, "first")));
        List<Thread> threads = readers.stream().map(Thread.ofPlatform()::start).toList();
        Eventually.await()
                .until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));

        work.complete(null);
        assertThat(readers.getFirst().get()).isEqualTo(1);
        assertThat(readers.getLast().get()).isEqualTo(1);
    }

    @Test
    void whatBeganBeforeAChangeIsReadOnceMore() throws Exception {
        LateValue<Integer> value = new LateValue<>(LONG, Duration.ZERO);
        assertThat(at(value, "first")).isEqualTo(1);
        work = new CompletableFuture<>();
        assertThat(at(value, "second", Duration.ZERO)).isEqualTo(1);

        FutureTask<Integer> reader = new FutureTask<>(() -> at(value, "third"));
        Thread waiting = Thread.ofPlatform().start(reader);
        Eventually.await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        work.complete(null);
        assertThat(reader.get()).isEqualTo(3);
    }

    @Test
    void aFailedReadingIsTriedAgain() throws IOException {
        LateValue<Integer> value = new LateValue<>(LONG, Duration.ZERO);

        assertThatThrownBy(() -> value.at("first", LONG, () -> {
                    throw new IOException("away");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("away");
        assertThat(at(value, "first")).isEqualTo(1);
    }
}
