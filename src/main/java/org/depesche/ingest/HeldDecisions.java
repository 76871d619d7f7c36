package org.depesche.ingest;

import java.util.List;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.HeldVersions;
import org.depesche.article.HeldVersions.HeldVersion;
import org.depesche.article.Submission;
import org.depesche.article.Taken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an editor's word on later versions that were held back. */
@Component
public class HeldDecisions {

    private final HeldVersions versions;
    private final DraftTagger tagger;
    private final Archive archive;
    private final Overdue overdue;

    HeldDecisions(HeldVersions versions, DraftTagger tagger, Archive archive, Overdue overdue) {
        this.versions = versions;
        this.tagger = tagger;
        this.archive = archive;
        this.overdue = overdue;
    }

    /** Lets a version take the place of the one that readers see. Returns whether it was still there. */
    @Transactional
    public boolean publish(long id) {
        HeldVersion version = versions.find(id).orElse(null);
        if (version == null || !versions.drop(id)) {
            return false;
        }
        ArticleDraft draft = version.draft().letThrough();
        Tags tags = tagger.tag(draft);
        List<Long> taken = archive.take(List.of(new Submission(draft, tags.mentions(), version.file()))).stream()
                .map(Taken::article)
                .toList();
        overdue.remove(taken);
        overdue.add(tags.overdue() ? taken : List.of());
        return true;
    }
}
