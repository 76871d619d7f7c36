package org.depesche.article;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes new articles with their mentions and figures, by COPY: three statements for any number of them. Hibernate would
 * need about ten times as long, which counts where archives move in by the million.
 */
@Component
class NewArticles {

    private static final String ARTICLE = """
            copy article (id, source_id, source_version, fingerprint, pubstatus, embargo, headline, headline_guessed,
            kicker, slugline, byline, authors, dateline_place, dateline_date, dateline_printed, published_on,
            published_at, published_offset, source, section, language, keywords, rights, text, block_kinds,
            original_sha256, original_item, revision, stored_at, changed_at) from stdin
            """;

    private static final String MENTION = """
            copy article_mention (id, article_id, entity_id, kind, span_start, span_end, surface, name, key, origin,
            confidence, evidence, sticky) from stdin
            """;

    private static final String FIGURE = """
            copy article_figure (id, article_id, span_start, span_end, surface, sentence_start, sentence_end, kind,
            value, lower, upper, modifier, unit, per, measure, measure_lemma, role, change, period_text, period_start,
            period_end, period_found, origin, sticky) from stdin
            """;

    private final JdbcTemplate jdbc;
    private final IdBlocks articleIds;
    private final IdBlocks mentionIds;
    private final IdBlocks figureIds;

    NewArticles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.articleIds = new IdBlocks(jdbc, "article_seq");
        this.mentionIds = new IdBlocks(jdbc, "article_mention_seq");
        this.figureIds = new IdBlocks(jdbc, "article_figure_seq");
    }

    /** Writes them in the transaction of the caller; each has its id afterwards. */
    void insert(List<Article> articles) {
        if (articles.isEmpty()) {
            return;
        }
        Iterator<Long> ids = articleIds.take(articles.size()).iterator();
        Iterator<Long> ofMentions = mentionIds
                .take(articles.stream()
                        .mapToInt(article -> article.mentions().size())
                        .sum())
                .iterator();
        Iterator<Long> ofFigures = figureIds
                .take(articles.stream()
                        .mapToInt(article -> article.figures().size())
                        .sum())
                .iterator();
        CopyRows rows = new CopyRows();
        CopyRows mentions = new CopyRows();
        CopyRows figures = new CopyRows();
        for (Article article : articles) {
            article.identify(ids.next());
            add(article, rows);
            article.mentions().forEach(mention -> add(mention, article.id(), ofMentions.next(), mentions));
            article.figures().forEach(figure -> add(figure, article.id(), ofFigures.next(), figures));
        }
        copy(ARTICLE, rows);
        copy(MENTION, mentions);
        copy(FIGURE, figures);
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
                .endRow();
    }

    private static void add(ArticleMention mention, long article, long id, CopyRows rows) {
        Span span = mention.span();
        rows.add(id)
                .add(article)
                .add(mention.entity())
                .add(mention.kind())
                .add(span == null ? null : span.start())
                .add(span == null ? null : span.end())
                .add(mention.surface())
                .add(mention.name())
                .add(mention.key().key())
                .add(mention.origin())
                .add(mention.confidence())
                .add(mention.evidence())
                .add(mention.isSticky())
                .endRow();
    }

    private static void add(ArticleFigure mention, long article, long id, CopyRows rows) {
        Figure figure = mention.figure();
        Quantity quantity = figure.quantity();
        Period period = figure.period();
        rows.add(id)
                .add(article)
                .add(mention.span().start())
                .add(mention.span().end())
                .add(mention.surface())
                .add(mention.sentence().start())
                .add(mention.sentence().end())
                .add(figure.kind())
                .add(quantity.value())
                .add(quantity.lower())
                .add(quantity.upper())
                .add(quantity.modifier().name())
                .add(quantity.unit())
                .add(quantity.per())
                .add(figure.measure())
                .add(figure.measureLemma())
                .add(figure.role())
                .add(figure.change())
                .add(period == null ? null : period.text())
                .add(period == null ? null : period.start())
                .add(period == null ? null : period.end())
                .add(period == null ? null : period.found())
                .add(mention.origin())
                .add(mention.isSticky())
                .endRow();
    }

    private void copy(String statement, CopyRows rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<@Nullable Void>) connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows.toString()));
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
