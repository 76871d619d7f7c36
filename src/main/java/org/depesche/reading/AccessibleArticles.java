package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.state.RemovedArticles;
import org.depesche.web.NotFoundException;
import org.depesche.web.Role;
import org.depesche.web.UnpublishedRead;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the articles that a user may see: readers the published ones, editors all. */
@Component
public class AccessibleArticles {

    private final Articles articles;
    private final RemovedArticles absences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessibleArticles(Articles articles, RemovedArticles absences, ApplicationEventPublisher events, Clock clock) {
        this.articles = articles;
        this.absences = absences;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Finds an article. For readers, an article that was never published does not exist.
     *
     * @throws ArticleGoneException if the article was published once
     * @throws ResponseStatusException if there is no such article
     */
    public Article find(long id, HttpServletRequest request) {
        Optional<Article> found = Role.EDITOR.isHeldBy(request) ? articles.findById(id) : articles.findVisibleById(id);
        Article article = found.orElseThrow(() -> absences.find(id)
                .<ResponseStatusException>map(ArticleGoneException::new)
                .orElseGet(NotFoundException::new));
        Principal who = request.getUserPrincipal();
        if (who != null && !article.state().isVisible(OffsetDateTime.now(clock))) {
            events.publishEvent(new UnpublishedRead(who.getName(), request.getRequestURI(), article.headline()));
        }
        return article;
    }
}
