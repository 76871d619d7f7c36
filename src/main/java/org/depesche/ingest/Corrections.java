package org.depesche.ingest;

import java.util.List;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes editors' corrections of stored articles: tagged as a new file would be, and the earlier state kept. */
@Component
public class Corrections {

    private final DraftTagger tagger;
    private final Archive archive;
    private final Overdue overdue;
    private final TransactionTemplate transaction;

    Corrections(DraftTagger tagger, Archive archive, Overdue overdue, PlatformTransactionManager transactions) {
        this.tagger = tagger;
        this.archive = archive;
        this.overdue = overdue;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Corrects an article.
     *
     * @param revision the revision that the editor saw
     * @param corrected all of it as it shall be
     * @throws Archive.ConflictException if somebody else has changed the article since
     */
    public void take(long article, int revision, ArticleDraft corrected, String who, String reason) {
        Tags tags = tagger.tag(corrected);
        transaction.executeWithoutResult(now -> {
            archive.correct(article, revision, corrected, tags.mentions(), who, reason);
            overdue.remove(List.of(article));
            overdue.add(tags.overdue() ? List.of(article) : List.of());
        });
    }
}
