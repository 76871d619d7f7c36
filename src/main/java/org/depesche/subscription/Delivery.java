package org.depesche.subscription;

import java.time.Clock;
import java.util.List;
import org.depesche.format.DiskFullException;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.Publishing;
import org.depesche.ingest.QueueFullException;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands files in, with the statements of their subscription. */
@Component
class Delivery {

    /** The sender's name in the list of runs. */
    private static final String WHO = "subscriptions";

    private final Uploads uploads;
    private final Clock clock;

    Delivery(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * Hands files in.
     *
     * @return the run; null without files
     * @throws QueueFullException if too much waits already
     * @throws DiskFullException if there is no room on the disk
     */
    @Nullable
    Long handIn(Subscription one, List<UploadedFile> files) {
        if (files.isEmpty()) {
            return null;
        }
        Publishing publishing = one.hold() ? Publishing.CLEAR : Publishing.NOW;
        return uploads.accept(files, Defaults.of(null, one.source(), one.language(), publishing, clock.getZone()), WHO);
    }
}
