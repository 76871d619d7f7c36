package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.depesche.article.Article;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SearchUnavailableException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /articles/17/preview?q=Hafen&hit=3}: a part of a page, which shows a hit beside the list of hits. */
@Controller
@Transactional(readOnly = true)
class ArticlePreviewController {

    private final AccessibleArticles articles;
    private final ArticlePages pages;
    private final ArticleSearch search;

    ArticlePreviewController(AccessibleArticles articles, ArticlePages pages, ArticleSearch search) {
        this.articles = articles;
        this.pages = pages;
        this.search = search;
    }

    @GetMapping("/articles/{id:\\d{1,18}}/preview")
    ModelAndView show(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale) {
        Article article = articles.find(id, request);
        SearchTrail trail =
                SearchUnavailableException.answerOrNull(() -> SearchTrail.of(parameters, id, search, locale));
        return new ModelAndView("reading/preview :: preview")
                .addObject("article", pages.preview(article, trail == null ? List.of() : trail.matches()))
                .addObject(
                        "whole",
                        request.getQueryString() == null
                                ? article.url()
                                : article.url() + "?" + request.getQueryString());
    }
}
