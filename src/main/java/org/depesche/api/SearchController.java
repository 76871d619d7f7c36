package org.depesche.api;

import org.depesche.search.ArticleSearch;
import org.depesche.search.SearchQuery;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search, with the parameters of its page. */
@RestController("apiSearchController")
class SearchController {

    private final ArticleSearch search;

    SearchController(ArticleSearch search) {
        this.search = search;
    }

    @GetMapping("/api/v1/search")
    SearchResource find(@RequestParam MultiValueMap<String, String> parameters) {
        return SearchResource.of(search.search(search.resolve(SearchQuery.of(parameters))));
    }
}
