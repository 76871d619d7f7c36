package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import org.depesche.article.Article;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /articles/17/similar}: compares the versions of a text in other papers word by word. */
@Controller
@Transactional(readOnly = true)
class SimilarController {

    private final AccessibleArticles articles;
    private final SimilarVersions similar;

    SimilarController(AccessibleArticles articles, SimilarVersions similar) {
        this.articles = articles;
        this.similar = similar;
    }

    @GetMapping("/articles/{id:\\d{1,18}}/similar")
    String show(@PathVariable long id, HttpServletRequest request, Model model) {
        Article article = articles.find(id, request);
        model.addAttribute("article", article);
        model.addAttribute("similar", similar.compared(article));
        return "reading/similar";
    }
}
