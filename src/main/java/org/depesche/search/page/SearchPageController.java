package org.depesche.search.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.depesche.article.similar.SimilarArticles;
import org.depesche.export.ExportAccess;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SearchAddresses;
import org.depesche.search.SearchAnswer;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Hint;
import org.depesche.web.Dates;
import org.depesche.web.Preferences;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /search}: the search page. Its URL has all of its state: words, filters, order, page. */
@Controller
class SearchPageController {

    /** The most copies to list below a hit. */
    private static final int MOST_COPIES = 10;

    private final ArticleSearch search;
    private final FacetLabels labels;
    private final SimilarArticles similar;
    private final ExportAccess exports;
    private final HitAuthors authors;
    private final Dates dates;

    SearchPageController(
            ArticleSearch search,
            FacetLabels labels,
            SimilarArticles similar,
            ExportAccess exports,
            HitAuthors authors,
            Dates dates) {
        this.search = search;
        this.labels = labels;
        this.similar = similar;
        this.exports = exports;
        this.authors = authors;
        this.dates = dates;
    }

    @GetMapping("/search")
    String page(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        SearchQuery asked = asked(parameters, Preferences.of(request));
        if (isOfForm(parameters)) {
            return "redirect:" + search.resolve(asked).url();
        }
        model.addAttribute("exports", exports.formats(request));
        return search.answer(asked, locale, (answer, count) -> {
            if (!answer.query().equals(asked)) {
                return "redirect:" + answer.query().url();
            }
            return show(
                    answer,
                    SearchParameters.passedOver(parameters),
                    SearchPage.of(answer, count, labels, dates.today(), locale),
                    model);
        });
    }

    private static SearchQuery asked(MultiValueMap<String, String> parameters, Preferences reader) {
        SearchQuery stated = SearchParameters.query(parameters);
        Integer preferred = reader.pageSize();
        return preferred == null
                ? stated
                : stated.preferring(parameters.containsKey("size") ? stated.size() : preferred);
    }

    private String show(SearchAnswer answer, List<Hint> passedOver, SearchPage page, Model model) {
        SearchQuery query = answer.query();
        SearchResult result = answer.result().with(passedOver);
        if (result.total() > 0 && query.page() > page.pages().last()) {
            return "redirect:" + query.onPage(page.pages().last()).url();
        }
        model.addAttribute("query", query);
        model.addAttribute("addresses", new SearchAddresses(query));
        model.addAttribute("result", result);
        List<Long> ids = result.hits().stream().map(SearchResult.Hit::id).toList();
        List<FoldedHit> hits =
                FoldedHit.of(result.hits(), query.offset() + 1L, similar.of(ids, MOST_COPIES), authors.of(ids));
        model.addAttribute("groups", HitGroup.of(query.view(), hits));
        model.addAttribute("wording", answer.wording());
        model.addAttribute("view", page);
        return "search/page";
    }

    /** Whether a form sent the parameters: with empty fields, or a figure in three fields. An address to share has neither. */
    private static boolean isOfForm(MultiValueMap<String, String> parameters) {
        return parameters.keySet().stream().anyMatch(name -> name.startsWith("figure-"))
                || parameters.values().stream().flatMap(List::stream).anyMatch(String::isBlank);
    }
}
