package org.depesche.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.search.SearchResult.Amount;
import org.depesche.search.SearchResult.HitFigure;
import org.depesche.search.SearchResult.Piece;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.search.query.FigureWanted;
import org.depesche.search.words.Language;
import org.depesche.tagging.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where in the text of articles entities and figures were found: from the database, one query each. */
@Component
class FoundInText {

    /** Of one article, the first ones: what a hit shows of a text of nothing but numbers need not be the best of all. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    FoundInText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure where it stands. */
    record StoredFigure(Span span, Span sentence, String surface, FigureRow row) {

        boolean matches(Collection<FigureWanted> wanted, Language language) {
            return wanted.stream().anyMatch(each -> each.matches(row, language));
        }

        /** "1.400 Beschäftigte" says by itself what it counts. */
        HitFigure shown(List<Piece> in) {
            String measure = row.measure();
            return new HitFigure(
                    surface,
                    measure == null || surface.contains(measure) ? null : measure,
                    in,
                    new Amount(row.value(), row.unit(), row.periodStart(), row.periodEnd()));
        }
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

    /** Of each of the articles that readers may see at this moment, whatever the index still says: an entry for each. */
    Map<Long, List<StoredFigure>> figures(List<Long> articles) {
        Map<Long, List<StoredFigure>> found = new HashMap<>();
        jdbc.sql("""
                select a.id as article, f.* from visible_article a left join lateral (
                    select id, span_start, span_end, sentence_start, sentence_end, surface, measure, measure_lemma, kind,
                        value, lower, upper, unit, per, period_start, period_end, modifier, role, change, period_found
                    from article_figure where article_id = a.id order by span_start limit :most
                ) f on true
                where a.id = any(:articles) order by span_start
                """)
                .param("most", MOST)
                .param("articles", articles.toArray(Long[]::new))
                .query(row -> {
                    List<StoredFigure> figures = found.computeIfAbsent(row.getLong("article"), id -> new ArrayList<>());
                    if (row.getString("surface") != null) {
                        figures.add(new StoredFigure(
                                new Span(row.getInt("span_start"), row.getInt("span_end")),
                                new Span(row.getInt("sentence_start"), row.getInt("sentence_end")),
                                row.getString("surface"),
                                FigureRow.read(row, List.of())));
                    }
                });
        return found;
    }
}
