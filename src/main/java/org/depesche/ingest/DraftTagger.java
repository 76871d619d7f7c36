package org.depesche.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.depesche.article.ArticleDraft;
import org.depesche.tagging.Budget;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Tagger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says what a draft names: what a machine finds in the time that it has, and what the file itself says. */
@Component
class DraftTagger {

    private static final Logger log = LoggerFactory.getLogger(DraftTagger.class);

    /** So many times longer may work take for which nobody waits. */
    private static final int PATIENCE = 6;

    /** Names and figures: a text with more is a list or worse, and no page could show them. */
    private static final int MOST = 10_000;

    private final Tagger tagger;
    private final SuppliedKeys suppliedKeys;
    private final Duration deadline;

    DraftTagger(Tagger tagger, TaggingSettings settings) {
        this.tagger = tagger;
        this.suppliedKeys = new SuppliedKeys(tagger);
        this.deadline = settings.deadline();
    }

    Tags tag(ArticleDraft draft) {
        return tag(draft, TakeOptions.ALL);
    }

    Tags tag(ArticleDraft draft, Set<Tagger.Find> find) {
        return tag(draft, find, deadline);
    }

    /** The same, where nobody waits for it. */
    Tags tagInTheEnd(ArticleDraft draft) {
        return tag(draft, TakeOptions.ALL, deadline.multipliedBy(PATIENCE));
    }

    private Tags tag(ArticleDraft draft, Set<Tagger.Find> find, Duration time) {
        SuppliedMentions supplied = SuppliedMentions.of(draft, suppliedKeys);
        try {
            List<Mention> found = draft.language() == null || find.isEmpty()
                    ? List.of()
                    : tagger.tag(draft.taggableText(), find, Budget.of(time));
            return found.size() > MOST
                    ? without(draft, supplied)
                    : new Tags(supplied.with(SuppliedFigures.over(draft, found)), false);
        } catch (Budget.SpentException e) {
            return without(draft, supplied);
        }
    }

    private static Tags without(ArticleDraft draft, SuppliedMentions supplied) {
        log.warn("An article of {} characters is too much to tag: {}", draft.length(), draft.headline());
        return new Tags(supplied.with(SuppliedFigures.over(draft, List.of())), true);
    }
}
