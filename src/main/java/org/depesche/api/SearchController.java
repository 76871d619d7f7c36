package org.depesche.api;

import java.util.List;
import org.depesche.article.SimilarArticles;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search, with the parameters of its page. */
@RestController("apiSearchController")
class SearchController {

    private final ArticleSearch search;
    private final SimilarArticles similar;

    SearchController(ArticleSearch search, SimilarArticles similar) {
        this.search = search;
        this.similar = similar;
    }

    @GetMapping("/api/v1/search")
    SearchResource find(@RequestParam MultiValueMap<String, String> parameters) {
        SearchResult result = search.search(search.resolve(SearchQuery.of(parameters)));
        List<Long> ids = result.hits().stream().map(SearchResult.Hit::id).toList();
        return SearchResource.of(result, similar.counts(ids));
    }
}
