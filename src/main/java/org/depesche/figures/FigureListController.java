package org.depesche.figures;

import java.util.ArrayList;
import java.util.Comparator;
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
    private final ArchiveUnits archive;
    private final Entities entities;
    private final VisibleArticles visible;
    private final VisibleMeasures measures;

    FigureListController(
            FigureSearch search,
            MeasureCourses courses,
            FiguresInContext figures,
            UnitNames units,
            ArchiveUnits archive,
            Entities entities,
            VisibleArticles visible,
            VisibleMeasures measures) {
        this.search = search;
        this.courses = courses;
        this.figures = figures;
        this.units = units;
        this.archive = archive;
        this.entities = entities;
        this.visible = visible;
        this.measures = measures;
    }

    @GetMapping("/figures")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
        FigureQuery query = archive.coded(FigureQuery.of(parameters), locale);
        FigureHits hits = shown(search.search(query, locale), query, parameters);
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
                                .sorted(Comparator.comparing(course -> course.line() == null))
                                .toList()
                        : List.of());
        return "figures/list";
    }

    /** Without the counted nouns among the units, which are measures, and with the days that no reader can mean. */
    private FigureHits shown(FigureHits hits, FigureQuery query, MultiValueMap<String, String> parameters) {
        List<FigureHits.Counted> listed = hits.units().stream()
                .filter(unit -> units.isListed(unit.value()) || unit.value().equalsIgnoreCase(query.unit()))
                .toList();
        List<String> hints = new ArrayList<>(hits.hints());
        if (query.period().from() == null && isTyped(parameters, "from")) {
            hints.add("from");
        }
        if (query.period().to() == null && isTyped(parameters, "to")) {
            hints.add("to");
        }
        return new FigureHits(hits.total(), hits.figures(), hits.measures(), listed, hints);
    }

    private static boolean isTyped(MultiValueMap<String, String> parameters, String field) {
        String typed = parameters.getFirst(field);
        return typed != null && !typed.isBlank();
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
