package org.depesche.ingest;

import io.micrometer.core.instrument.Metrics;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The articles that are stored without tags, because tagging took too long. Only an editor can have them tried again.
 */
@Component
public class TaggingTimeouts {

    private final JdbcClient jdbc;
    private final TaggingBacklog backlog;

    TaggingTimeouts(JdbcClient jdbc, TaggingBacklog backlog) {
        this.jdbc = jdbc;
        this.backlog = backlog;
    }

    /** The state of one article. */
    public enum State {
        NONE,
        /** It has no tags. */
        LEFT,
        /** It has no tags, and an editor has asked for another try. */
        AGAIN;

        public boolean isTimedOut() {
            return this != NONE;
        }

        /** Whether an editor may ask for another try. */
        public boolean isLeft() {
            return this == LEFT;
        }
    }

    public State of(long article) {
        return jdbc.sql("""
                select exists (select from untagged u where u.article_id = o.article_id)
                from tagging_overdue o where article_id = :article
                """)
                .param("article", article)
                .query(Boolean.class)
                .optional()
                .map(again -> again ? State.AGAIN : State.LEFT)
                .orElse(State.NONE);
    }

    public long count() {
        return jdbc.sql("select count(*) from tagging_overdue")
                .query(Long.class)
                .single();
    }

    /** Tries an article again in the background, with a longer deadline. */
    @Transactional
    public void tryAgain(long article) {
        if (of(article) == State.LEFT) {
            backlog.add(List.of(article));
        }
    }

    /** Records of tagged articles whether their tagging took too long. */
    void note(Collection<Long> articles, boolean tookTooLong) {
        if (tookTooLong) {
            add(articles);
        } else {
            remove(articles);
        }
    }

    /** Adds articles that are stored without tags. */
    public void add(Collection<Long> articles) {
        if (!articles.isEmpty()) {
            Metrics.counter("depesche.tagging.overdue").increment(articles.size());
            jdbc.sql("""
                    insert into tagging_overdue (article_id) select id from article where id = any(:articles)
                    on conflict (article_id) do nothing
                    """).param("articles", articles.toArray(Long[]::new)).update();
        }
    }

    /** Removes articles that are tagged by now. */
    public void remove(Collection<Long> articles) {
        if (!articles.isEmpty()) {
            jdbc.sql("delete from tagging_overdue where article_id = any(:articles)")
                    .param("articles", articles.toArray(Long[]::new))
                    .update();
        }
    }
}
