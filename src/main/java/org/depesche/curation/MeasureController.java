package org.depesche.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.register.Acts.Selection;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.register.RegisterEntry.Type;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.web.Moved;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The measures of the register for editors: looked up, and one with all that can be done to it. */
@Controller
@RequestMapping("/editor/measures")
class MeasureController {

    private static final int LATEST = 10;
    private static final int MOST_FREQUENT = 30;
    private static final int MOST_ACTS = 50;

    private final MeasurePortraits portraits;
    private final Measures measures;
    private final Journal journal;
    private final FigureSearch figures;

    MeasureController(MeasurePortraits portraits, Measures measures, Journal journal, FigureSearch figures) {
        this.portraits = portraits;
        this.measures = measures;
        this.journal = journal;
        this.figures = figures;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        String typed = q.replaceAll("\\p{Cc}", " ").strip();
        model.addAttribute("q", typed);
        model.addAttribute("found", typed.isEmpty() ? frequent() : portraits.find(typed, 0));
        model.addAttribute("latest", journal.latest(Selection.of(Type.MEASURE), LATEST, 0));
        model.addAttribute("hidden", journal.latest(Selection.hiding(Type.MEASURE), LATEST, 0));
        return "curation/measures";
    }

    /** Those that most figures count. */
    private List<MeasurePortraits.Counted> frequent() {
        return figures.search(FigureQuery.of(Map.of())).measures().stream()
                .filter(counted -> counted.value().matches("\\d{1,9}"))
                .flatMap(counted -> measures.find(Integer.parseInt(counted.value())).stream()
                        .map(measure -> new MeasurePortraits.Counted(measure, counted.count())))
                .limit(MOST_FREQUENT)
                .toList();
    }

    /** The list under the search box. */
    @GetMapping("/targets")
    String targets(@RequestParam(defaultValue = "") String q, Model model) {
        return targets(portraits.find(q, 0), "/editor/measures/", model);
    }

    /** @param url where a choice leads, all but the id at its end */
    static String targets(List<MeasurePortraits.Counted> found, String url, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("url", url);
        return "curation/measure-targets";
    }

    /**
     * @param done an act that was just done
     * @param undone an act that was just undone
     */
    @GetMapping("/{id:\\d{1,9}}")
    ModelAndView show(
            @PathVariable int id, @RequestParam @Nullable String done, @RequestParam @Nullable String undone) {
        Measure measure = portraits.measure(id);
        if (measure.id() != id) {
            // not for ever: an undo leads back
            return Moved.seeOther(MeasurePortrait.url(measure.id()));
        }
        return page(id).addObject("done", journal.find(done)).addObject("undone", journal.find(undone));
    }

    ModelAndView page(int id) {
        MeasurePortrait portrait = portraits.of(id);
        List<Integer> ids = new ArrayList<>(Stream.concat(
                        Stream.of(portrait.id()), portrait.parts().stream().map(Measure::id))
                .toList());
        return new ModelAndView("curation/measure")
                .addObject("measure", portrait)
                .addObject("acts", journal.about(Type.MEASURE, ids, MOST_ACTS));
    }
}
