package org.depesche.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.StoreResult;
import org.depesche.article.Submission;
import org.depesche.article.revision.HeldVersions;
import org.depesche.article.revision.HeldVersions.HeldVersion;
import org.depesche.ingest.tags.DraftTagger;
import org.depesche.ingest.tags.DraftTags;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes later versions of articles that were held back, as an editor decides. */
@Component
public class HeldDecisions {

    private final HeldVersions versions;
    private final DraftTagger tagger;
    private final Archive archive;
    private final TaggingTimeouts timeouts;
    private final Clock clock;

    HeldDecisions(HeldVersions versions, DraftTagger tagger, Archive archive, TaggingTimeouts timeouts, Clock clock) {
        this.versions = versions;
        this.tagger = tagger;
        this.archive = archive;
        this.timeouts = timeouts;
        this.clock = clock;
    }

    /** Replaces the version that readers see by a held one. Returns false if the held version is gone. */
    @Transactional
    public boolean publish(long id) {
        HeldVersion version = versions.find(id).orElse(null);
        if (version == null || !versions.drop(id)) {
            return false;
        }
        ArticleDraft held = version.draft();
        ArticleDraft draft = held.with(held.clearance().approved(OffsetDateTime.now(clock)));
        DraftTags tags = tagger.tag(draft);
        List<Long> stored = archive.store(List.of(new Submission(draft, tags.mentions(), version.file()))).stream()
                .map(StoreResult::article)
                .toList();
        timeouts.note(stored, tags.incomplete());
        return true;
    }
}
