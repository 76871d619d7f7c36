package org.depesche.editor;

import org.depesche.article.Articles;
import org.depesche.ingest.Overdue;
import org.depesche.web.Moved;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Tries an article again that took too long to tag. */
@Controller
class TagAgainController {

    private final Articles articles;
    private final Overdue overdue;

    TagAgainController(Articles articles, Overdue overdue) {
        this.articles = articles;
        this.overdue = overdue;
    }

    @PostMapping("/editor/articles/{id}/taggings")
    ModelAndView tryAgain(@PathVariable long id) {
        if (articles.findById(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        overdue.tryAgain(id);
        return Moved.seeOther("/editor/articles/" + id + "/tags");
    }
}
