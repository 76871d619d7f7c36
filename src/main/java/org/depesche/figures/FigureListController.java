package org.depesche.figures;

import java.util.List;
import java.util.Locale;
import org.depesche.article.context.FiguresInContext;
import org.depesche.article.state.VisibleArticles;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.search.FigureHits;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /figures}: the explorer of figures, by value, measure, period and subject. */
@Controller
class FigureListController {

    private final FigureSearch search;
    private final FiguresInContext figures;
    private final UnitNames units;
    private final Entities entities;
    private final VisibleArticles visible;
    private final VisibleMeasures measures;

    FigureListController(
            FigureSearch search,
            FiguresInContext figures,
            UnitNames units,
            Entities entities,
            VisibleArticles visible,
            VisibleMeasures measures) {
        this.visible = visible;
        this.measures = measures;
        this.search = search;
        this.figures = figures;
        this.units = units;
        this.entities = entities;
    }

    @GetMapping("/figures")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
        FigureQuery query = FigureQuery.of(parameters);
        FigureHits hits = search.search(query, locale);
        FigureList list = FigureList.of(query, hits, query.measureName(measures::visible), this::name);
        if (hits.total() > 0 && !list.pages().isThere()) {
            return "redirect:" + query.onPage(list.pages().last()).url();
        }
        model.addAttribute("query", query);
        model.addAttribute("total", hits.total());
        model.addAttribute("figures", figures.of(hits.figures()));
        model.addAttribute("list", list);
        model.addAttribute("units", units);
        return "figures/list";
    }

    private String name(String id) {
        return entities.findById(Integer.parseInt(id))
                .filter(entity -> !visible.named(List.of(entity.canonicalId())).isEmpty())
                .map(Entity::name)
                .orElse(id);
    }
}
