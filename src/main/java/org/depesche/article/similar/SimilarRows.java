package org.depesche.article.similar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the tables of {@link SimilarGroups}. */
@Component
class SimilarRows {

    /** The key of the advisory lock. */
    private static final int LOCK = 7_302;

    /** A text that thousands of articles share is compared with this many of them. */
    private static final int MOST_FOUND = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SimilarRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    long due() {
        return jdbc.sql("select count(*) from similar_due").query(Long.class).single();
    }

    long newestDue() {
        return jdbc.sql("select coalesce(max(article_id), 0) from similar_due")
                .query(Long.class)
                .single();
    }

    /** Waits for other transactions that compare, and keeps them waiting until the caller's transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> LOCK)
                .single();
    }

    /** Takes the newest articles that are due out of the queue, in ascending order. */
    List<Long> takeDue(int most) {
        return jdbc.sql("""
                with newest as materialized (
                    select article_id from similar_due order by article_id desc limit :most for update skip locked
                )
                delete from similar_due due using newest where due.article_id = newest.article_id
                returning due.article_id
                """).param("most", most).query(Long.class).list().stream()
                .sorted()
                .toList();
    }

    /** Deletes the groups and bands of articles whose texts have changed. */
    void forget(List<Long> articles) {
        for (String table : List.of("similar_article", "similar_print")) {
            jdbc.sql("delete from " + table + " where article_id = any(:articles)")
                    .param("articles", articles.toArray(Long[]::new))
                    .update();
        }
    }

    /**
     * Reads the texts of the articles that exist, and protects them from deletion until the caller's transaction ends.
     */
    Map<Long, Shingles> texts(Collection<Long> articles) {
        Map<Long, Shingles> texts = new HashMap<>();
        jdbc.sql("select id, text from article where id = any(:articles) order by id for key share")
                .param("articles", articles.toArray(Long[]::new))
                .query(row -> {
                    texts.put(row.getLong(1), Shingles.of(row.getString(2)));
                });
        return texts;
    }

    void insert(Map<Long, int[]> bands) {
        List<Object[]> rows = new ArrayList<>();
        bands.forEach((article, prints) -> rows.add(new Object[] {article, prints}));
        batches.batchUpdate("insert into similar_print (article_id, bands) values (?, ?)", rows);
    }

    /** Counts the bands that each article shares with others. */
    Map<Long, Map<Long, Integer>> sharing(Map<Long, int[]> bands) {
        // the planner cannot know that few rows share a band
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local jit = off").update();
        jdbc.sql("set local gin_fuzzy_search_limit = " + MOST_FOUND).update();
        Map<Long, Map<Long, Integer>> sharing = new HashMap<>();
        jdbc.sql("""
                select print.article_id, other.article_id, other.bands
                from similar_print print join similar_print other
                    on other.bands && print.bands and other.article_id <> print.article_id
                where print.article_id = any(:articles)
                """).param("articles", bands.keySet().toArray(Long[]::new)).query(row -> {
            long id = row.getLong(1);
            int shared = shared(Objects.requireNonNull(bands.get(id)), (Integer[])
                    row.getArray(3).getArray());
            sharing.computeIfAbsent(id, one -> new HashMap<>()).put(row.getLong(2), shared);
        });
        return sharing;
    }

    private static int shared(int[] one, Integer[] other) {
        return (int) IntStream.range(0, Math.min(one.length, other.length))
                .filter(i -> one[i] == other[i])
                .count();
    }

    /** Finds the groups of articles. Articles without a group are missing. */
    Map<Long, Long> groups(Collection<Long> articles) {
        Map<Long, Long> groups = new HashMap<>();
        jdbc.sql("select article_id, group_id from similar_article where article_id = any(:articles)")
                .param("articles", articles.toArray(Long[]::new))
                .query(row -> {
                    groups.put(row.getLong(1), row.getLong(2));
                });
        return groups;
    }

    long newGroup() {
        return jdbc.sql("select nextval('similar_group_seq')").query(Long.class).single();
    }

    /** Adds articles without a group to groups. */
    void group(Map<Long, Long> groups) {
        List<Long> articles = List.copyOf(groups.keySet());
        jdbc.sql("""
                insert into similar_article (article_id, group_id)
                select * from unnest(:articles::bigint[], :groups::bigint[])
                """)
                .param("articles", articles.toArray(Long[]::new))
                .param("groups", articles.stream().map(groups::get).toArray(Long[]::new))
                .update();
    }
}
