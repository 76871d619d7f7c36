package org.depesche.api;

import jakarta.servlet.http.HttpServletRequest;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.article.revision.SourceErrors;
import org.depesche.reading.AccessibleArticles;
import org.depesche.reading.OtherReports;
import org.depesche.register.Measures;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/articles/17}. */
@RestController("apiArticleController")
class ArticleResourceController {

    private final AccessibleArticles articles;
    private final CanonicalEntities entities;
    private final Measures measures;
    private final SourceErrors errors;
    private final OtherReports others;

    ArticleResourceController(
            AccessibleArticles articles,
            CanonicalEntities entities,
            Measures measures,
            SourceErrors errors,
            OtherReports others) {
        this.articles = articles;
        this.entities = entities;
        this.measures = measures;
        this.errors = errors;
        this.others = others;
    }

    @GetMapping("/api/v1/articles/{id}")
    @Transactional(readOnly = true)
    ArticleResource show(@PathVariable long id, HttpServletRequest request) {
        Article article = articles.find(id, request);
        return ArticleResource.of(
                article,
                entities.byId(
                        article.mentions().stream().map(ArticleMention::entity).toList()),
                measures,
                errors.of(article),
                others.of(article));
    }
}
