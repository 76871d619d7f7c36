package org.depesche.article.storing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.depesche.article.Submission;
import org.depesche.article.Submission.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds which article a notice or a draft means, if one of both names the article by its id alone, without its source.
 * The article may come before its notice or after it.
 */
@Component
class KillNotices {

    private final JdbcClient jdbc;

    KillNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stored article, or a draft of the same batch.
     *
     * @param under the identity under which it is found
     * @param place its address; of a draft its source
     * @param withdrawn whether its source withdrew it
     * @param early whether it is a notice without a source whose article is not known
     */
    private record Candidate(Identity under, String place, boolean withdrawn, boolean early) {

        Candidate killed() {
            return new Candidate(under, place, true, early);
        }
    }

    /**
     * The identities of drafts, in their order. A notice without a source gets the identity of the only article of its
     * id among the stored articles and the drafts before it. An article whose notice came first gets that of the notice.
     *
     * @throws AmbiguousKillException if several sources have an article of that id
     */
    List<Identity> identities(List<Submission> submissions) {
        Map<String, Map<Identity, Candidate>> candidates = stored(submissions);
        List<Identity> identities = new ArrayList<>(submissions.size());
        for (Submission submission : submissions) {
            Identity stated = submission.identity();
            Map<Identity, Candidate> ofThatId = stated.named() ? candidates.get(stated.key()) : null;
            if (ofThatId == null) {
                identities.add(stated);
                continue;
            }
            boolean notice = submission.draft().withdraws();
            Identity meant = notice ? killed(stated, ofThatId) : written(stated, ofThatId);
            identities.add(meant);
            note(notice, stated, meant, ofThatId);
        }
        return identities;
    }

    /** The article that a notice withdraws: that of its source, otherwise the only one whose source is not stated. */
    private static Identity killed(Identity stated, Map<Identity, Candidate> ofThatId) {
        if (stated.source().isEmpty()) {
            return only(stated, ofThatId);
        }
        Candidate own = ofThatId.get(stated);
        Candidate sourceless = ofThatId.get(new Identity(true, stated.key(), ""));
        if (own != null) {
            return own.under();
        }
        return sourceless == null || sourceless.early() ? stated : sourceless.under();
    }

    private static Identity only(Identity stated, Map<Identity, Candidate> ofThatId) {
        Map<Identity, String> articles = ofThatId.values().stream()
                .filter(Predicate.not(Candidate::early))
                .collect(Collectors.toMap(
                        Candidate::under, Candidate::place, (one, other) -> other, LinkedHashMap::new));
        if (articles.size() > 1) {
            throw new AmbiguousKillException(stated.key(), articles.values());
        }
        return articles.keySet().stream().findFirst().orElse(stated);
    }

    /** The notice without a source that came before an article; for an article without a source any notice. */
    private static Identity written(Identity stated, Map<Identity, Candidate> ofThatId) {
        Candidate own = ofThatId.get(stated);
        if (own != null) {
            return own.under();
        }
        boolean withdrawn = ofThatId.values().stream().allMatch(Candidate::withdrawn);
        return ofThatId.values().stream()
                .filter(one -> one.early() || withdrawn && stated.source().isEmpty())
                .findFirst()
                .map(Candidate::under)
                .orElse(stated);
    }

    /** Notes a draft for those behind it. An article takes the place of the notice that came before it. */
    private static void note(boolean notice, Identity stated, Identity meant, Map<Identity, Candidate> ofThatId) {
        Candidate there = ofThatId.values().stream()
                .filter(one -> one.under().equals(meant))
                .findFirst()
                .orElse(null);
        if (there == null) {
            boolean early = notice && stated.source().isEmpty();
            ofThatId.put(stated, new Candidate(stated, stated.source(), notice, early));
        } else if (notice) {
            ofThatId.replaceAll((identity, one) -> one.equals(there) ? one.killed() : one);
        } else if (there.early()) {
            ofThatId.values().remove(there);
            ofThatId.put(stated, new Candidate(meant, there.place(), true, false));
        }
    }

    /** The stored articles by id. */
    private Map<String, Map<Identity, Candidate>> stored(List<Submission> submissions) {
        Map<String, Map<Identity, Candidate>> stored = new HashMap<>();
        for (Submission submission : submissions) {
            if (submission.identity().named()) {
                stored.put(submission.identity().key(), new LinkedHashMap<>());
            }
        }
        if (!stored.isEmpty()) {
            jdbc.sql("""
                    select id, source_id, coalesce(source, '') as source, source is null and revision = 1 as first,
                        withheld_by is null and (pubstatus = 'CANCELED' or pubstatus = 'WITHHELD' and text = headline
                            or 'WITHDRAWN' = any(doubts)) as withdrawn
                    from article where source_id = any(:keys) order by id
                    """).param("keys", stored.keySet().toArray(String[]::new)).query(row -> {
                String key = row.getString("source_id");
                String source = row.getString("source");
                String place = "/articles/" + row.getLong("id") + (source.isEmpty() ? "" : " (" + source + ")");
                boolean withdrawn = row.getBoolean("withdrawn");
                Identity identity = new Identity(true, key, source);
                Candidate found = new Candidate(identity, place, withdrawn, withdrawn && row.getBoolean("first"));
                stored.getOrDefault(key, new HashMap<>()).putIfAbsent(identity, found);
            });
        }
        return stored;
    }
}
