package org.depesche.search.hits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.article.storing.StoredFigure;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the database the places of mentions and figures in texts, by one query each. */
@Component
class FoundInText {

    /**
     * The most mentions or figures read from the start of an article. A table of numbers has more, but its hit needs no
     * more.
     */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    FoundInText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, List<Span>> mentions(List<Long> articles, Set<Integer> entities) {
        Map<Long, List<Span>> found = new HashMap<>();
        jdbc.sql("""
                select m.* from unnest(:articles::bigint[]) a cross join lateral (
                    select article_id, span_start, span_end from visible_mention
                    where article_id = a and entity_id = any(:entities) and span_start is not null
                    order by span_start limit :most
                ) m
                """)
                .param("most", MOST)
                .param("articles", articles.toArray(Long[]::new))
                .param("entities", entities.toArray(Integer[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Span(row.getInt(2), row.getInt(3)));
                });
        return found;
    }

    /** The figures of the articles that are visible now. Each visible article has an entry, even without figures. */
    Map<Long, List<FigureMention>> figures(List<Long> articles) {
        Map<Long, List<FigureMention>> found = new HashMap<>();
        jdbc.sql("""
                select a.id as article, f.* from visible_article a left join lateral (
                    select * from article_figure where article_id = a.id order by span_start limit :most
                ) f on true
                where a.id = any(:articles) order by span_start
                """)
                .param("most", MOST)
                .param("articles", articles.toArray(Long[]::new))
                .query(row -> {
                    List<FigureMention> figures =
                            found.computeIfAbsent(row.getLong("article"), id -> new ArrayList<>());
                    if (row.getString("surface") != null) {
                        figures.add(StoredFigure.read(row).mention());
                    }
                });
        return found;
    }
}
