package org.depesche.ingest;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.depesche.article.Originals;
import org.depesche.article.Published;
import org.depesche.format.DiskFullException;
import org.depesche.ingest.queue.Fairness;
import org.depesche.ingest.queue.FilesQueued;
import org.depesche.ingest.queue.IngestFiles;
import org.depesche.ingest.queue.PictureFiles;
import org.depesche.ingest.queue.QueueCapacity;
import org.depesche.ingest.queue.QueueCapacity.Room;
import org.depesche.ingest.queue.UrgentUploads;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accepts files: each is kept, and waits in the queue until its outcome is known. */
@Component
public class Uploads {

    /** Files of one run; files in containers are not counted. */
    private static final int MOST_FILES = 100_000;

    /** The batch of a sender who never repeats a request. */
    public static final int NOT_REPEATED = Integer.MAX_VALUE;

    private final JdbcClient jdbc;
    private final Originals originals;
    private final IngestFiles ingestFiles;
    private final PictureFiles pictureFiles;
    private final QueueCapacity capacity;
    private final Unpacking unpacking;
    private final UrgentUploads urgent;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Uploads(
            JdbcClient jdbc,
            Originals originals,
            IngestFiles ingestFiles,
            PictureFiles pictureFiles,
            QueueCapacity capacity,
            Unpacking unpacking,
            UrgentUploads urgent,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.originals = originals;
        this.ingestFiles = ingestFiles;
        this.pictureFiles = pictureFiles;
        this.capacity = capacity;
        this.unpacking = unpacking;
        this.urgent = urgent;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Keeps files and queues them, all or none. Of a container its files are kept, and not the container. A file that is too
     * large fails alone. Must not be called in a transaction.
     *
     * @return the id of their run, see {@link IngestRuns}
     * @throws UncheckedIOException if a file cannot be read; nothing is kept then
     * @throws QueueFullException if too much waits already; nothing is kept then
     * @throws DiskFullException if there is no room on the disk; nothing is kept then
     */
    public long accept(List<UploadedFile> files, Defaults defaults, String sender) {
        return accept(files, defaults, sender, null);
    }

    /**
     * {@link #accept(List, Defaults, String)} for clients that repeat a request that got no answer.
     *
     * @param upload the client's id of the upload, the same in each repetition; null if requests are not repeated
     */
    public long accept(List<UploadedFile> files, Defaults defaults, String sender, @Nullable String upload) {
        capacity.room(sender, files.size());
        try (UnpackedUpload parcel = open(files)) {
            return accept(parcel, defaults, sender, upload);
        }
    }

    /**
     * Unpacks files, which may take long for containers.
     *
     * @throws QueueFullException if too many uploads are being unpacked
     */
    public UnpackedUpload open(List<UploadedFile> files) {
        return unpacking.open(files);
    }

    /**
     * {@link #accept(List, Defaults, String)} of unpacked files, in the caller's transaction.
     *
     * @param upload the client's id of the upload; null if requests are not repeated
     */
    public long accept(UnpackedUpload parcel, Defaults defaults, String sender, @Nullable String upload) {
        return Objects.requireNonNull(transaction.execute(now -> {
            Room room = capacity.room(sender, parcel.files());
            Long run = open(defaults, sender, upload);
            if (run == null) {
                return jdbc.sql("select id from ingest_run where created_by = :who and upload = :upload")
                        .param("who", sender)
                        .param("upload", upload)
                        .query(Long.class)
                        .single();
            }
            enter(parcel, run, defaults.preview(), 0, room);
            return run;
        }));
    }

    /**
     * Adds files to a run, for uploads that are too large for one request.
     *
     * @param batch number of the request after {@link #accept}, from 1: a repeated request adds nothing
     * @throws IllegalArgumentException if the run is not the sender's, or has too many files
     */
    public void add(long run, int batch, List<UploadedFile> files, String sender) {
        capacity.room(sender, files.size());
        try (UnpackedUpload parcel = open(files)) {
            add(run, batch, parcel, sender);
        }
    }

    /** {@link #add(long, int, List, String)} of unpacked files, in the caller's transaction. */
    public void add(long run, int batch, UnpackedUpload parcel, String sender) {
        transaction.executeWithoutResult(now -> {
            Begun begun = begun(run, sender);
            if (begun.files + parcel.files() > MOST_FILES) {
                throw new IllegalArgumentException("More than " + MOST_FILES + " files in one run");
            }
            if (batch > begun.batches) {
                enter(parcel, run, begun.preview, begun.files, capacity.room(sender, parcel.files()));
                jdbc.sql("update ingest_run set batches = batches + 1 where id = :run")
                        .param("run", run)
                        .update();
            }
        });
    }

    private Begun begun(long run, String sender) {
        return jdbc.sql("""
                select r.preview, r.batches, (select count(*) from ingest_file f where f.run_id = r.id) as files
                from ingest_run r where r.id = :run and r.created_by = :who for update
                """)
                .param("run", run)
                .param("who", sender)
                .query(Begun.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No run " + run + " of " + sender));
    }

    /** The number of files that a sender may send now, if large uploads are in no hurry. */
    public int room(String sender) {
        return capacity.files(sender);
    }

    private record Begun(boolean preview, int batches, int files) {}

    /** @param first the number of files that the run has already */
    private void enter(UnpackedUpload parcel, long run, boolean preview, int first, Room room) {
        for (UploadedFile picture : parcel.pictures()) {
            room.reserve(picture.size());
            pictureFiles.enter(run, picture);
        }
        int position = first;
        for (UnpackedUpload.Content content : parcel.contents()) {
            UploadedFile file = content.file();
            if (content.problem() != null) {
                ingestFiles.enterFailed(run, position, file, preview, content.problem());
            } else {
                room.reserve(file.size());
                String mediaType = Objects.requireNonNullElse(file.mediaType(), "application/octet-stream");
                String original = originals.keep(file.lastName(), mediaType, file.content());
                int turn = Fairness.turn(room.runs(), position, file.size());
                ingestFiles.enter(run, position, file, original, preview, turn);
            }
            position++;
        }
        events.publishEvent(new FilesQueued());
    }

    /** Pauses the caller for urgent uploads, for a second at the most. */
    public void letUrgentThrough() {
        urgent.letThrough();
    }

    /** Returns the id of a new run; null if this upload has a run already. */
    private @Nullable Long open(Defaults defaults, String sender, @Nullable String upload) {
        Published published = defaults.published();
        return jdbc.sql("""
                insert into ingest_run
                    (created_by, upload, published_on, published_at, published_offset, source, language, preview, hold)
                values (:who, :upload, :day, :time, :offset, :source, :language, :preview, :hold)
                on conflict (created_by, upload) where upload is not null do nothing returning id
                """)
                .param("who", sender)
                .param("upload", upload)
                .param("day", published == null ? null : published.day())
                .param("time", published == null ? null : published.instant())
                .param("offset", published == null ? null : published.offset())
                .param("source", defaults.source())
                .param(
                        "language",
                        defaults.language() == null ? null : defaults.language().toLanguageTag())
                .param("preview", defaults.preview())
                .param("hold", defaults.publishing() == Publishing.CLEAR)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
