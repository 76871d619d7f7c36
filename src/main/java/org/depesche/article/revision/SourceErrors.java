package org.depesche.article.revision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.tagging.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which figures editors marked as wrong in their sources, and why. */
@Component
public class SourceErrors {

    private final JdbcClient jdbc;

    SourceErrors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The editors' reasons by the spans of the figures. */
    public Map<Span, String> of(Article article) {
        boolean any = article.figures().stream().anyMatch(ArticleFigure::isSticky);
        return any ? of(List.of(article.id())).getOrDefault(article.id(), Map.of()) : Map.of();
    }

    /** The editors' reasons by article and span. Articles without source errors are missing. */
    public Map<Long, Map<Span, String>> of(Collection<Long> articles) {
        Map<Long, Map<Span, String>> reasons = new HashMap<>();
        jdbc.sql("""
                select article_id, span_start, span_end, coalesce(reason, '') from tag_decision
                where article_id = any(:articles) and act = 'SOURCE_ERROR' and undone_at is null
                    and superseded_by is null and not lost
                """).param("articles", articles.toArray(Long[]::new)).query(row -> {
            reasons.computeIfAbsent(row.getLong(1), article -> new HashMap<>())
                    .put(new Span(row.getInt(2), row.getInt(3)), row.getString(4));
        });
        return reasons;
    }
}
