package org.depesche.ingest;

import java.util.List;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.HeldVersions;
import org.depesche.article.HeldVersions.HeldVersion;
import org.depesche.article.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an editor's word on later versions that were held back. */
@Component
public class HeldDecisions {

    private final HeldVersions versions;
    private final Pipeline pipeline;
    private final Archive archive;

    HeldDecisions(HeldVersions versions, Pipeline pipeline, Archive archive) {
        this.versions = versions;
        this.pipeline = pipeline;
        this.archive = archive;
    }

    /** Lets a version take the place of the one that readers see. Returns whether it was still there. */
    @Transactional
    public boolean publish(long id) {
        HeldVersion version = versions.find(id).orElse(null);
        if (version == null || !versions.drop(id)) {
            return false;
        }
        ArticleDraft draft = version.draft().letThrough();
        archive.take(List.of(new Submission(draft, pipeline.mentions(draft), version.file())));
        return true;
    }
}
