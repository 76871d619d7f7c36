package org.depesche.api;

import java.util.List;
import java.util.Locale;
import org.depesche.article.similar.SimilarArticles;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchResult;
import org.springframework.context.MessageSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/search}, with the parameters of the search page. */
@RestController("apiSearchController")
class SearchResourceController {

    private final ArticleSearch search;
    private final SimilarArticles similar;
    private final MessageSource messages;

    SearchResourceController(ArticleSearch search, SimilarArticles similar, MessageSource messages) {
        this.search = search;
        this.similar = similar;
        this.messages = messages;
    }

    @GetMapping("/api/v1/search")
    SearchResource find(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        SearchResult result =
                search.search(SearchParameters.query(parameters), locale).with(SearchParameters.passedOver(parameters));
        List<Long> ids = result.hits().stream().map(SearchResult.Hit::id).toList();
        return SearchResource.of(result, similar.counts(ids), messages, locale);
    }
}
