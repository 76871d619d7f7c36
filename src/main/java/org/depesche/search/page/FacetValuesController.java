package org.depesche.search.page;

import java.util.List;
import java.util.Locale;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.FacetValues;
import org.depesche.search.SearchAddresses;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.web.NotFoundException;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /search/values}: all values of a facet of a search, to choose from. */
@Controller
class FacetValuesController {

    private static final int SIZE = 60;

    private final ArticleSearch search;
    private final FacetValues values;
    private final FacetLabels labels;

    FacetValuesController(ArticleSearch search, FacetValues values, FacetLabels labels) {
        this.search = search;
        this.values = values;
        this.labels = labels;
    }

    @GetMapping("/search/values")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String facet,
            @RequestParam(defaultValue = "") String starting,
            @RequestParam @Nullable String number,
            Model model,
            Locale locale) {
        Facet asked = SearchParameters.constant(Facet.class, facet);
        if (asked == null) {
            throw new NotFoundException();
        }
        SearchQuery query = search.resolve(SearchParameters.query(parameters).onPage(1));
        int page = PageLinks.number(number);
        FacetValues.Page found = values.of(
                query,
                asked,
                starting,
                locale,
                value -> labels.of(asked, value, value, locale),
                (page - 1) * SIZE,
                SIZE);
        PageLinks pages = new PageLinks(
                page, SIZE, found.total(), other -> new SearchAddresses(query).values(asked, starting.strip(), other));
        if (!pages.isThere()) {
            throw new NotFoundException();
        }
        List<SearchPage.Value> entries = found.entries().stream()
                .map(entry -> SearchPage.value(query, asked, entry, labels, locale))
                .toList();
        model.addAttribute("query", query);
        model.addAttribute("facet", asked.parameter());
        model.addAttribute("kind", FacetLabels.kind(asked));
        model.addAttribute("starting", starting.strip());
        model.addAttribute("entries", entries);
        model.addAttribute("total", found.total());
        model.addAttribute("pages", pages);
        return "search/values";
    }
}
