package org.depesche.editor.tags;

import org.depesche.article.Articles;
import org.depesche.ingest.TaggingTimeouts;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tags an article again whose tagging timed out. */
@Controller
class TaggingRetryController {

    private final Articles articles;
    private final TaggingTimeouts timeouts;

    TaggingRetryController(Articles articles, TaggingTimeouts timeouts) {
        this.articles = articles;
        this.timeouts = timeouts;
    }

    @PostMapping("/editor/articles/{id}/taggings")
    ModelAndView tryAgain(@PathVariable long id) {
        if (articles.findById(id).isEmpty()) {
            throw new NotFoundException();
        }
        timeouts.tryAgain(id);
        return Redirects.seeOther("/editor/articles/" + id + "/tags");
    }
}
