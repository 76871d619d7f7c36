package org.depesche.search.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.depesche.map.MapPlace;
import org.depesche.map.MapSize;
import org.depesche.map.PlaceMap;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.FacetValues;
import org.depesche.search.PlaceMaps;
import org.depesche.search.SearchAddresses;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.Entry;
import org.depesche.tagging.EntityKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /places/map}: the places of the hits of a search, with the parameters of the search. They are counted without the
 * filter by place, as beside the hits.
 */
@Controller
class PlaceMapController {

    /** The most places on a map, including those without a known location. */
    private static final int MOST = 200;

    private final ArticleSearch search;
    private final FacetValues values;
    private final FacetLabels labels;
    private final PlaceMaps maps;

    PlaceMapController(ArticleSearch search, FacetValues values, FacetLabels labels, PlaceMaps maps) {
        this.search = search;
        this.values = values;
        this.labels = labels;
        this.maps = maps;
    }

    @GetMapping("/places/map")
    String show(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
        SearchQuery asked = SearchParameters.query(parameters).onPage(1);
        SearchQuery query = search.resolve(asked);
        if (!query.equals(asked)) {
            return "redirect:" + new SearchAddresses(query).map();
        }
        SearchResult result = search.search(query.sized(1), locale);
        FacetValues.Page found = values.of(query, Facet.PLACE, "", locale, UnaryOperator.identity(), 0, MOST);
        Set<Integer> chosen = new HashSet<>();
        List<EntityCount> places = found.entries().stream()
                .map(entry -> place(query, entry, chosen, labels.of(Facet.PLACE, entry, locale)))
                .toList();
        List<MapPlace> located = maps.located(places, chosen);
        PlaceMap map = PlaceMap.of(located, MapSize.PAGE);
        PlaceMap near = PlaceMap.near(located, MapSize.PAGE);
        model.addAttribute("query", query);
        model.addAttribute("total", result.total());
        model.addAttribute("chips", Chip.of(query, result, labels, locale));
        model.addAttribute("map", map);
        model.addAttribute("near", near == null || near.beyond().isEmpty() ? null : near);
        model.addAttribute(
                "others", found.total() - (map == null ? 0 : map.spots().size()));
        model.addAttribute("allUrl", new SearchAddresses(query).values(Facet.PLACE, "", 1));
        return "search/map";
    }

    private static EntityCount place(SearchQuery query, Entry entry, Set<Integer> chosen, String name) {
        int id = Integer.parseInt(entry.value());
        if (entry.selected()) {
            chosen.add(id);
        }
        SearchQuery toggled =
                entry.selected() ? query.without(Facet.PLACE, entry.value()) : query.with(Facet.PLACE, entry.value());
        return new EntityCount(id, EntityKind.PLACE, name, entry.count(), toggled.url());
    }
}
