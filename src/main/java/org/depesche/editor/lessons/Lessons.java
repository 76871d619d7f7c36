package org.depesche.editor.lessons;

import java.util.List;
import java.util.Objects;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.TagDecision;
import org.depesche.article.TagDecision.Act;
import org.depesche.article.TagDecision.Layer;
import org.depesche.article.tags.TagDecisions;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The measures that editors set, as lines to train the tagger on: one for each article, in the format of
 * {@code src/bench/resources/measures}.
 */
@Component
class Lessons {

    private final Articles articles;
    private final TagDecisions decisions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    Lessons(
            Articles articles,
            TagDecisions decisions,
            JdbcClient jdbc,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.articles = articles;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The articles of a language in which an editor set a figure. */
    List<Long> articles(String language) {
        return jdbc.sql("""
                select distinct d.article_id from tag_decision d join article a on a.id = d.article_id
                where d.layer = 'FIGURES' and d.act = 'SET' and d.undone_at is null and d.superseded_by is null
                    and not d.lost and (a.language = :language or a.language like :region)
                order by d.article_id
                """)
                .param("language", language)
                .param("region", language + "-%")
                .query(Long.class)
                .list();
    }

    /** The lesson of an article with its line end; empty if the article is gone. */
    String line(long id) {
        return Objects.requireNonNull(reading.execute(now -> read(id)));
    }

    private String read(long id) {
        Article article = articles.findById(id).orElse(null);
        if (article == null || article.language() == null) {
            return "";
        }
        ObjectNode lesson = json.createObjectNode()
                .put("id", "article-" + id)
                .put("lang", article.language().getLanguage())
                .put(
                        "date",
                        article.published() == null
                                ? null
                                : article.published().day().toString())
                .put("text", article.text());
        ArrayNode figures = lesson.putArray("figures");
        decisions.of(id).reversed().stream()
                .filter(decision -> decision.ruling().layer() == Layer.FIGURES
                        && decision.ruling().act() == Act.SET
                        && decision.holds())
                .map(TagDecision::figure)
                .filter(Objects::nonNull)
                .forEach(figure -> write(figure, article, figures.addObject()));
        return json.writeValueAsString(lesson) + "\n";
    }

    private static void write(FigureMention figure, Article article, ObjectNode node) {
        node.put("start", article.text().codePointCount(0, figure.span().start()))
                .put("end", article.text().codePointCount(0, figure.span().end()));
        Measured measured = figure.figure().measured();
        ArrayNode measure = node.putArray("measure");
        if (measured == null) {
            node.put("none", true);
            return;
        }
        measure.add(FigureReader.measureName(measured.name(), article.language()));
        if (measured.qualifier() != null) {
            node.putArray("qualifiers").add(measured.qualifier());
        }
        String subject = name(article, measured.subject());
        if (subject != null) {
            node.put("subject", subject);
        }
    }

    private static @Nullable String name(Article article, @Nullable Subject subject) {
        return subject == null
                ? null
                : article.mentions().stream()
                        .filter(mention -> mention.overlaps(subject.name()))
                        .map(ArticleMention::name)
                        .findFirst()
                        .orElse(null);
    }
}
