package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.depesche.article.Absences;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The articles that whoever asks for them may see: readers what is published, editors all. */
@Component
public class ShownArticles {

    private final Articles articles;
    private final Absences absences;

    ShownArticles(Articles articles, Absences absences) {
        this.articles = articles;
        this.absences = absences;
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
        return found.orElseThrow(() -> absences.find(id)
                .<ResponseStatusException>map(AbsentException::new)
                .orElseGet(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
