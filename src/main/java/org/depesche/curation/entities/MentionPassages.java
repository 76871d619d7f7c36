package org.depesche.curation.entities;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.curation.entities.EntityView.Size;
import org.depesche.curation.entities.MentionPassage.InArticle;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the single mentions of an entity, to split them. */
@Component
class MentionPassages {

    private static final String SIZE = "select count(distinct m.article_id) as articles, count(*) as mentions ";

    private static final String THOSE = """
            from article_mention m
            join entity e on e.id = m.entity_id
            where e.canonical_id = :entity and (:written::text is null or m.surface = :written)
              and (:with::integer is null or exists (
                  select from article_mention w join entity c on c.id = w.entity_id
                  where w.article_id = m.article_id and c.canonical_id = :with))
            """;

    /** Reads no more articles than mentions, since each article has one at least. */
    private static final String NEWEST = """
            with named as materialized (
                select distinct m.article_id as id %s
            ), newest as (
                select a.id, a.published_on from named join article a using (id)
                order by a.published_on desc nulls last, a.id desc limit :most + :skip
            )
            select m.id, m.article_id, m.span_start, m.span_end, m.name
            from newest a join article_mention m on m.article_id = a.id join entity e on e.id = m.entity_id
            where e.canonical_id = :entity and (:written::text is null or m.surface = :written)
            order by a.published_on desc nulls last, a.id desc, m.span_start nulls last, m.id
            limit :most offset :skip
            """.formatted(THOSE);

    private final Articles articles;
    private final JdbcClient jdbc;

    MentionPassages(Articles articles, JdbcClient jdbc) {
        this.articles = articles;
        this.jdbc = jdbc;
    }

    /** Words that name an entity in articles. */
    record Written(String words, long mentions) {}

    private record Row(
            long id,
            long articleId,
            @Nullable Integer spanStart,
            @Nullable Integer spanEnd,
            String name) {}

    private JdbcClient.StatementSpec those(String sql, int entity, MentionChoice choice) {
        return jdbc.sql(sql)
                .param("entity", entity)
                .param("written", choice.written(), Types.VARCHAR)
                .param("with", choice.with(), Types.INTEGER);
    }

    Size count(int entity, MentionChoice choice) {
        return those(SIZE + THOSE, entity, choice).query(Size.class).single();
    }

    /** The selected mentions by article, the newest articles first. */
    @Transactional(readOnly = true)
    public List<InArticle> find(int entity, MentionChoice choice, int most, long skip) {
        return inArticles(those(NEWEST, entity, choice)
                .param("most", most)
                .param("skip", skip)
                .query(Row.class)
                .list());
    }

    /** The mentions with these ids, by article. */
    @Transactional(readOnly = true)
    public List<InArticle> find(Collection<Long> mentions, int most) {
        return inArticles(jdbc.sql("""
                select m.id, m.article_id, m.span_start, m.span_end, m.name
                from article_mention m join article a on a.id = m.article_id
                where m.id = any(:mentions)
                order by a.published_on desc nulls last, a.id desc, m.span_start nulls last, m.id
                limit :most
                """)
                .param("mentions", mentions.toArray(Long[]::new))
                .param("most", most)
                .query(Row.class)
                .list());
    }

    private List<InArticle> inArticles(List<Row> rows) {
        Set<Long> ids = rows.stream().map(Row::articleId).collect(Collectors.toCollection(LinkedHashSet::new));
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Article> found =
                articles.findByIdIn(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
        Map<Long, List<MentionPassage>> passages = new LinkedHashMap<>();
        for (Row row : rows) {
            Article article = found.get(row.articleId());
            if (article != null) {
                passages.computeIfAbsent(row.articleId(), id -> new ArrayList<>())
                        .add(passage(row, article));
            }
        }
        List<InArticle> list = new ArrayList<>();
        passages.forEach((id, all) -> list.add(inArticle(Objects.requireNonNull(found.get(id)), all)));
        return list;
    }

    private static MentionPassage passage(Row row, Article article) {
        return row.spanStart() == null || row.spanEnd() == null
                ? MentionPassage.beside(row.id(), row.name())
                : MentionPassage.at(row.id(), article, new Span(row.spanStart(), row.spanEnd()));
    }

    private static InArticle inArticle(Article article, List<MentionPassage> passages) {
        Locale language = article.language();
        return new InArticle(
                article.id(),
                article.url(),
                article.headline(),
                language == null ? null : language.toLanguageTag(),
                article.published() == null ? null : article.published().day(),
                article.source(),
                passages);
    }

    /** The ids of the mentions that are selected in a form. */
    List<Long> chosen(int entity, MentionChoice choice) {
        if (choice.chooseAll()) {
            return those("select m.id " + THOSE, entity, choice)
                    .query(Long.class)
                    .list();
        }
        return those(
                        "select m.id " + THOSE + "and (m.id = any(:mentions) or m.article_id = any(:articles))",
                        entity,
                        MentionChoice.UNFILTERED)
                .param("mentions", choice.mentions().toArray(Long[]::new))
                .param("articles", choice.articles().toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** The number of these mentions, and of their articles. */
    Size size(Collection<Long> mentions) {
        return jdbc.sql(SIZE + "from article_mention m where m.id = any(:mentions)")
                .param("mentions", mentions.toArray(Long[]::new))
                .query(Size.class)
                .single();
    }

    /** The number of mentions that an entity keeps without these, and of their articles. */
    Size without(int entity, Collection<Long> mentions) {
        return those(
                        SIZE + THOSE
                                + "and not exists (select from unnest(:mentions::bigint[]) as gone(id) where gone.id = m.id)",
                        entity,
                        MentionChoice.UNFILTERED)
                .param("mentions", mentions.toArray(Long[]::new))
                .query(Size.class)
                .single();
    }

    /** The words that name an entity in articles, the most used first. */
    List<Written> written(int entity, int most) {
        return jdbc.sql("""
                select m.surface as words, count(*) as mentions
                from article_mention m join entity e on e.id = m.entity_id
                where e.canonical_id = :entity and m.surface is not null
                group by m.surface order by count(*) desc, m.surface limit :most
                """)
                .param("entity", entity)
                .param("most", most)
                .query(Written.class)
                .list();
    }
}
