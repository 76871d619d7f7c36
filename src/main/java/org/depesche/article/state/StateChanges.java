package org.depesche.article.state;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.depesche.article.Article;
import org.depesche.article.Reasons;
import org.depesche.article.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The journal of the states of articles. */
@Component
public class StateChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    StateChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lists the changes of an article, the latest first. */
    public List<StateChange> of(long article) {
        return jdbc.sql("""
                select at, who, act, from_state, to_state, readers_reason, internal_reason from article_state_change
                where article_id = :article order by id desc
                """)
                .param("article", article)
                .query((row, n) -> new StateChange(
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("who"),
                        StateChange.Act.valueOf(row.getString("act")),
                        Visibility.valueOf(row.getString("from_state")),
                        Visibility.valueOf(row.getString("to_state")),
                        new Reasons(row.getString("readers_reason"), row.getString("internal_reason"))))
                .list();
    }

    /**
     * Changes an article, and records the change. A change without an editor is recorded only if the state is different
     * afterwards.
     *
     * @param who the editor; null if none changes it
     */
    public void change(
            Article article, StateChange.Act act, @Nullable String who, Reasons why, Consumer<Article> change) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Visibility before = article.state().visibility(now);
        change.accept(article);
        article.touch(now);
        if (who != null || article.state().visibility(now) != before) {
            record(article, act, who, before, why, now);
        }
    }

    /** Records that a new article is hidden because it copies an article that was withdrawn for legal reasons. */
    public void refused(Article article) {
        record(
                article,
                StateChange.Act.LEGAL_COPY,
                null,
                Visibility.UNPUBLISHED,
                article.state().reasons(),
                article.storedAt());
    }

    private void record(
            Article article,
            StateChange.Act act,
            @Nullable String who,
            Visibility before,
            Reasons why,
            OffsetDateTime now) {
        jdbc.sql("""
                insert into article_state_change
                    (article_id, who, act, from_state, to_state, readers_reason, internal_reason)
                values (:article, :who, :act, :before, :after, :readers, :internal)
                """)
                .param("article", article.id())
                .param("who", who)
                .param("act", act.name())
                .param("before", before.name())
                .param("after", article.state().visibility(now).name())
                .param("readers", why.forReaders())
                .param("internal", why.internal())
                .update();
    }

    /**
     * Finds articles that were withdrawn for legal reasons and have the same text as one of the given articles, by
     * fingerprint.
     */
    public Map<String, Long> legallyWithdrawn(Collection<Article> others) {
        Map<String, Long> found = new HashMap<>();
        if (!others.isEmpty()) {
            jdbc.sql("""
                    select fingerprint, min(id) from article where withheld_legal and fingerprint = any(:fingerprints)
                    group by fingerprint
                    """)
                    .param(
                            "fingerprints",
                            others.stream().map(Article::fingerprint).toArray(String[]::new))
                    .query(row -> {
                        found.put(row.getString(1), row.getLong(2));
                    });
        }
        return found;
    }
}
