package org.depesche.article.storing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.article.Submission;
import org.depesche.article.Submission.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out which drafts are articles that the archive has already. */
@Component
public class Identification {

    /** Advisory locks of ours; other numbers are free for others. */
    private static final int LOCKS = 7_301;

    private final JdbcClient jdbc;
    private final KillNotices killNotices;

    Identification(JdbcClient jdbc, KillNotices killNotices) {
        this.jdbc = jdbc;
        this.killNotices = killNotices;
    }

    /**
     * The identities of submissions, in their order. Until the caller's transaction ends, a second transaction that
     * submits an article of the same identity waits here.
     *
     * @throws org.depesche.article.AmbiguousKillException if a kill notice may mean several articles
     */
    public List<Identity> of(List<Submission> submissions) {
        lock(submissions.stream().map(Submission::identity).toList());
        return killNotices.identities(submissions);
    }

    /** The ids of those that are there. */
    public Map<Identity, Long> find(List<Identity> identities) {
        Map<Identity, Long> found = new HashMap<>();
        find("source_id", identities.stream().filter(Identity::named).toList(), found);
        find("fingerprint", identities.stream().filter(one -> !one.named()).toList(), found);
        return found;
    }

    /**
     * All lock in one order, or they would wait for each other in a circle. An id is locked whatever its source, for the
     * sake of kill notices that name none.
     */
    private void lock(List<Identity> identities) {
        Integer[] keys = identities.stream()
                .map(identity -> (identity.named() ? identity.key() : identity.key() + identity.source()).hashCode())
                .distinct()
                .sorted()
                .toArray(Integer[]::new);
        jdbc.sql("select count(pg_advisory_xact_lock(:space, key)) from unnest(:keys::integer[]) as key")
                .param("space", LOCKS)
                .param("keys", keys)
                .query(Long.class)
                .single();
    }

    private void find(String column, List<Identity> identities, Map<Identity, Long> found) {
        if (identities.isEmpty()) {
            return;
        }
        boolean named = column.equals("source_id");
        jdbc.sql("""
                select min(a.id) as id, a.%1$s as key, coalesce(a.source, '') as source
                from unnest(:keys::text[], :sources::text[]) as wanted(key, source)
                join article a on a.%1$s = wanted.key and coalesce(a.source, '') = wanted.source
                group by a.%1$s, coalesce(a.source, '')
                """.formatted(column))
                .param("keys", identities.stream().map(Identity::key).toArray(String[]::new))
                .param("sources", identities.stream().map(Identity::source).toArray(String[]::new))
                .query(row -> {
                    found.put(new Identity(named, row.getString("key"), row.getString("source")), row.getLong("id"));
                });
    }
}
