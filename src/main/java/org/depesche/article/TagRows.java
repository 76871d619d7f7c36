package org.depesche.article;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of mentions and figures of many articles, written at once by COPY and removed at once. */
@Component
class TagRows {

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
    private final IdBlocks mentionIds;
    private final IdBlocks figureIds;

    TagRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.mentionIds = new IdBlocks(jdbc, "article_mention_seq");
        this.figureIds = new IdBlocks(jdbc, "article_figure_seq");
    }

    /** Writes rows of articles that have their ids. */
    void insert(List<ArticleMention> mentions, List<ArticleFigure> figures) {
        if (!mentions.isEmpty()) {
            Iterator<Long> ids = mentionIds.take(mentions.size()).iterator();
            CopyRows rows = new CopyRows();
            mentions.forEach(mention -> add(mention, ids.next(), rows));
            rows.copy(MENTION, jdbc);
        }
        if (!figures.isEmpty()) {
            Iterator<Long> ids = figureIds.take(figures.size()).iterator();
            CopyRows rows = new CopyRows();
            figures.forEach(figure -> add(figure, ids.next(), rows));
            rows.copy(FIGURE, jdbc);
        }
    }

    void delete(Collection<ArticleMention> mentions, Collection<ArticleFigure> figures) {
        delete("article_mention", mentions.stream().map(ArticleMention::id).toArray(Long[]::new));
        delete("article_figure", figures.stream().map(ArticleFigure::id).toArray(Long[]::new));
    }

    private void delete(String table, Long[] ids) {
        if (ids.length > 0) {
            jdbc.update("delete from " + table + " where id = any(?)", (Object) ids);
        }
    }

    private static void add(ArticleMention mention, long id, CopyRows rows) {
        Span span = mention.span();
        rows.add(id)
                .add(mention.article().id())
                .add(mention.isResolved() ? mention.entity() : null)
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

    private static void add(ArticleFigure mention, long id, CopyRows rows) {
        Figure figure = mention.figure();
        Quantity quantity = figure.quantity();
        Period period = figure.period();
        rows.add(id)
                .add(mention.article().id())
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
}
