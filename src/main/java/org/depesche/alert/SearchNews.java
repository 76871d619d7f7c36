package org.depesche.alert;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.depesche.alert.HitNews.Kind;
import org.depesche.article.revision.BriefCorrections;
import org.depesche.article.revision.BriefCorrections.BriefCorrection;
import org.depesche.article.state.RemovedArticle;
import org.depesche.article.state.RemovedArticles;
import org.depesche.web.Excerpt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the events of the hits of saved searches. */
@Component
public class SearchNews {

    private static final int LONGEST_TEASER = 200;

    private final JdbcClient jdbc;
    private final RemovedArticles removed;
    private final BriefCorrections corrections;

    SearchNews(JdbcClient jdbc, RemovedArticles removed, BriefCorrections corrections) {
        this.jdbc = jdbc;
        this.removed = removed;
        this.corrections = corrections;
    }

    /** The last event of a search; 0 before there is one. */
    public long last(long search) {
        return jdbc.sql("select coalesce(max(id), 0) from saved_search_event where saved_search_id = :search")
                .param("search", search)
                .query(Long.class)
                .single();
    }

    /** The last of the next events of a search after one; the one itself if none follows. */
    public long upTo(long search, long after, int most) {
        return jdbc.sql("""
                        select coalesce(max(id), :after) from (
                            select id from saved_search_event where saved_search_id = :search and id > :after
                            order by id limit :most) next
                        """)
                .param("search", search)
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /**
     * The news between two events, the latest first, one for each article: the events that are new
     * to a reader who knows all up to the first one. An article that came and went in between is none.
     *
     * @param after the event that is known
     * @param upTo the last event that counts
     * @param most articles
     */
    public List<HitNews> between(long search, long after, long upTo, int most) {
        return jdbc
                .sql("""
                        with happened as (
                            select distinct on (article_id) article_id, id, kind, revision, happened_at
                            from saved_search_event where saved_search_id = :search and id > :after and id <= :upTo
                            order by article_id, id desc),
                        known as (
                            select distinct on (article_id) article_id, kind, revision
                            from saved_search_event e where saved_search_id = :search and id <= :after
                                and exists (select from happened h where h.article_id = e.article_id)
                            order by article_id, id desc)
                        select h.*, k.kind as known_kind, k.revision as known_revision,
                            a.headline, a.source, a.published_on, a.language,
                            left(split_part(a.text, E'\\n\\n', 2), 1000) as beginning
                        from happened h left join known k on k.article_id = h.article_id
                            left join visible_article a on a.id = h.article_id
                        where h.kind = 'WITHDRAWN' and k.kind <> 'WITHDRAWN'
                            or h.kind <> 'WITHDRAWN' and a.id is not null
                                and (k.kind is null or k.kind = 'WITHDRAWN' or k.revision < h.revision)
                        order by h.id desc limit :most
                        """)
                .param("search", search)
                .param("after", after)
                .param("upTo", upTo)
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(this::news)
                .toList();
    }

    /** The articles with the last events, the latest first, each with its last event. */
    List<HitNews> latest(long search, int most) {
        return jdbc
                .sql("""
                        with happened as (
                            select distinct on (article_id) article_id, id, kind, revision, happened_at
                            from (select * from saved_search_event where saved_search_id = :search
                                order by id desc limit :considered) e
                            order by article_id, id desc)
                        select h.*, case when h.kind = 'CORRECTED' then h.kind end as known_kind,
                            h.revision - 1 as known_revision,
                            a.headline, a.source, a.published_on, a.language,
                            left(split_part(a.text, E'\\n\\n', 2), 1000) as beginning
                        from happened h left join visible_article a on a.id = h.article_id
                        where h.kind = 'WITHDRAWN' or a.id is not null
                        order by h.id desc limit :most
                        """)
                .param("search", search)
                .param("considered", 10 * most)
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(this::news)
                .toList();
    }

    private record Row(
            long id,
            long articleId,
            Kind kind,
            int revision,
            OffsetDateTime happenedAt,
            @Nullable Kind knownKind,
            @Nullable Integer knownRevision,
            @Nullable String headline,
            @Nullable String source,
            @Nullable LocalDate publishedOn,
            @Nullable String language,
            @Nullable String beginning) {

        Kind told() {
            if (kind == Kind.WITHDRAWN) {
                return kind;
            }
            return knownKind == null || knownKind == Kind.WITHDRAWN ? Kind.NEW : Kind.CORRECTED;
        }
    }

    private HitNews news(Row row) {
        if (row.kind() != Kind.WITHDRAWN) {
            BriefCorrection correction = row.told() == Kind.CORRECTED && row.knownRevision() != null
                    ? corrections.since(row.articleId(), row.knownRevision())
                    : BriefCorrection.UNKNOWN;
            return new HitNews(
                    row.id(),
                    row.articleId(),
                    row.told(),
                    row.revision(),
                    row.happenedAt(),
                    row.headline(),
                    row.source(),
                    row.publishedOn(),
                    row.language(),
                    row.beginning() == null ? "" : Excerpt.of(row.beginning(), LONGEST_TEASER),
                    correction.said(),
                    correction.changes());
        }
        Optional<RemovedArticle> notice = removed.find(row.articleId());
        return new HitNews(
                row.id(),
                row.articleId(),
                Kind.WITHDRAWN,
                row.revision(),
                row.happenedAt(),
                notice.map(RemovedArticle::headline).orElse(null),
                null,
                notice.map(RemovedArticle::day).orElse(null),
                notice.map(RemovedArticle::language).orElse(null),
                "",
                notice.map(RemovedArticle::because).orElse(null),
                List.of());
    }
}
