package org.depesche.article.storing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.depesche.DepescheTest;
import org.depesche.article.Article;
import org.depesche.article.ArticleFigure;
import org.depesche.article.ArticleMention;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The columns that COPY and the index know, and those of Hibernate's mapping. */
@DepescheTest
class ColumnsTests {

    @Autowired
    private EntityManagerFactory hibernate;

    @Test
    void ofArticlesAreThoseOfTheMapping() {
        assertThat(names(ArticleColumn.values())).isEqualTo(mapped(Article.class));
    }

    @Test
    void ofMentionsAreThoseOfTheMapping() {
        assertThat(names(ArticleMentionColumn.values())).isEqualTo(mapped(ArticleMention.class));
    }

    @Test
    void ofFiguresAreThoseOfTheMapping() {
        assertThat(names(StoredFigure.Column.values())).isEqualTo(mapped(ArticleFigure.class));
    }

    private static Set<String> names(CopyColumn<?>[] columns) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(columns).map(CopyColumn::column).forEach(names::add);
        return names;
    }

    private Set<String> mapped(Class<?> entity) {
        EntityPersister persister = hibernate
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(entity);
        Set<String> columns = new LinkedHashSet<>();
        persister.getIdentifierMapping().forEachSelectable((number, column) -> columns.add(name(column)));
        persister.forEachAttributeMapping(
                (number, attribute) -> attribute.forEachSelectable((index, column) -> columns.add(name(column))));
        return columns;
    }

    private static String name(SelectableMapping column) {
        return column.getSelectionExpression();
    }
}
