package org.depesche.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.SourceErrors;
import org.depesche.reading.Visibility;
import org.depesche.register.Measures;
import org.depesche.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One article. */
@RestController("apiArticleController")
class ArticleController {

    private final Articles articles;
    private final KnownEntities entities;
    private final Measures measures;
    private final SourceErrors errors;

    ArticleController(Articles articles, KnownEntities entities, Measures measures, SourceErrors errors) {
        this.articles = articles;
        this.entities = entities;
        this.measures = measures;
        this.errors = errors;
    }

    @GetMapping("/api/v1/articles/{id}")
    @Transactional(readOnly = true)
    ArticleResource show(@PathVariable long id, HttpServletRequest request) {
        Article article = articles.findById(id).orElseThrow(Refusal::notFound);
        if (!Role.EDITOR.isHeldBy(request)) {
            refuseWhatReadersMayNotSee(article);
        }
        return ArticleResource.of(
                article,
                entities.byId(
                        article.mentions().stream().map(ArticleMention::entity).toList()),
                measures,
                errors.of(article));
    }

    private static void refuseWhatReadersMayNotSee(Article article) {
        Visibility visibility = Visibility.of(article, OffsetDateTime.now());
        if (visibility.status() == HttpStatus.NOT_FOUND) {
            throw Refusal.notFound();
        }
        if (visibility != Visibility.USABLE) {
            throw Refusal.of(visibility.status(), visibility.code());
        }
    }
}
