package org.depesche.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.depesche.article.Originals;
import org.depesche.article.Published;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for files: what is taken here is kept, and worked on until its outcome is known. */
@Component
public class Uploads {

    /** More than this is no single article, and no file to keep in a database. */
    public static final int MOST_MEGABYTES = 50;

    private final JdbcClient jdbc;
    private final Originals originals;
    private final IngestFiles ingestFiles;
    private final IngestQueue queue;

    Uploads(JdbcClient jdbc, Originals originals, IngestFiles ingestFiles, IngestQueue queue) {
        this.jdbc = jdbc;
        this.originals = originals;
        this.ingestFiles = ingestFiles;
        this.queue = queue;
    }

    /**
     * Keeps files and puts them in the queue, all or none. A file that is too large fails by itself, the others go on.
     *
     * @param who is sending them
     * @return the id of their run, see {@link IngestRuns}
     * @throws UncheckedIOException if a file cannot be read; nothing is kept then
     */
    @Transactional
    public long take(List<UploadedFile> files, Defaults defaults, String who) {
        long run = open(defaults, who);
        List<Long> queued = new ArrayList<>(files.size());
        for (int position = 0; position < files.size(); position++) {
            UploadedFile file = files.get(position);
            String original = tooLarge(file) ? null : keep(file);
            long id = ingestFiles.enter(run, position, file, original, defaults.preview());
            if (original == null) {
                ingestFiles.fail(id, IngestProblem.of(Stage.UPLOAD, "too-large", String.valueOf(MOST_MEGABYTES)));
            } else {
                queued.add(id);
            }
        }
        queue.add(queued);
        return run;
    }

    private static boolean tooLarge(UploadedFile file) {
        return file.size() > (long) MOST_MEGABYTES << 20;
    }

    private String keep(UploadedFile file) {
        try (InputStream in = file.content().getInputStream()) {
            String mediaType = file.mediaType() == null ? "application/octet-stream" : file.mediaType();
            return originals.keep(file.name(), mediaType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long open(Defaults defaults, String who) {
        Published published = defaults.published();
        return jdbc.sql("""
                insert into ingest_run
                    (created_by, published_on, published_at, published_offset, source, language, preview)
                values (:who, :day, :time, :offset, :source, :language, :preview) returning id
                """)
                .param("who", who)
                .param("day", published == null ? null : published.day())
                .param("time", published == null ? null : published.instant())
                .param("offset", published == null ? null : published.offset())
                .param("source", defaults.source())
                .param(
                        "language",
                        defaults.language() == null ? null : defaults.language().toLanguageTag())
                .param("preview", defaults.preview())
                .query(Long.class)
                .single();
    }
}
