package org.depesche.subscription.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.depesche.ingest.UploadedFile;
import org.depesche.subscription.FetchException;
import org.depesche.subscription.Findings;
import org.depesche.subscription.SubscriptionSettings;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Every kind of folder passes these tests, on a server of this machine. Files are a day old, unless a test says otherwise. */
abstract class FolderContract {

    static final String HERE = "127.0.0.1";
    static final Instant NOW = Instant.parse("2024-05-13T12:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Set<String> known = new HashSet<>();

    /** Writes a file into the folder. */
    abstract void put(String name, String text, Instant changed) throws IOException;

    /** Looks at the folder. */
    abstract Findings look(SubscriptionSettings settings) throws FetchException;

    void put(String name, String text) throws IOException {
        put(name, text, NOW.minus(Duration.ofDays(1)));
    }

    Findings look() throws FetchException {
        return look(settings(List.of(HERE), 50));
    }

    static SubscriptionSettings settings(List<String> privateHosts, int atOnce) {
        return new SubscriptionSettings(
                List.of("*"),
                privateHosts,
                DataSize.ofKilobytes(20),
                Duration.ofSeconds(20),
                atOnce,
                Duration.ZERO,
                List.of(),
                Map.of());
    }

    /** Those keys that no look of this test has read. */
    List<String> unread(List<String> keys) {
        return keys.stream().filter(key -> !known.contains(key)).toList();
    }

    /** Remembers the keys that a look has read, as a subscription does. */
    Findings remembered(Findings found) {
        known.addAll(found.read());
        return found;
    }

    static List<String> names(Findings found) {
        return found.files().stream().map(UploadedFile::name).toList();
    }

    static String text(UploadedFile file) throws IOException {
        try (var in = file.content().getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void assertProblem(String problem, ThrowingCallable look) {
        assertThatExceptionOfType(FetchException.class).isThrownBy(look).withMessage(problem);
    }

    @Test
    void readsAFileAgainOnlyWhenItHasChanged() throws Exception {
        put("hafen.txt", "Der Hafen wächst.");
        put("kran.txt", "Der Kran steht.");
        assertThat(look().files()).hasSize(2);
        assertThat(look().files()).isEmpty();

        put("kran.txt", "Der Kran fällt.", NOW.minus(Duration.ofHours(1)));
        assertThat(names(look())).containsExactly("kran.txt");
    }

    @Test
    void leavesHiddenAndUnfinishedFilesAlone() throws Exception {
        put(".hafen.txt", "Der Hafen wächst.");
        put("hafen.txt.part", "Der Hafen wächst.");
        put(".git/kran.txt", "Der Kran steht.");

        assertThat(look().files()).isEmpty();
    }

    @Test
    void leavesAFileOutThatIsTooLargeAndSaysSoOnce() throws Exception {
        put("gross.txt", "Sehr viel Text. ".repeat(2_000));
        put("klein.txt", "Wenig Text.");

        Findings found = look();
        assertThat(names(found)).containsExactly("klein.txt");
        assertThat(found.failure()).hasMessage("large-file gross.txt");
        assertThat(look().failure()).isNull();
    }

    @Test
    void readsAFullFolderInSeveralLooks() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            put(name + ".txt", "Der Hafen wächst.");
        }
        SubscriptionSettings two = settings(List.of(HERE), 2);

        Findings first = look(two);
        assertThat(names(first)).containsExactly("a.txt", "b.txt");
        assertThat(first.again()).isEqualTo(Duration.ZERO);
        Findings second = look(two);
        assertThat(names(second)).containsExactly("c.txt");
        assertThat(second.again()).isNull();
    }

    @Test
    void asksNoHostOfAPrivateNetwork() {
        assertProblem("private " + HERE, () -> look(settings(List.of(), 50)));
    }
}
