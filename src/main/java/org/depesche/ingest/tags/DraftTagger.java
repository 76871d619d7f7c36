package org.depesche.ingest.tags;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.depesche.article.ArticleDraft;
import org.depesche.ingest.StoreOptions;
import org.depesche.ingest.TaggingSettings;
import org.depesche.tagging.Budget;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Tagger;
import org.depesche.tagging.Tagger.Find;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tags a draft: the tagger's mentions, found before a deadline, and those that the file states itself. */
@Component
public class DraftTagger {

    private static final Logger log = LoggerFactory.getLogger(DraftTagger.class);

    /** The factor on the deadline for work in the background. */
    private static final int BACKGROUND_FACTOR = 6;

    /** A text with more mentions is a list or worse, and too long for a page. */
    private static final int MOST = 10_000;

    private final Tagger tagger;
    private final Duration deadline;

    public DraftTagger(Tagger tagger, TaggingSettings settings) {
        this.tagger = tagger;
        this.deadline = settings.deadline();
    }

    /** Finds all kinds of mentions before the deadline. */
    public DraftTags tag(ArticleDraft draft) {
        return tag(draft, StoreOptions.ALL);
    }

    /** @param find the kinds of mentions that the tagger looks for */
    public DraftTags tag(ArticleDraft draft, Set<Find> find) {
        return tag(draft, find, deadline);
    }

    /** Finds all kinds of mentions before a later deadline. */
    public DraftTags tagInBackground(ArticleDraft draft) {
        return tag(draft, StoreOptions.ALL, deadline.multipliedBy(BACKGROUND_FACTOR));
    }

    private DraftTags tag(ArticleDraft draft, Set<Find> find, Duration time) {
        SuppliedMentions supplied = SuppliedMentions.of(draft, tagger);
        try {
            List<Mention> found = draft.language() == null || find.isEmpty()
                    ? List.of()
                    : tagger.tag(draft.taggableText(), find, Budget.of(time));
            return found.size() > MOST
                    ? incomplete(draft, supplied)
                    : new DraftTags(supplied.with(SuppliedFigures.over(draft, found)), false);
        } catch (Budget.SpentException e) {
            return incomplete(draft, supplied);
        }
    }

    private static DraftTags incomplete(ArticleDraft draft, SuppliedMentions supplied) {
        log.warn(
                "An article of {} characters is stored without names and figures, because it has too many or tagging exceeds"
                        + " depesche.tagging.deadline; raise that, or let an editor try again on its page: {}",
                draft.length(),
                draft.headline());
        return new DraftTags(supplied.with(SuppliedFigures.over(draft, List.of())), true);
    }
}
