package org.depesche.comparison;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.depesche.comparison.ComparisonPage.Column;
import org.depesche.search.ArticleSearch;
import org.depesche.search.EntityDirectory;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.tagging.EntityKind;
import org.depesche.web.CsvDownload;
import org.depesche.web.Share;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /compare?side=person%3D4&side=q%3DHafen}: searches side by side. */
@Controller
class ComparisonController {

    private final Comparisons comparisons;
    private final SideNames names;
    private final EntityDirectory entities;
    private final ArticleSearch search;

    ComparisonController(Comparisons comparisons, SideNames names, EntityDirectory entities, ArticleSearch search) {
        this.comparisons = comparisons;
        this.names = names;
        this.entities = entities;
        this.search = search;
    }

    /** @param add the name of a person, place, organisation, source or measure, or else words to search for */
    @GetMapping("/compare")
    String page(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String add,
            Locale locale,
            Model model) {
        Sides asked = sides(parameters);
        Sides sides = comparisons.resolve(add.isBlank() ? asked : asked.with(names.side(add.strip(), locale)));
        if (!add.isBlank()) {
            return "redirect:" + sides.url();
        }
        model.addAttribute("sides", sides.all().stream().map(Side::address).toList());
        model.addAttribute("full", sides.isFull());
        model.addAttribute("table", sides.url("/compare.csv"));
        model.addAttribute("comparison", sides.all().isEmpty() ? null : comparisons.of(sides, locale));
        model.addAttribute("example", sides.all().isEmpty() ? example(locale) : null);
        return "comparison/show";
    }

    /** The list under the field for another side, loaded while a reader types. */
    @GetMapping("/compare/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model, Locale locale) {
        model.addAttribute("suggestions", names.beginning(q.strip(), locale));
        return "search/suggestions";
    }

    /** A row for each month with articles, a pair of columns for each side: its articles, and their share of all. */
    @GetMapping("/compare.csv")
    void table(@RequestParam MultiValueMap<String, String> parameters, Locale locale, HttpServletResponse response)
            throws IOException {
        List<Column> columns =
                comparisons.of(comparisons.resolve(sides(parameters)), locale).columns();
        Map<YearMonth, Long> all = new TreeMap<>();
        search.months().forEach(month -> all.merge(YearMonth.from(month.from()), month.count(), Long::sum));
        String[] header = Stream.concat(
                        Stream.of("month", "archive"),
                        columns.stream().flatMap(column -> Stream.of(column.label(), column.label() + " %")))
                .toArray(String[]::new);
        try (CsvDownload csv = CsvDownload.to(response, "comparison.csv", header)) {
            for (Map.Entry<YearMonth, Long> month : all.entrySet()) {
                csv.row(Stream.concat(
                                Stream.of(month.getKey().toString(), BigDecimal.valueOf(month.getValue())),
                                columns.stream().flatMap(column -> cells(column, month)))
                        .toArray());
            }
        }
    }

    /** A list of strings would be divided at commas. */
    private static Sides sides(MultiValueMap<String, String> parameters) {
        return Sides.of(parameters.getOrDefault("side", List.of()));
    }

    private static Stream<Object> cells(Column column, Map.Entry<YearMonth, Long> month) {
        long articles = column.months().getOrDefault(month.getKey(), 0L);
        return Stream.of(
                BigDecimal.valueOf(articles), new Share(articles, month.getValue(), Share.Unit.PERCENT).value(2));
    }

    /** The two people of whom most is told; empty in an archive without people. */
    private String example(Locale locale) {
        List<EntityCount> people = entities.most(EntityKind.PERSON, 2, locale);
        return people.size() < 2
                ? ""
                : new Sides(people.stream().map(SideNames::of).toList()).url();
    }
}
