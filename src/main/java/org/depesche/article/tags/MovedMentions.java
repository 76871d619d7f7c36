package org.depesche.article.tags;

import java.util.Collection;
import org.depesche.register.MentionMoves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves many stored mentions from one entity to another. The log of changes updates the index. */
@Component
class MovedMentions implements MentionMoves {

    private final JdbcClient jdbc;

    MovedMentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int move(long act, Collection<Long> mentions, Collection<Integer> from, int to) {
        jdbc.sql("""
                insert into moved_mention (act_id, mention_id, entity_id, origin, sticky)
                select :act, id, entity_id, origin, sticky from article_mention
                where id = any(:mentions) and entity_id = any(:from)
                order by id for update
                """)
                .param("act", act)
                .param("mentions", mentions.toArray(Long[]::new))
                .param("from", from.toArray(Integer[]::new))
                .update();
        return jdbc.sql("""
                update article_mention m set entity_id = :to, origin = 'EDITOR', sticky = true
                from moved_mention v where v.act_id = :act and v.mention_id = m.id
                """).param("act", act).param("to", to).update();
    }

    @Override
    public void moveBack(long act) {
        jdbc.sql("""
                update article_mention m set entity_id = v.entity_id, origin = v.origin, sticky = v.sticky
                from moved_mention v where v.act_id = :act and v.mention_id = m.id
                """).param("act", act).update();
    }

    @Override
    public boolean isMovedOn(long act) {
        return jdbc.sql("""
                select exists (
                    select from moved_mention v
                    join moved_mention later on later.mention_id = v.mention_id and later.act_id > v.act_id
                    join register_act a on a.id = later.act_id and a.undone_at is null
                    where v.act_id = :act)
                """).param("act", act).query(Boolean.class).single();
    }

    @Override
    public boolean isNamed(int entity) {
        return jdbc.sql("select exists (select from article_mention where entity_id = :entity)")
                .param("entity", entity)
                .query(Boolean.class)
                .single();
    }
}
