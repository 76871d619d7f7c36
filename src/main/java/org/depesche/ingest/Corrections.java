package org.depesche.ingest;

import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.springframework.stereotype.Component;

/** Takes editors' corrections of stored articles: tagged as a new file would be, and the earlier state kept. */
@Component
public class Corrections {

    private final Pipeline pipeline;
    private final Archive archive;

    Corrections(Pipeline pipeline, Archive archive) {
        this.pipeline = pipeline;
        this.archive = archive;
    }

    /**
     * Corrects an article.
     *
     * @param revision the revision that the editor saw
     * @param corrected all of it as it shall be
     * @throws Archive.ConflictException if somebody else has changed the article since
     */
    public void take(long article, int revision, ArticleDraft corrected, String who, String reason) {
        archive.correct(article, revision, corrected, pipeline.mentions(corrected), who, reason);
    }
}
