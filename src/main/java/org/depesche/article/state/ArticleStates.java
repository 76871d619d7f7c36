package org.depesche.article.state;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.depesche.article.Article;
import org.depesche.article.ArticleState;
import org.depesche.article.Articles;
import org.depesche.article.Reasons;
import org.depesche.article.state.StateChange.Act;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Withholds, releases and withdraws stored articles, and journals it. */
@Component
public class ArticleStates {

    private static final Logger log = LoggerFactory.getLogger(ArticleStates.class);

    private final Articles articles;
    private final StateChanges changes;
    private final Clock clock;

    ArticleStates(Articles articles, StateChanges changes, Clock clock) {
        this.articles = articles;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Hides an article from readers for the time being.
     *
     * @throws LegallyWithdrawnException if it is withdrawn for legal reasons
     */
    @Transactional
    public void withhold(long id, Reasons reasons, String editor) {
        change(refusingLegal(id), Act.WITHHOLD, editor, reasons, state -> state.withhold(reasons, editor));
    }

    /**
     * Shows an article to readers.
     *
     * @param reason for the newsroom; null: none is given
     * @throws LegallyWithdrawnException if it is withdrawn for legal reasons
     */
    @Transactional
    public void release(long id, @Nullable String reason, String editor) {
        change(refusingLegal(id), Act.RELEASE, editor, new Reasons(null, reason), ArticleState::release);
    }

    /** Shows an article to readers that was withdrawn for legal reasons. */
    @Transactional
    public void releaseLegally(long id, String reason, String editor) {
        change(toChange(id), Act.LEGAL_RELEASE, editor, new Reasons(null, reason), ArticleState::release);
    }

    /**
     * Withdraws an article.
     *
     * @param legal whether the law demands it
     * @throws LegallyWithdrawnException if it is withdrawn for legal reasons already
     */
    @Transactional
    public void cancel(long id, Reasons reasons, String editor, boolean legal) {
        Act act = legal ? Act.LEGAL_CANCEL : Act.CANCEL;
        change(refusingLegal(id), act, editor, reasons, state -> state.cancel(reasons, editor, legal));
    }

    /**
     * Publishes an article that waited for an editor because of doubts. An embargo goes on.
     *
     * @return whether it still waited
     */
    @Transactional
    public boolean publishHeld(long id, String editor) {
        return decide(id, Act.RELEASE, editor, state -> state.approve(now()));
    }

    /**
     * Withdraws an article that waited for an editor because of doubts.
     *
     * @return whether it still waited
     */
    @Transactional
    public boolean discardHeld(long id, String editor) {
        return decide(id, Act.CANCEL, editor, state -> state.cancel(Reasons.NONE, editor, false));
    }

    private boolean decide(long id, Act act, String editor, Consumer<ArticleState> decision) {
        Article article = articles.findToChange(id)
                .filter(stored -> stored.state().isHeld())
                .orElse(null);
        if (article != null) {
            change(article, act, editor, Reasons.NONE, decision);
        }
        return article != null;
    }

    /**
     * Publishes the articles whose embargo is over and that wait for nothing else. Each node runs it; the second one finds
     * nothing to do.
     *
     * @return the number of these articles
     */
    @Scheduled(fixedDelay = 1000)
    @Transactional
    public int releaseDue() {
        List<Article> due = articles.findDue(now());
        due.forEach(article -> change(article, Act.EMBARGO_OVER, null, Reasons.NONE, ArticleState::release));
        if (!due.isEmpty()) {
            log.info("{} articles were published at the end of their embargo", due.size());
        }
        return due.size();
    }

    private void change(
            Article article, Act act, @Nullable String editor, Reasons reasons, Consumer<ArticleState> change) {
        changes.change(article, act, editor, reasons, changed -> change.accept(changed.state()));
    }

    private Article refusingLegal(long id) {
        Article article = toChange(id);
        if (article.state().isLegal()) {
            throw new LegallyWithdrawnException(id);
        }
        return article;
    }

    private Article toChange(long id) {
        return articles.findToChange(id).orElseThrow();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
