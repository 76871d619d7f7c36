package org.depesche.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.depesche.search.FacetValues;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
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

    private final Suggestions suggestions;
    private final FacetValues facets;
    private final FigureSearch search;
    private final UnitNames units;

    FigureSuggestionsController(Suggestions suggestions, FacetValues facets, FigureSearch search, UnitNames units) {
        this.suggestions = suggestions;
        this.facets = facets;
        this.search = search;
        this.units = units;
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
                    default -> values(field, typed, locale);
                };
        model.addAttribute("suggestions", found);
        return "search/suggestions";
    }

    /** The units of the archive, the most frequent first. */
    private List<Suggestion> units(String typed, Locale locale) {
        return search.search(FigureQuery.of(Map.of()), locale).units().stream()
                .filter(unit -> begins(unit.value(), typed) || begins(units.of(unit.value()), typed))
                .limit(MOST)
                .map(unit -> new Suggestion("unit", units.of(unit.value()), unit.count(), null))
                .toList();
    }

    private static boolean begins(String name, String typed) {
        return name.regionMatches(true, 0, typed, 0, typed.length());
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
