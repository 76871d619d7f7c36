package org.depesche.ingest;

import java.util.List;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.ingest.tags.DraftTagger;
import org.depesche.ingest.tags.DraftTags;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores editors' corrections of articles. A corrected article is tagged like a new one, and its earlier revision is
 * kept.
 */
@Component
public class Corrections {

    private final DraftTagger tagger;
    private final Archive archive;
    private final TaggingTimeouts timeouts;
    private final TransactionTemplate transaction;

    Corrections(
            DraftTagger tagger, Archive archive, TaggingTimeouts timeouts, PlatformTransactionManager transactions) {
        this.tagger = tagger;
        this.archive = archive;
        this.timeouts = timeouts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Corrects an article.
     *
     * @param revision the revision that the editor saw
     * @param corrected the whole article, corrected
     * @throws Archive.ConflictException if the article was changed since that revision
     */
    public void correct(long article, int revision, ArticleDraft corrected, String who, String reason) {
        DraftTags tags = tagger.tag(corrected);
        transaction.executeWithoutResult(now -> {
            archive.correct(article, revision, corrected, tags.mentions(), who, reason);
            timeouts.note(List.of(article), tags.incomplete());
        });
    }
}
