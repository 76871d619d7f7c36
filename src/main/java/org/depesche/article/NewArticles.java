package org.depesche.article;

import java.util.Iterator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes new articles with their mentions and figures, by COPY: three statements for any number of them. Hibernate would
 * need about ten times as long, which counts where archives move in by the million.
 */
@Component
class NewArticles {

    private static final String ARTICLE = """
            copy article (id, source_id, source_version, fingerprint, pubstatus, embargo, doubts, headline, headline_guessed,
            kicker, slugline, byline, authors, dateline_place, dateline_date, dateline_printed, published_on,
            published_at, published_offset, source, section, language, keywords, rights, text, block_kinds,
            original_sha256, original_item, revision, stored_at, changed_at,
            withheld_because, withheld_internally, withheld_by, withheld_legal, public_since) from stdin
            """;

    private final JdbcTemplate jdbc;
    private final TagRows tags;
    private final IdBlocks articleIds;

    NewArticles(JdbcTemplate jdbc, TagRows tags) {
        this.jdbc = jdbc;
        this.tags = tags;
        this.articleIds = new IdBlocks(jdbc, "article_seq");
    }

    /** Writes them in the transaction of the caller; each has its id afterwards. */
    void insert(List<Article> articles) {
        if (articles.isEmpty()) {
            return;
        }
        Iterator<Long> ids = articleIds.take(articles.size()).iterator();
        CopyRows rows = new CopyRows();
        for (Article article : articles) {
            article.identify(ids.next());
            add(article, rows);
        }
        rows.copy(ARTICLE, jdbc);
        tags.insert(
                articles.stream()
                        .flatMap(article -> article.allMentions().stream())
                        .toList(),
                articles.stream().flatMap(article -> article.figures().stream()).toList());
    }

    private static void add(Article article, CopyRows rows) {
        Dateline dateline = article.dateline();
        Published published = article.published();
        rows.add(article.id())
                .add(article.sourceId())
                .add(article.sourceVersion())
                .add(article.fingerprint())
                .add(article.pubstatus())
                .add(article.embargo())
                .addAll(article.doubts().stream().map(Doubt::name).toList())
                .add(article.headline())
                .add(article.isHeadlineGuessed())
                .add(article.kicker())
                .add(article.slugline())
                .add(article.byline())
                .addAll(article.authors())
                .add(dateline == null ? null : dateline.place())
                .add(dateline == null ? null : dateline.date())
                .add(dateline == null ? null : dateline.printed())
                .add(published == null ? null : published.day())
                .add(published == null ? null : published.instant())
                .add(published == null ? null : published.offset())
                .add(article.source())
                .add(article.section())
                .add(article.language() == null ? null : article.language().toLanguageTag())
                .addAll(article.keywords())
                .add(article.rights())
                .add(article.text())
                .add(article.blockKinds())
                .add(article.originalSha256())
                .add(article.originalItem())
                .add(article.revision())
                .add(article.storedAt())
                .add(article.changedAt())
                .add(article.withheldBecause())
                .add(article.withheldInternally())
                .add(article.withheldBy())
                .add(article.isWithheldLegally())
                .add(article.publicSince())
                .endRow();
    }
}
