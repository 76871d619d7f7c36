package org.depesche.figures;

import java.util.List;
import java.util.Locale;
import org.depesche.article.context.FiguresInContext;
import org.depesche.article.state.VisibleArticles;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.Measure;
import org.depesche.search.FigureHits;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.search.MeasureCourses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /figures}: the measures in most of the latest articles, and all figures by measure, subject, value and period. */
@Controller
class FigureListController {

    private static final int COURSES = 12;

    private final FigureSearch search;
    private final MeasureCourses courses;
    private final FiguresInContext figures;
    private final UnitNames units;
    private final Entities entities;
    private final VisibleArticles visible;
    private final VisibleMeasures measures;

    FigureListController(
            FigureSearch search,
            MeasureCourses courses,
            FiguresInContext figures,
            UnitNames units,
            Entities entities,
            VisibleArticles visible,
            VisibleMeasures measures) {
        this.search = search;
        this.courses = courses;
        this.figures = figures;
        this.units = units;
        this.entities = entities;
        this.visible = visible;
        this.measures = measures;
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
        model.addAttribute("articles", ArticleFigures.of(figures.of(hits.figures())));
        model.addAttribute("list", list);
        model.addAttribute("units", units);
        model.addAttribute("overTime", overTime(query, hits));
        model.addAttribute(
                "courses",
                query.isOpening()
                        ? courses.frequent(COURSES, locale).stream()
                                .map(CourseView::of)
                                .toList()
                        : List.of());
        return "figures/list";
    }

    /** The page of the wanted measure; null if the register has none with figures. */
    private @Nullable String overTime(FigureQuery query, FigureHits hits) {
        return hits.measures().stream()
                .filter(found ->
                        found.value().equals(query.measure()) || found.name().equalsIgnoreCase(query.measure()))
                .map(FigureHits.Counted::value)
                .filter(value -> value.matches("\\d{1,9}"))
                .findFirst()
                .flatMap(id -> measures.visible(Integer.parseInt(id)))
                .map(Measure::url)
                .orElse(null);
    }

    private String name(String id) {
        return entities.findById(Integer.parseInt(id))
                .filter(entity -> !visible.named(List.of(entity.canonicalId())).isEmpty())
                .map(Entity::name)
                .orElse(id);
    }
}
