package org.depesche.article.names;

import java.sql.Types;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.depesche.article.names.NameCandidates.Choice;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Links open surnames when a person of that surname is named in full later. Old articles may arrive after new ones.
 * Tagging again finds links that a crash has lost.
 */
@Component
public class LateLinks {

    private static final Logger log = LoggerFactory.getLogger(LateLinks.class);

    /** The number of mentions of a name and month in one transaction. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final CandidateLookup namesakes;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    /** Names from transactions that may not have ended at the last run. */
    private final Set<String> heardBefore = ConcurrentHashMap.newKeySet();

    LateLinks(JdbcClient jdbc, CandidateLookup namesakes) {
        this.jdbc = jdbc;
        this.namesakes = namesakes;
    }

    /** Remembers full names for the next run. */
    public void heard(Collection<EntityKey> keys) {
        for (EntityKey key : keys) {
            String full = key.kind() == EntityKind.PERSON ? FullNames.folded(key) : "";
            int blank = full.indexOf(' ');
            while (blank > 0) {
                heard.add(full.substring(blank + 1));
                blank = full.indexOf(' ', blank + 1);
            }
        }
    }

    /** An open name in a month. */
    private record Open(String key, String name, int month) {}

    /**
     * Links the open names whose entity is known now.
     *
     * @return the number of linked mentions
     */
    @Scheduled(fixedDelay = 10_000)
    public int link() {
        Set<String> fresh = new HashSet<>(heard);
        heard.removeAll(fresh);
        Set<String> surnames = new HashSet<>(heardBefore);
        surnames.addAll(fresh);
        heardBefore.clear();
        heardBefore.addAll(fresh);
        if (surnames.isEmpty()) {
            return 0;
        }
        Map<Open, EntityKey> open = new LinkedHashMap<>();
        jdbc.sql("""
                select m.key, min(m.name) as name,
                       coalesce(extract(year from a.published_on) * 12 + extract(month from a.published_on) - 1, -1)::integer
                           as month
                from article_mention m join article a on a.id = m.article_id
                where m.entity_id is null and m.key = any(:keys) and m.kind = 'PERSON'
                group by 1, 3 order by 1, 3
                """).param("keys", surnames.toArray(String[]::new)).query(row -> {
            Open one = new Open(row.getString("key"), row.getString("name"), row.getInt("month"));
            open.put(one, new EntityKey(EntityKind.PERSON, one.key(), one.name()));
        });
        if (open.isEmpty()) {
            return 0;
        }
        Set<EntityKey> names = new HashSet<>(open.values());
        namesakes.forget(names);
        Map<EntityKey, NameCandidates> bearers = namesakes.of(names);
        int linked = 0;
        for (Map.Entry<Open, EntityKey> one : open.entrySet()) {
            Choice choice = bearers.getOrDefault(one.getValue(), NameCandidates.NOBODY)
                    .majority(one.getKey().month());
            if (choice != null) {
                linked += link(one.getKey(), choice);
            }
        }
        if (linked > 0) {
            log.info("{} surnames were linked to people whom newer articles name in full", linked);
        }
        return linked;
    }

    private int link(Open open, Choice choice) {
        return jdbc.sql("""
                with ready as (
                    select m.id from article_mention m join article a on a.id = m.article_id
                    where m.entity_id is null and m.key = :key and m.kind = 'PERSON'
                      and coalesce(extract(year from a.published_on) * 12 + extract(month from a.published_on) - 1, -1)
                          = :month
                    order by m.id limit :most for update of m skip locked
                )
                update article_mention m
                set entity_id = :entity, confidence = m.confidence * :share, evidence = coalesce(:evidence, m.evidence)
                from ready r where r.id = m.id
                """)
                .param("key", open.key())
                .param("month", open.month())
                .param("most", MOST)
                .param("entity", choice.entity())
                .param("share", choice.share())
                .param("evidence", Objects.toString(choice.evidence(), null), Types.VARCHAR)
                .update();
    }
}
