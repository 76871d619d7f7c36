package org.depesche.article.storing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.ArticleMention;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Inserts and deletes articles, mentions and figures, many at once, in the transaction of the caller. COPY writes the
 * columns that Hibernate maps; Hibernate's own inserts take about ten times as long, too long for imports of millions.
 */
@Component
public class BulkRows {

    private final JdbcTemplate jdbc;
    private final EntityManager entities;

    BulkRows(JdbcTemplate jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** Inserts new articles with their mentions and figures, and sets their ids. */
    public void insert(List<Article> articles) {
        copy(articles);
        insert(
                articles.stream()
                        .flatMap(article -> article.allMentions().stream())
                        .toList(),
                articles.stream().flatMap(article -> article.figures().stream()).toList());
    }

    /** Inserts rows of stored articles, and sets their ids. */
    public void insert(List<ArticleMention> mentions, List<ArticleFigure> figures) {
        copy(mentions);
        copy(figures);
    }

    private void copy(List<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        SharedSessionContractImplementor session = entities.unwrap(SharedSessionContractImplementor.class);
        EntityPersister mapping = session.getEntityPersister(null, rows.getFirst());
        BeforeExecutionGenerator ids = (BeforeExecutionGenerator) mapping.getGenerator();
        List<AttributeMapping> attributes = new ArrayList<>();
        mapping.forEachAttributeMapping(attribute -> {
            if (!attribute.isPluralAttributeMapping()) {
                attributes.add(attribute);
            }
        });
        List<String> columns = new ArrayList<>();
        mapping.getIdentifierMapping().forEachSelectable((n, column) -> columns.add(column.getSelectionExpression()));
        attributes.forEach(
                attribute -> attribute.forEachSelectable((n, column) -> columns.add(column.getSelectionExpression())));
        CopyRows copied = new CopyRows();
        for (Object row : rows) {
            Object id = ids.generate(session, row, null, EventType.INSERT);
            mapping.setIdentifier(row, id, session);
            copied.add(id);
            attributes.forEach(attribute ->
                    attribute.decompose(attribute.getValue(row), (n, value, column) -> copied.add(value), session));
            copied.endRow();
        }
        copied.copy("copy %s (%s) from stdin".formatted(mapping.getTableName(), String.join(", ", columns)), jdbc);
    }

    public void delete(Collection<ArticleMention> mentions, Collection<ArticleFigure> figures) {
        delete("article_mention", mentions.stream().map(ArticleMention::id).toArray(Long[]::new));
        delete("article_figure", figures.stream().map(ArticleFigure::id).toArray(Long[]::new));
    }

    private void delete(String table, Long[] ids) {
        if (ids.length > 0) {
            jdbc.update("delete from " + table + " where id = any(?)", (Object) ids);
        }
    }
}
