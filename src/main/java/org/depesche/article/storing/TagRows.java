package org.depesche.article.storing;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.depesche.article.ArticleFigure;
import org.depesche.article.ArticleMention;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts and deletes mentions and figures of many articles at once. */
@Component
public class TagRows {

    private final JdbcTemplate jdbc;
    private final IdBlocks mentionIds;
    private final IdBlocks figureIds;

    TagRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.mentionIds = new IdBlocks(jdbc, "article_mention_seq");
        this.figureIds = new IdBlocks(jdbc, "article_figure_seq");
    }

    /** Inserts rows of articles that have ids. */
    public void insert(List<ArticleMention> mentions, List<ArticleFigure> figures) {
        if (!mentions.isEmpty()) {
            Iterator<Long> ids = mentionIds.next(mentions.size()).iterator();
            mentions.forEach(mention -> mention.identify(ids.next()));
            CopyRows.copy("article_mention", ArticleMentionColumn.values(), mentions, jdbc);
        }
        if (!figures.isEmpty()) {
            Iterator<Long> ids = figureIds.next(figures.size()).iterator();
            figures.forEach(figure -> figure.identify(ids.next()));
            CopyRows.copy("article_figure", StoredFigure.Column.values(), figures, jdbc);
        }
    }

    /** Deletes rows in the transaction of the caller. */
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
