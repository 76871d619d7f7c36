package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.depesche.article.Article;
import org.depesche.article.revision.Revisions;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Related;
import org.depesche.search.SearchUnavailableException;
import org.depesche.web.Redirects;
import org.depesche.web.SiteAddress;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /articles/17/port-strike-ends}: the page of an article. */
@Controller
@Transactional(readOnly = true)
class ArticleController {

    private static final int MOST_RELATED = 4;

    private final AccessibleArticles articles;
    private final ArticlePages pages;
    private final ArticleSearch search;
    private final SimilarVersions similar;
    private final Revisions revisions;
    private final Corrections corrections;
    private final SiteAddress site;

    ArticleController(
            AccessibleArticles articles,
            ArticlePages pages,
            ArticleSearch search,
            SimilarVersions similar,
            Revisions revisions,
            Corrections corrections,
            SiteAddress site) {
        this.corrections = corrections;
        this.articles = articles;
        this.pages = pages;
        this.search = search;
        this.similar = similar;
        this.revisions = revisions;
        this.site = site;
    }

    @GetMapping({"/articles/{id:\\d{1,18}}", "/articles/{id:\\d{1,18}}/{slug}"})
    ModelAndView show(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale) {
        Article article = articles.find(id, request);
        if (!request.getRequestURI().equals(article.url())) {
            return Redirects.to(article.url(), request);
        }
        SearchTrail trail =
                SearchUnavailableException.answerOrNull(() -> SearchTrail.of(parameters, id, search, locale));
        SimilarVersions.Listed copies = similar.of(article);
        return new ModelAndView("reading/show")
                .addObject("article", pages.of(article, trail == null ? List.of() : trail.matches(), request))
                .addObject("trail", trail)
                .addObject("similar", copies)
                .addObject("related", related(id, copies, locale))
                .addObject(
                        "versions",
                        article.revision() > 1
                                ? ArticleVersion.of(revisions.replaced(id), article.revision(), article.storedAt())
                                : List.of())
                .addObject("corrected", corrections.areIn(article))
                .addObject("canonical", site.of(article.url(), request));
    }

    /** Compares the versions of a text in other papers word by word. */
    @GetMapping("/articles/{id:\\d{1,18}}/similar")
    ModelAndView compare(@PathVariable long id, HttpServletRequest request) {
        Article article = articles.find(id, request);
        return new ModelAndView("reading/similar")
                .addObject("article", article)
                .addObject("similar", similar.compared(article));
    }

    /** Lists the corrections, their times, and the words of the article before them. */
    @GetMapping("/articles/{id:\\d{1,18}}/corrections")
    ModelAndView corrections(@PathVariable long id, HttpServletRequest request) {
        Article article = articles.find(id, request);
        return new ModelAndView("reading/corrections")
                .addObject("article", article)
                .addObject("corrections", corrections.of(article));
    }

    /** The related articles without the copies of the text, which would come first; none while search is away. */
    private List<Related> related(long id, SimilarVersions.Listed copies, Locale locale) {
        int most = MOST_RELATED + copies.versions().size();
        return SearchUnavailableException.<List<Related>>answerOr(List.of(), () -> search.related(id, most, locale))
                .stream()
                .filter(related -> !copies.has(related.hit().id()))
                .limit(MOST_RELATED)
                .toList();
    }
}
