package org.depesche.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.depesche.article.Originals;
import org.depesche.article.Published;
import org.depesche.format.Container;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
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
     * Keeps files and puts them in the queue, all or none. A container is unpacked: the files in it are kept, not the
     * container. A file that is too large fails by itself, the others go on.
     *
     * @param who is sending them
     * @return the id of their run, see {@link IngestRuns}
     * @throws UncheckedIOException if a file cannot be read; nothing is kept then
     */
    @Transactional
    public long take(List<UploadedFile> files, Defaults defaults, String who) {
        Taking taking = new Taking(open(defaults, who), defaults.preview());
        for (UploadedFile file : files) {
            SourceFile source = file.source();
            if (Container.is(source)) {
                Container.of(source, MOST_MEGABYTES << 20).unpack(taking);
            } else {
                taking.take(file);
            }
        }
        queue.add(taking.queued);
        return taking.run;
    }

    /** One upload while it is taken. */
    private final class Taking implements Container.Receiver {

        private final long run;
        private final boolean preview;
        private final List<Long> queued = new ArrayList<>();
        private int position;

        Taking(long run, boolean preview) {
            this.run = run;
            this.preview = preview;
        }

        void take(UploadedFile file) {
            if (file.size() > (long) MOST_MEGABYTES << 20) {
                refuse(file, IngestProblem.of(Stage.UPLOAD, "too-large", String.valueOf(MOST_MEGABYTES)));
            } else {
                queued.add(ingestFiles.enter(run, position++, file, keep(file), preview));
            }
        }

        private void refuse(UploadedFile file, IngestProblem problem) {
            ingestFiles.fail(ingestFiles.enter(run, position++, file, null, preview), problem);
        }

        @Override
        public void file(String name, byte[] bytes) {
            take(UploadedFile.of(name, bytes));
        }

        @Override
        public void refused(String name, Problem problem) {
            refuse(UploadedFile.of(name, new byte[0]), IngestProblem.reading(problem));
        }
    }

    private String keep(UploadedFile file) {
        try (InputStream in = file.content().getInputStream()) {
            String mediaType = file.mediaType() == null ? "application/octet-stream" : file.mediaType();
            return originals.keep(file.lastName(), mediaType, in.readAllBytes());
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
