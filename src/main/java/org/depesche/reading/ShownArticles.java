package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.state.Absences;
import org.depesche.web.Role;
import org.depesche.web.UnpublishedRead;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The articles that whoever asks for them may see: readers what is published, editors all. */
@Component
public class ShownArticles {

    private final Articles articles;
    private final Absences absences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ShownArticles(Articles articles, Absences absences, ApplicationEventPublisher events, Clock clock) {
        this.articles = articles;
        this.absences = absences;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An article for whoever asks for it. That there is one which readers never saw is nobody's business: it is not there,
     * and nothing of it is looked at.
     *
     * @throws AbsentException if readers saw it once
     * @throws ResponseStatusException if it is not there
     */
    public Article find(long id, HttpServletRequest request) {
        Optional<Article> found = Role.EDITOR.isHeldBy(request) ? articles.findById(id) : articles.findVisibleById(id);
        Article article = found.orElseThrow(() -> absences.find(id)
                .<ResponseStatusException>map(AbsentException::new)
                .orElseGet(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        Principal who = request.getUserPrincipal();
        if (who != null && !article.state().isVisible(OffsetDateTime.now(clock))) {
            events.publishEvent(new UnpublishedRead(who.getName(), request.getRequestURI(), article.headline()));
        }
        return article;
    }
}
