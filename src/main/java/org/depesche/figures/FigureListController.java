package org.depesche.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.depesche.article.context.FiguresInContext;
import org.depesche.article.state.VisibleArticles;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.search.FigureHits;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.search.MeasureFigures.Series;
import org.depesche.tagging.Units;
import org.jspecify.annotations.Nullable;
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
        model.addAttribute("chart", chart(query, hits, locale));
        return "figures/list";
    }

    /** The chart of one measure in one unit; null for a mixture or too many figures. */
    private @Nullable Chart chart(FigureQuery query, FigureHits hits, Locale locale) {
        if (query.measure().isEmpty() || hits.total() > Chart.MOST_POINTS) {
            return null;
        }
        String unit = query.unit().isEmpty() && hits.units().size() == 1
                ? hits.units().getFirst().value()
                : query.unit();
        if (unit.isEmpty()) {
            return null;
        }
        Series series = new Series(
                unit, unit, null, false, Units.base(unit, null).factor().doubleValue(), hits.total());
        List<ChartPoint> points = new ArrayList<>();
        search.each(
                query,
                locale,
                ids -> figures.of(ids).stream()
                        .filter(figure -> figure.figure().quantity().unit().equals(unit)
                                && figure.figure().quantity().per() == null
                                && figure.figure().change() == null)
                        .map(figure -> ChartPoint.of(figure, 0, series.factor()))
                        .filter(Objects::nonNull)
                        .forEach(points::add));
        return PointChart.of(series, points, query.isOfOne(), Set.of());
    }

    private String name(String id) {
        return entities.findById(Integer.parseInt(id))
                .filter(entity -> !visible.named(List.of(entity.canonicalId())).isEmpty())
                .map(Entity::name)
                .orElse(id);
    }
}
