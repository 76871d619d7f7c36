package org.depesche.search.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Paging.Course;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.web.CsvDownload;
import org.depesche.web.Share;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /search/over-time.csv}: the hits of a search over time, in the closest steps that its page shows. */
@Controller
class OverTimeController {

    private final ArticleSearch search;

    OverTimeController(ArticleSearch search) {
        this.search = search;
    }

    /** A row for each day, week or month. */
    @GetMapping("/search/over-time.csv")
    void table(@RequestParam MultiValueMap<String, String> parameters, Locale locale, HttpServletResponse response)
            throws IOException {
        SearchQuery asked = SearchParameters.query(parameters);
        List<TimeBar> bars = search.answer(
                asked.over(new Course(true, asked.course().weeks())).sized(1),
                locale,
                (answer, count) -> OverTime.closest(answer.query(), answer.timeline()));
        try (CsvDownload csv =
                CsvDownload.to(response, "over-time.csv", "from", "to", "articles", "all_articles", "per_cent")) {
            for (TimeBar bar : bars) {
                long all = bar.share().whole();
                csv.row(
                        bar.first(),
                        bar.last(),
                        bar.count(),
                        all,
                        new Share(bar.count(), all, Share.Unit.PERCENT).value(3));
            }
        }
    }
}
