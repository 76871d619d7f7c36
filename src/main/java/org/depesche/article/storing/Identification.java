package org.depesche.article.storing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.article.Submission;
import org.depesche.article.Submission.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the stored articles that drafts belong to. */
@Component
public class Identification {

    /** The namespace of the advisory locks. */
    private static final int LOCKS = 7_301;

    private final JdbcClient jdbc;
    private final KillNotices killNotices;
    private final DailyNumbers dailyNumbers;

    Identification(JdbcClient jdbc, KillNotices killNotices, DailyNumbers dailyNumbers) {
        this.jdbc = jdbc;
        this.killNotices = killNotices;
        this.dailyNumbers = dailyNumbers;
    }

    /** The submissions, each notice that names a message without its day with the id of that message. */
    public List<Submission> withDays(List<Submission> submissions) {
        return dailyNumbers.resolved(submissions);
    }

    /**
     * The identities of submissions, in their order. Other transactions that submit an article of the same identity
     * wait until the caller's transaction ends.
     *
     * @throws AmbiguousKillException if a kill notice may refer to several articles
     */
    public List<Identity> of(List<Submission> submissions) {
        lock(submissions.stream().map(Submission::identity).toList());
        return killNotices.identities(submissions);
    }

    /** The ids of the stored articles by identity. */
    public Map<Identity, Long> find(List<Identity> identities) {
        Map<Identity, Long> found = new HashMap<>();
        find("source_id", identities.stream().filter(Identity::named).toList(), found);
        find("fingerprint", identities.stream().filter(one -> !one.named()).toList(), found);
        return found;
    }

    /**
     * All transactions lock in the same order to avoid deadlocks. An id is locked without its source, because kill
     * notices may lack the source.
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
