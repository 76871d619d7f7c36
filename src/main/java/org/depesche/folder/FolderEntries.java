package org.depesche.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries of folders in the database. Each change is a small step that holds despite the changes of others; the
 * steps of one folder wait for each other.
 */
@Component
class FolderEntries {

    private final JdbcClient jdbc;
    private final FolderSettings settings;

    FolderEntries(JdbcClient jdbc, FolderSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Where an entry can be moved. */
    enum Move {
        UP,
        DOWN,
        FIRST,
        LAST
    }

    /**
     * The outcome of filing articles.
     *
     * @param known those that were in the folder already
     * @param over those that it has no room for
     */
    record Filed(int added, int known, int over) {}

    int count(long folder) {
        return jdbc.sql("select count(*) from folder_entry where folder_id = :folder")
                .param("folder", folder)
                .query(Integer.class)
                .single();
    }

    /** Entries in their order. */
    List<FolderEntry> of(long folder, long skip, int most) {
        return jdbc.sql("""
                select id, article_id as article, heading, note, revision, added_by from folder_entry
                where folder_id = :folder order by position, id offset :skip limit :most
                """)
                .param("folder", folder)
                .param("skip", skip)
                .param("most", most)
                .query(FolderEntry.class)
                .list();
    }

    Optional<FolderEntry> find(long folder, long entry) {
        return jdbc.sql("""
                select id, article_id as article, heading, note, revision, added_by from folder_entry
                where folder_id = :folder and id = :entry
                """)
                .param("folder", folder)
                .param("entry", entry)
                .query(FolderEntry.class)
                .optional();
    }

    /** Adds articles at the end, each once. */
    @Transactional
    Filed file(long folder, Collection<Long> articles, String who) {
        lock(folder);
        Set<Long> wanted = new LinkedHashSet<>(articles);
        int all = wanted.size();
        jdbc.sql("select article_id from folder_entry where folder_id = :folder and article_id = any(:articles)")
                .param("folder", folder)
                .param("articles", wanted.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .forEach(wanted::remove);
        List<Long> added = wanted.stream()
                .limit(Math.max(0, settings.mostEntries() - count(folder)))
                .toList();
        jdbc.sql("""
                insert into folder_entry (folder_id, position, article_id, added_by)
                select :folder, n.number + (select coalesce(max(position), 0) from folder_entry where folder_id = :folder),
                    n.article, :who
                from unnest(:articles::bigint[]) with ordinality as n(article, number)
                """)
                .param("folder", folder)
                .param("articles", added.toArray(Long[]::new))
                .param("who", who)
                .update();
        return new Filed(added.size(), all - wanted.size(), wanted.size() - added.size());
    }

    /**
     * Adds a heading.
     *
     * @param before the entry that it stands before; null, or one that is gone: the end
     * @return whether there was room
     */
    @Transactional
    boolean head(long folder, String heading, @Nullable Long before, String who) {
        lock(folder);
        if (count(folder) >= settings.mostEntries()) {
            return false;
        }
        long added = jdbc.sql("""
                insert into folder_entry (folder_id, position, heading, added_by)
                values (:folder, (select coalesce(max(position), 0) + 1 from folder_entry where folder_id = :folder),
                    :heading, :who)
                returning id
                """)
                .param("folder", folder)
                .param("heading", heading)
                .param("who", who)
                .query(Long.class)
                .single();
        List<Long> order = order(folder);
        int place = before == null ? -1 : order.indexOf(before);
        if (place >= 0) {
            order.removeLast();
            order.add(place, added);
            arrange(order);
        }
        return true;
    }

    /** Moves an entry; nothing happens to one that is gone, or that is at the edge already. */
    @Transactional
    void move(long folder, long entry, Move move) {
        move(folder, entry, (from, order) -> switch (move) {
            case UP -> from - 1;
            case DOWN -> from + 1;
            case FIRST -> 0;
            case LAST -> order.size();
        });
    }

    /** Moves an entry before another one; nothing happens if one of them is gone. */
    @Transactional
    void moveBefore(long folder, long entry, long next) {
        move(folder, entry, (from, order) -> order.contains(next) ? order.indexOf(next) : from);
    }

    /** Finds a place among the other entries: before the one that is there. */
    private interface Place {
        int of(int from, List<Long> others);
    }

    private void move(long folder, long entry, Place place) {
        lock(folder);
        List<Long> order = order(folder);
        int from = order.indexOf(entry);
        if (from >= 0) {
            order.remove(from);
            order.add(Math.clamp(place.of(from, order), 0, order.size()), entry);
            arrange(order);
        }
    }

    /**
     * Changes the note of an article, or the text of a heading.
     *
     * @param seen the revision that the user changed
     * @return whether it was still that revision
     */
    @Transactional
    boolean write(long folder, long entry, String text, int seen) {
        lock(folder);
        return jdbc.sql("""
                update folder_entry set revision = revision + 1,
                    note = case when heading is null then :text else note end,
                    heading = case when heading is null then null else :text end
                where folder_id = :folder and id = :entry and revision = :seen
                """)
                        .param("folder", folder)
                        .param("entry", entry)
                        .param("text", text)
                        .param("seen", seen)
                        .update()
                > 0;
    }

    @Transactional
    void remove(long folder, long entry) {
        lock(folder);
        jdbc.sql("delete from folder_entry where folder_id = :folder and id = :entry")
                .param("folder", folder)
                .param("entry", entry)
                .update();
    }

    /** Makes others wait until the transaction ends, and notes that the folder changes. */
    private void lock(long folder) {
        jdbc.sql("update folder set changed_at = now() where id = :folder")
                .param("folder", folder)
                .update();
    }

    private List<Long> order(long folder) {
        return new ArrayList<>(jdbc.sql("select id from folder_entry where folder_id = :folder order by position, id")
                .param("folder", folder)
                .query(Long.class)
                .list());
    }

    private void arrange(List<Long> order) {
        jdbc.sql("""
                update folder_entry e set position = o.number
                from unnest(:order::bigint[]) with ordinality as o(id, number)
                where e.id = o.id and e.position <> o.number
                """).param("order", order.toArray(Long[]::new)).update();
    }
}
