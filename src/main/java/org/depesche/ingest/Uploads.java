package org.depesche.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.depesche.article.Originals;
import org.depesche.article.Published;
import org.depesche.format.DiskFullException;
import org.depesche.ingest.queue.Fairness;
import org.depesche.ingest.queue.FilesQueued;
import org.depesche.ingest.queue.IngestFiles;
import org.depesche.ingest.queue.QueueCapacity;
import org.depesche.ingest.queue.QueueCapacity.Room;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The door for files: what is taken here is kept, and worked on until its outcome is known. */
@Component
public class Uploads {

    /** Files of one run that come in one by one; those in containers are not counted. */
    private static final int MOST_FILES = 100_000;

    private final JdbcClient jdbc;
    private final Originals originals;
    private final IngestFiles ingestFiles;
    private final QueueCapacity capacity;
    private final Unpacking unpacking;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Uploads(
            JdbcClient jdbc,
            Originals originals,
            IngestFiles ingestFiles,
            QueueCapacity capacity,
            Unpacking unpacking,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.originals = originals;
        this.ingestFiles = ingestFiles;
        this.capacity = capacity;
        this.unpacking = unpacking;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Keeps files and puts them in the queue, all or none. A container is unpacked: the files in it are kept, not the
     * container. A file that is too large fails by itself, the others go on. Must not be called in a transaction.
     *
     * @param who is sending them
     * @return the id of their run, see {@link IngestRuns}
     * @throws UncheckedIOException if a file cannot be read; nothing is kept then
     * @throws QueueFullException if too much waits already; nothing is kept then
     * @throws DiskFullException if there is no room on the disk; nothing is kept then
     */
    public long take(List<UploadedFile> files, Defaults defaults, String who) {
        return take(files, defaults, who, null);
    }

    /**
     * {@link #take(List, Defaults, String)} for one who may have to ask twice, not knowing whether the first time was
     * heard.
     *
     * @param upload a name of the sender's own for the upload, the same both times; null where they ask once
     */
    public long take(List<UploadedFile> files, Defaults defaults, String who, @Nullable String upload) {
        capacity.room(who, files.size());
        try (Parcel parcel = open(files)) {
            return take(parcel, defaults, who, upload);
        }
    }

    /**
     * Makes files ready to be taken, which may take long where they are containers.
     *
     * @throws QueueFullException if too many do so already
     */
    public Parcel open(List<UploadedFile> files) {
        return unpacking.open(files);
    }

    /** {@link #take(List, Defaults, String)} of files that are ready, where a transaction is open. */
    public long take(Parcel parcel, Defaults defaults, String who) {
        return take(parcel, defaults, who, null);
    }

    private long take(Parcel parcel, Defaults defaults, String who, @Nullable String upload) {
        return inTransaction(() -> {
            Room room = capacity.room(who, parcel.files());
            Long run = open(defaults, who, upload);
            return run == null
                    ? jdbc.sql("select id from ingest_run where created_by = :who and upload = :upload")
                            .param("who", who)
                            .param("upload", upload)
                            .query(Long.class)
                            .single()
                    : take(parcel, new Taking(run, defaults.preview(), 0, room));
        });
    }

    /** {@link #add(long, int, List, String)} for one who asks once. */
    public void add(long run, List<UploadedFile> files, String who) {
        add(run, Integer.MAX_VALUE, files, who);
    }

    /**
     * Adds files to a run, as {@link #take}: what is too much for one request comes in several.
     *
     * @param batch counted from 1, those of {@link #take} being none: one that was heard before is not taken again
     * @param who is sending them: who began the run
     * @throws IllegalArgumentException if they began no such run, or the files of one upload are too many
     */
    public void add(long run, int batch, List<UploadedFile> files, String who) {
        capacity.room(who, files.size());
        try (Parcel parcel = open(files)) {
            add(run, batch, parcel, who);
        }
    }

    /** {@link #add(long, List, String)} of files that are ready, where a transaction is open. */
    public void add(long run, Parcel parcel, String who) {
        add(run, Integer.MAX_VALUE, parcel, who);
    }

    private void add(long run, int batch, Parcel parcel, String who) {
        inTransaction(() -> {
            Begun begun = begun(run, who);
            if (begun.files + parcel.files() > MOST_FILES) {
                throw new IllegalArgumentException("More than " + MOST_FILES + " files in one run");
            }
            if (batch > begun.batches) {
                take(parcel, new Taking(run, begun.preview, begun.files, capacity.room(who, parcel.files())));
                jdbc.sql("update ingest_run set batches = batches + 1 where id = :run")
                        .param("run", run)
                        .update();
            }
            return run;
        });
    }

    private Begun begun(long run, String who) {
        return jdbc.sql("""
                select r.preview, r.batches, (select count(*) from ingest_file f where f.run_id = r.id) as files
                from ingest_run r where r.id = :run and r.created_by = :who for update
                """)
                .param("run", run)
                .param("who", who)
                .query(Begun.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No run " + run + " of " + who));
    }

    private long inTransaction(LongSupplier work) {
        return Objects.requireNonNull(transaction.execute(now -> work.getAsLong()));
    }

    /** How many files a sender who can wait may hand in now. */
    public int room(String who) {
        return capacity.files(who);
    }

    private record Begun(boolean preview, int batches, int files) {}

    private long take(Parcel parcel, Taking taking) {
        parcel.contents().forEach(taking::take);
        events.publishEvent(new FilesQueued());
        return taking.run;
    }

    /** One upload while it is taken. */
    private final class Taking {

        private final long run;
        private final boolean preview;
        private final Room room;
        private int position;

        Taking(long run, boolean preview, int position, Room room) {
            this.run = run;
            this.room = room;
            this.preview = preview;
            this.position = position;
        }

        void take(Parcel.Content content) {
            UploadedFile file = content.file();
            if (content.problem() != null) {
                ingestFiles.enterFailed(run, position, file, preview, content.problem());
            } else {
                room.take(file.size());
                int turn = Fairness.turn(room.runs(), position, file.size());
                ingestFiles.enter(run, position, file, keep(file), preview, turn);
            }
            position++;
        }
    }

    private String keep(UploadedFile file) {
        try {
            String mediaType = file.mediaType() == null ? "application/octet-stream" : file.mediaType();
            return originals.keep(file.lastName(), mediaType, file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the id of a new run; null if this upload has one already. */
    private @Nullable Long open(Defaults defaults, String who, @Nullable String upload) {
        Published published = defaults.published();
        return jdbc.sql("""
                insert into ingest_run
                    (created_by, upload, published_on, published_at, published_offset, source, language, preview, hold)
                values (:who, :upload, :day, :time, :offset, :source, :language, :preview, :hold)
                on conflict (created_by, upload) where upload is not null do nothing returning id
                """)
                .param("who", who)
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
