package org.depesche.article.storing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.article.Submission;
import org.depesche.article.Submission.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Resolves kill notices that name an article by its id alone, without its source. */
@Component
class KillNotices {

    private final JdbcClient jdbc;

    KillNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The identities of drafts, in their order. A notice without a source gets the identity of the only article of its
     * id among the stored articles and the drafts before it.
     *
     * @throws AmbiguousKillException if several sources have an article of that id
     */
    List<Identity> identities(List<Submission> submissions) {
        Map<String, Map<Identity, String>> candidates = stored(submissions);
        List<Identity> identities = new ArrayList<>(submissions.size());
        for (Submission submission : submissions) {
            Identity stated = submission.identity();
            Map<Identity, String> ofThatId = stated.named() ? candidates.get(stated.key()) : null;
            if (ofThatId == null) {
                identities.add(stated);
            } else if (submission.killsWithoutSource()) {
                identities.add(only(stated, ofThatId));
            } else {
                identities.add(stated);
                ofThatId.putIfAbsent(stated, stated.source());
            }
        }
        return identities;
    }

    private static Identity only(Identity stated, Map<Identity, String> candidates) {
        if (candidates.size() > 1) {
            throw new AmbiguousKillException(stated.key(), candidates.values());
        }
        return candidates.keySet().stream().findFirst().orElse(stated);
    }

    /** The stored articles by id. A notice that arrived before its article does not count as an article. */
    private Map<String, Map<Identity, String>> stored(List<Submission> submissions) {
        Map<String, Map<Identity, String>> stored = new HashMap<>();
        for (Submission submission : submissions) {
            if (submission.killsWithoutSource()) {
                stored.put(submission.identity().key(), new LinkedHashMap<>());
            }
        }
        if (!stored.isEmpty()) {
            jdbc.sql("""
                    select id, source_id, coalesce(source, '') as source from article
                    where source_id = any(:keys)
                        and not (source is null and pubstatus = 'CANCELED' and revision = 1 and withheld_by is null)
                    order by id
                    """).param("keys", stored.keySet().toArray(String[]::new)).query(row -> {
                String key = row.getString("source_id");
                String source = row.getString("source");
                String place = "/articles/" + row.getLong("id") + (source.isEmpty() ? "" : " (" + source + ")");
                Objects.requireNonNull(stored.get(key)).put(new Identity(true, key, source), place);
            });
        }
        return stored;
    }
}
