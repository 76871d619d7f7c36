package org.depesche.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.depesche.web.DataSettings;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes the temporary files of uploads that ended because the application was killed. */
@Component
class AbandonedUploadCleanup {

    /** Longer than any upload takes. */
    private static final Duration AGE = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    AbandonedUploadCleanup(DataSettings settings, Clock clock) {
        this.folder = settings.data().resolve(DataFolder.UPLOADS);
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void delete() {
        Instant oldest = clock.instant().minus(AGE);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
