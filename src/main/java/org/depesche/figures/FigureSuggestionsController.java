package org.depesche.figures;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.depesche.search.FacetValues;
import org.depesche.search.SearchQuery;
import org.depesche.search.Suggestions;
import org.depesche.search.Suggestions.Suggestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /figures/suggestions/…}: the list under a field of the search for figures, loaded while a reader types. */
@Controller
class FigureSuggestionsController {

    private static final int MOST = 8;

    /** Ten days have the same first digit. */
    private static final int MOST_DAYS = 10;

    private final Suggestions suggestions;
    private final FacetValues facets;
    private final ArchiveUnits units;
    private final ValueCompletions values;

    FigureSuggestionsController(
            Suggestions suggestions, FacetValues facets, ArchiveUnits units, ValueCompletions values) {
        this.suggestions = suggestions;
        this.facets = facets;
        this.units = units;
        this.values = values;
    }

    @GetMapping("/figures/suggestions/{field}")
    String list(@PathVariable String field, @RequestParam(defaultValue = "") String q, Model model, Locale locale) {
        String typed = q.strip();
        List<Suggestion> found = typed.isEmpty()
                ? List.of()
                : switch (field) {
                    case "measure" -> suggestions.measures(typed, MOST);
                    case "subject" -> suggestions.entities(typed, MOST, locale);
                    case "unit" -> units(typed, locale);
                    case "min", "max" ->
                        words("value", values.values(typed, locale).limit(MOST));
                    case "from", "to" -> days(typed);
                    default -> values(field, typed, locale);
                };
        model.addAttribute("suggestions", found);
        return "search/suggestions";
    }

    private List<Suggestion> units(String typed, Locale locale) {
        return units.beginning(typed, locale)
                .limit(MOST)
                .map(unit -> new Suggestion("unit", unit.name(), unit.count(), null))
                .toList();
    }

    private List<Suggestion> days(String typed) {
        List<Suggestion> years = words("year", values.years(typed).limit(MOST));
        List<Suggestion> months = words("month", values.months(typed));
        return !years.isEmpty()
                ? years
                : !months.isEmpty() ? months : words("day", values.days(typed).limit(MOST_DAYS));
    }

    private static List<Suggestion> words(String kind, Stream<String> words) {
        return words.map(word -> new Suggestion(kind, word, 0, null)).toList();
    }

    private List<Suggestion> values(String field, String typed, Locale locale) {
        return FigureList.NAMED.stream()
                .filter(facet -> facet.parameter().equals(field))
                .flatMap(facet -> facets
                        .of(SearchQuery.everything(), facet, typed, locale, UnaryOperator.identity(), 0, MOST)
                        .entries()
                        .stream()
                        .map(entry -> new Suggestion(field, entry.label(), entry.count(), null)))
                .toList();
    }
}
