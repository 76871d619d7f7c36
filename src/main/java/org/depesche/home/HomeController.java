package org.depesche.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.Published;
import org.depesche.article.state.VisibleArticles;
import org.depesche.reading.Teaser;
import org.depesche.search.ArticleSearch;
import org.depesche.search.EntityArticles;
import org.depesche.search.Facet;
import org.depesche.search.MeasureCourses;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.FacetCounts;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchUnavailableException;
import org.depesche.tagging.EntityKind;
import org.depesche.web.Histogram;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /}: the search box, the newest articles, the most frequent names, the archive over time. */
@Controller
class HomeController {

    /** One large teaser, four below it, the others in the next column. */
    private static final int LATEST = 9;

    private static final int LEAD_TEXT = 260;
    private static final int TEXT = 130;
    private static final int RANKED = 5;
    private static final int NEWS = 6;

    /** The choices for the period of the rankings, in days; 0 for all. */
    private static final List<Integer> SPANS = List.of(7, 30, 365, 0);

    /** The least number of articles about the first place for a ranking to be meaningful. */
    private static final int TELLING = 3;

    private final ArticleSearch search;
    private final Articles articles;
    private final EntityArticles entities;
    private final MeasureCourses courses;
    private final VisibleArticles visible;
    private final Clock clock;

    HomeController(
            ArticleSearch search,
            Articles articles,
            EntityArticles entities,
            MeasureCourses courses,
            VisibleArticles visible,
            Clock clock) {
        this.visible = visible;
        this.clock = clock;
        this.entities = entities;
        this.courses = courses;
        this.search = search;
        this.articles = articles;
    }

    /** The entities that most articles name. */
    record Ranking(String kind, String register, List<EntityCount> entries) {}

    /**
     * The time of the rankings.
     *
     * @param days 0 for all
     * @param last its last day; null if that is today
     */
    record NewsSpan(int days, @Nullable LocalDate last) {

        static NewsSpan of(int days, LocalDate today, List<Teaser> newest) {
            Published published =
                    newest.isEmpty() ? null : newest.getFirst().article().published();
            LocalDate last = EntityArticles.lastDay(today, published == null ? today : published.day(), days);
            return new NewsSpan(days, last.equals(today) ? null : last);
        }
    }

    @GetMapping("/")
    @Transactional(readOnly = true)
    String front(@RequestParam(defaultValue = "") String days, Locale locale, Model model) {
        model.addAllAttributes(SearchUnavailableException.answerOr(Map.of(), () -> searched(days, locale)));
        if (!model.containsAttribute("total")) {
            model.addAllAttributes(withoutSearch());
        }
        return "home/index";
    }

    private Map<String, Object> searched(String days, Locale locale) {
        SearchResult all = search.search(SearchQuery.everything().sized(1), locale);
        FacetCounts sources = all.facets().get(Facet.SOURCE);
        Map<YearMonth, Long> months = new TreeMap<>();
        for (Bucket bucket : search.months()) {
            months.merge(YearMonth.from(bucket.from()), bucket.count(), Long::sum);
        }
        int span = SPANS.stream()
                .filter(known -> String.valueOf(known).equals(days))
                .findFirst()
                .orElseGet(() -> tellingSpan(locale));
        List<Ranking> rankings = List.of(
                ranking(EntityKind.PERSON, "people", span, locale),
                ranking(EntityKind.PLACE, "places", span, locale),
                ranking(EntityKind.ORGANISATION, "organisations", span, locale));
        List<Teaser> teasers =
                teasers(search.latest(LATEST).stream().map(Hit::id).toList());
        return Map.of(
                "away",
                false,
                "total",
                all.total(),
                "sources",
                sources == null ? 0 : sources.distinct(),
                "histogram",
                Histogram.of(months, year -> "/search?from=" + year + "&to=" + year),
                "teasers",
                teasers,
                "week",
                courses.ofTheWeek(NEWS, locale),
                "days",
                NewsSpan.of(span, LocalDate.now(clock), teasers),
                "spans",
                SPANS,
                "rankings",
                rankings,
                "examples",
                examples(rankings, locale));
    }

    /** The newest articles alone. */
    private Map<String, Object> withoutSearch() {
        return Map.of(
                "away", true,
                "total", 0,
                "histogram", Histogram.of(new TreeMap<>(), String::valueOf),
                "teasers", teasers(articles.findNewestVisible(LocalDate.now(clock), LATEST)),
                "week", List.of(),
                "examples", List.of());
    }

    /** Examples of searches with hits: a name, a phrase, a place with a prefix, a figure. */
    private List<String> examples(List<Ranking> rankings, Locale locale) {
        boolean german = locale.getLanguage().equals("de");
        List<String> examples = new ArrayList<>();
        rankings.get(0).entries().stream().limit(1).forEach(person -> examples.add(person.name()));
        rankings.get(2).entries().stream()
                .limit(1)
                .forEach(organisation ->
                        examples.add(german ? "„" + organisation.name() + "“" : "“" + organisation.name() + "”"));
        rankings.get(1).entries().stream()
                .filter(place -> !place.name().contains(" "))
                .limit(1)
                .forEach(place -> examples.add((german ? "ort:" : "place:") + place.name()));
        if (!examples.isEmpty()) {
            examples.add(german ? "zahl:>100Mio EUR" : "figure:>100m EUR");
        }
        examples.removeIf(example ->
                search.search(SearchQuery.of(example).sized(1), locale).total() == 0);
        return examples;
    }

    /** The shortest span with a meaningful ranking. */
    private int tellingSpan(Locale locale) {
        return SPANS.stream()
                .filter(days -> entities.mostMentioned(EntityKind.PLACE, days, 1, locale).stream()
                        .anyMatch(first -> first.count() >= TELLING))
                .findFirst()
                .orElse(SPANS.getLast());
    }

    /** Without entities of articles that were withdrawn a moment ago, because an index may still have them. */
    private Ranking ranking(EntityKind kind, String register, int days, Locale locale) {
        List<EntityCount> most = entities.mostMentioned(kind, days, RANKED, locale);
        Set<Integer> named = visible.named(most.stream().map(EntityCount::id).toList());
        return new Ranking(
                Facet.of(kind).parameter(),
                register,
                most.stream().filter(entity -> named.contains(entity.id())).toList());
    }

    private List<Teaser> teasers(List<Long> ids) {
        Map<Long, Article> found = new HashMap<>();
        if (!ids.isEmpty()) {
            articles.findVisibleByIdIn(ids).forEach(article -> found.put(article.id(), article));
        }
        List<Teaser> teasers = new ArrayList<>();
        for (Long id : ids) {
            Article article = found.get(id);
            if (article != null) {
                teasers.add(Teaser.of(article, teasers.isEmpty() ? LEAD_TEXT : TEXT));
            }
        }
        return teasers;
    }
}
