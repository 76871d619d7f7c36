package org.depesche.ops;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.depesche.article.Articles;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads sample articles in the background at the first start on the embedded database. */
@Component
@ConditionalOnWebApplication
class SampleArchive {

    private static final Logger log = LoggerFactory.getLogger(SampleArchive.class);

    private static final String FILES = "classpath:samples/*";

    private final ObjectProvider<EmbeddedDatabase> embedded;
    private final ResourcePatternResolver resources;
    private final Uploads uploads;
    private final Articles articles;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SampleArchive(
            ObjectProvider<EmbeddedDatabase> embedded,
            ResourcePatternResolver resources,
            Uploads uploads,
            Articles articles,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.embedded = embedded;
        this.resources = resources;
        this.uploads = uploads;
        this.articles = articles;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void handInOnFirstStart() {
        if (embedded.getIfAvailable() != null) {
            Thread.ofVirtual().name("samples").start(this::handInOnce);
        }
    }

    /** Uploads and marks the samples in one transaction, so that they come completely and only once. */
    void handInOnce() {
        transaction.executeWithoutResult(now -> {
            if (isReached() || articles.count() > 0) {
                return;
            }
            List<UploadedFile> files = files();
            long run = uploads.accept(files, Defaults.NONE, "depesche");
            log.info("Reading the sample archive: {} files, progress at /editor/runs/{}", files.size(), run);
        });
    }

    /** Whether the samples were uploaded before. If not, marks them as uploaded. */
    private boolean isReached() {
        return jdbc.sql("insert into milestone (name) values ('samples') on conflict do nothing")
                        .update()
                == 0;
    }

    private List<UploadedFile> files() {
        try {
            List<UploadedFile> files = new ArrayList<>();
            for (Resource resource : resources.getResources(FILES)) {
                String name = resource.getFilename();
                if (name != null && resource.isReadable()) {
                    files.add(UploadedFile.of(name, resource.getContentAsByteArray()));
                }
            }
            files.sort(Comparator.comparing(UploadedFile::name));
            return files;
        } catch (IOException e) {
            throw new IllegalStateException("The sample archive cannot be read", e);
        }
    }
}
