package org.depesche.article.similar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.article.Article;
import org.depesche.register.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds visible copies of articles. */
@Component
public class SimilarArticles {

    private final JdbcClient jdbc;

    SimilarArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A copy of an article.
     *
     * @param day the day of publication; null: unknown
     */
    public record Similar(
            long id,
            String headline,
            @Nullable String source,
            @Nullable LocalDate day,
            @Nullable String language) {

        public String url() {
            return "/articles/" + id + "/" + Slug.of(headline);
        }
    }

    /**
     * The copies of an article.
     *
     * @param group the id that all copies share
     * @param total the number of copies
     * @param first some of the copies, the oldest first
     */
    public record Others(long group, int total, List<Similar> first) {

        /** An article without copies. */
        public static final Others NONE = new Others(0, 0, List.of());
    }

    /** The share of their texts that two articles have in common: 0 to 1. */
    public static double likeness(Article one, Article other) {
        return Shingles.of(one.text()).likeness(Shingles.of(other.text()));
    }

    /** Counts the copies of each article. Articles without copies are missing. */
    public Map<Long, Integer> counts(Collection<Long> articles) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select mine.article_id, count(*)
                from similar_article mine
                join similar_article other on other.group_id = mine.group_id and other.article_id <> mine.article_id
                join visible_article a on a.id = other.article_id
                where mine.article_id = any(:articles)
                group by mine.article_id
                """).param("articles", articles.toArray(Long[]::new)).query(row -> {
            counts.put(row.getLong(1), row.getInt(2));
        });
        return counts;
    }

    /** The ids of the texts of which articles are copies, by the ids of the articles. Articles without copies are missing. */
    public Map<Long, Long> texts(Collection<Long> articles) {
        Map<Long, Long> texts = new HashMap<>();
        if (!articles.isEmpty()) {
            jdbc.sql("select article_id, group_id from similar_article where article_id = any(:articles)")
                    .param("articles", articles.toArray(Long[]::new))
                    .query(row -> {
                        texts.put(row.getLong(1), row.getLong(2));
                    });
        }
        return texts;
    }

    /** Finds the copies of an article. */
    public Others of(long article, int most) {
        return of(List.of(article), most).getOrDefault(article, Others.NONE);
    }

    /** Finds a limited number of copies of each article. Articles without copies are missing. */
    public Map<Long, Others> of(Collection<Long> articles, int most) {
        Map<Long, Others> others = new HashMap<>();
        jdbc.sql("""
                select mine.article_id as of, mine.group_id, other.*
                from similar_article mine cross join lateral (
                    select a.id, a.headline, a.source, a.published_on, a.language, count(*) over () as total
                    from similar_article s join visible_article a on a.id = s.article_id
                    where s.group_id = mine.group_id and s.article_id <> mine.article_id
                    order by a.published_on nulls last, a.id limit :most) other
                where mine.article_id = any(:articles)
                order by other.published_on nulls last, other.id
                """)
                .param("articles", articles.toArray(Long[]::new))
                .param("most", most)
                .query(row -> {
                    Others found = new Others(row.getLong("group_id"), row.getInt("total"), new ArrayList<>());
                    others.merge(row.getLong("of"), found, (before, same) -> before)
                            .first()
                            .add(new Similar(
                                    row.getLong("id"),
                                    row.getString("headline"),
                                    row.getString("source"),
                                    row.getObject("published_on", LocalDate.class),
                                    row.getString("language")));
                });
        return others;
    }
}
