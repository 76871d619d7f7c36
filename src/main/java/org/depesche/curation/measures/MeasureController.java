package org.depesche.curation.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.curation.EntryName;
import org.depesche.curation.Journal;
import org.depesche.register.Acts.Selection;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.register.RegisterEntry;
import org.depesche.register.RegisterEntry.Type;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /editor/measures}: looks measures up, and shows one with all decisions that are possible. */
@Controller
@RequestMapping("/editor/measures")
class MeasureController {

    private static final int LATEST = 10;
    private static final int MOST_FREQUENT = 30;
    private static final int MOST_ACTS = 50;

    private final MeasureViews views;
    private final Measures measures;
    private final Journal journal;
    private final FigureSearch figures;

    MeasureController(MeasureViews views, Measures measures, Journal journal, FigureSearch figures) {
        this.views = views;
        this.measures = measures;
        this.journal = journal;
        this.figures = figures;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        String typed = q.replaceAll("\\p{Cc}", " ").strip();
        model.addAttribute("q", typed);
        model.addAttribute("found", typed.isEmpty() ? frequent() : views.find(typed, 0));
        model.addAttribute("latest", journal.latest(Selection.of(Type.MEASURE), LATEST, 0));
        model.addAttribute("hidden", journal.latest(Selection.hiding(Type.MEASURE), LATEST, 0));
        return "curation/measures";
    }

    /** The measures with the most figures. */
    private List<MeasureViews.Counted> frequent() {
        return figures.search(FigureQuery.of(Map.of()), Locale.ROOT).measures().stream()
                .filter(counted -> counted.value().matches("\\d{1,9}"))
                .flatMap(counted -> measures.find(Integer.parseInt(counted.value())).stream()
                        .map(measure -> new MeasureViews.Counted(measure, counted.count())))
                .limit(MOST_FREQUENT)
                .toList();
    }

    /** The suggestions under the search box. */
    @GetMapping("/targets")
    String targets(@RequestParam(defaultValue = "") String q, Model model) {
        return targets(views.find(q, 0), "/editor/measures/", model);
    }

    /** @param url the address of a choice without the id at its end */
    static String targets(List<MeasureViews.Counted> found, String url, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("url", url);
        return "curation/targets";
    }

    /**
     * @param done the act that was just done
     * @param undone the act that was just undone
     */
    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView show(
            @PathVariable int id, @RequestParam @Nullable String done, @RequestParam @Nullable String undone) {
        Measure measure = views.measure(id);
        if (measure.id() != id) {
            // not permanently, because the merge can be undone
            return Redirects.seeOther(EntryName.url(RegisterEntry.measure(measure.id())));
        }
        return page(id).addObject("done", journal.find(done)).addObject("undone", journal.find(undone));
    }

    ModelAndView page(int id) {
        MeasureView view = views.of(id);
        List<Integer> ids = new ArrayList<>(
                Stream.concat(Stream.of(view.id()), view.parts().stream().map(Measure::id))
                        .toList());
        return new ModelAndView("curation/measure")
                .addObject("measure", view)
                .addObject("acts", journal.about(Type.MEASURE, ids, MOST_ACTS));
    }
}
