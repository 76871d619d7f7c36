package org.depesche.curation.measures;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.curation.CurationResponses;
import org.depesche.curation.DecisionForm;
import org.depesche.curation.EntryController;
import org.depesche.curation.EntryOption;
import org.depesche.curation.Journal;
import org.depesche.curation.OtherEntryForm;
import org.depesche.register.Curation;
import org.depesche.register.EntryRevision;
import org.depesche.register.MeasureCuration;
import org.depesche.register.Measures;
import org.depesche.register.RegisterEntry;
import org.depesche.register.RegisterEntry.Type;
import org.depesche.search.FigureHits;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.depesche.search.SearchUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /editor/measures}: measures, with the decisions about their forms and their English names. */
@Controller
@RequestMapping("/editor/measures")
class MeasureController extends EntryController<MeasureView> {

    private static final int MOST_FREQUENT = 30;

    private final MeasureViews views;
    private final Measures measures;
    private final FigureSearch figures;
    private final MeasureCuration curation;

    MeasureController(
            MeasureViews views,
            Measures measures,
            FigureSearch figures,
            Curation curation,
            MeasureCuration measureCuration,
            Journal journal,
            CurationResponses responses) {
        super(Type.MEASURE, curation, journal, responses);
        this.views = views;
        this.measures = measures;
        this.figures = figures;
        this.curation = measureCuration;
    }

    /** A measure, or the one that it was merged into. */
    @Override
    protected MeasureView view(int id) {
        return views.of(id);
    }

    @Override
    protected List<EntryOption> find(String typed, int without) {
        return views.find(typed, without);
    }

    /** The measures with the most figures. */
    @Override
    protected @Nullable List<EntryOption> frequent() {
        FigureHits hits =
                SearchUnavailableException.answerOrNull(() -> figures.search(FigureQuery.of(Map.of()), Locale.ROOT));
        return hits == null ? null : options(hits);
    }

    private List<EntryOption> options(FigureHits hits) {
        return hits.measures().stream()
                .filter(counted -> counted.value().matches("\\d{1,9}"))
                .flatMap(counted -> measures.find(Integer.parseInt(counted.value())).stream()
                        .map(measure -> MeasureViews.option(measure, counted.count())))
                .limit(MOST_FREQUENT)
                .toList();
    }

    /** The page of the measure has the forms of all decisions. */
    @Override
    protected ModelAndView ask(String decision, int id, DecisionForm form) {
        return page(views.of(id));
    }

    @PostMapping("/{id:\\d{1,9}}/translations")
    ModelAndView translate(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        return responses.to(
                () -> curation.translate(
                        form.seen(RegisterEntry.measure(id)), form.wanted(), who.getName(), form.remark()),
                () -> ask("translation", id, form));
    }

    /** @param lemma the ticked forms */
    @PostMapping("/{id:\\d{1,9}}/splits")
    ModelAndView split(
            @PathVariable int id,
            @ModelAttribute("form") DecisionForm form,
            @ModelAttribute("other") OtherEntryForm other,
            @RequestParam(defaultValue = "") List<String> lemma,
            Principal who) {
        EntryRevision seen = form.seen(RegisterEntry.measure(id));
        Integer to = other.id();
        return responses.to(
                () -> to == null
                        ? curation.split(seen, lemma, form.wanted(), who.getName(), form.remark())
                        : curation.split(seen, lemma, EntryRevision.measure(to), who.getName(), form.remark()),
                () -> ask("split", id, form));
    }
}
