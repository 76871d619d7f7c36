package org.depesche.ingest;

import io.micrometer.core.instrument.Metrics;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The articles that were too much to tag, and are stored without tags. Nothing tries them again until somebody asks. */
@Component
public class Overdue {

    private final JdbcClient jdbc;
    private final Untagged untagged;

    Overdue(JdbcClient jdbc, Untagged untagged) {
        this.jdbc = jdbc;
        this.untagged = untagged;
    }

    /** How it stands with the tags of an article. */
    public enum State {
        NONE,
        /** It has been left without. */
        LEFT,
        /** Somebody has asked for another try, which is yet to come. */
        AGAIN
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

    /** How many there are. */
    public long count() {
        return jdbc.sql("select count(*) from tagging_overdue")
                .query(Long.class)
                .single();
    }

    /** Has it tried again in the background, which may take longer over it. */
    @Transactional
    public void tryAgain(long article) {
        if (of(article) == State.LEFT) {
            untagged.add(List.of(article));
        }
    }

    /** Notes articles that are stored without tags. */
    void add(Collection<Long> articles) {
        if (!articles.isEmpty()) {
            Metrics.counter("depesche.tagging.overdue").increment(articles.size());
            jdbc.sql("""
                    insert into tagging_overdue (article_id) select id from article where id = any(:articles)
                    on conflict (article_id) do nothing
                    """).param("articles", articles.toArray(Long[]::new)).update();
        }
    }

    /** They have been tagged since. */
    void remove(Collection<Long> articles) {
        if (!articles.isEmpty()) {
            jdbc.sql("delete from tagging_overdue where article_id = any(:articles)")
                    .param("articles", articles.toArray(Long[]::new))
                    .update();
        }
    }
}
