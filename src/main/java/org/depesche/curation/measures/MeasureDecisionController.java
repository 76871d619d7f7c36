package org.depesche.curation.measures;

import java.security.Principal;
import java.util.List;
import org.depesche.curation.CurationResponses;
import org.depesche.curation.EntryName;
import org.depesche.register.Curation;
import org.depesche.register.EntryRevision;
import org.depesche.register.Measure;
import org.depesche.register.MeasureCuration;
import org.depesche.register.RegisterEntry;
import org.depesche.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the decisions of editors about measures. */
@Controller
@RequestMapping("/editor/measures")
class MeasureDecisionController {

    private final MeasureController pages;
    private final MeasureViews views;
    private final Curation curation;
    private final MeasureCuration splitting;
    private final CurationResponses responses;

    MeasureDecisionController(
            MeasureController pages,
            MeasureViews views,
            Curation curation,
            MeasureCuration splitting,
            CurationResponses responses) {
        this.pages = pages;
        this.views = views;
        this.curation = curation;
        this.splitting = splitting;
        this.responses = responses;
    }

    /**
     * @param name the new name of the measure, or the name of the new measure
     * @param lemma the ticked forms
     * @param to the id of the other measure; null for a new one
     * @param q the search for the other measure
     */
    record MeasureForm(
            @Nullable String name,
            @Nullable List<String> lemma,
            @Nullable String to,
            @Nullable Integer revision,
            @Nullable Integer toRevision,
            @Nullable String reason,
            @Nullable String q) {

        String wanted() {
            return name == null ? "" : name;
        }

        /** The id of the other measure; null for none. */
        @Nullable
        Integer other() {
            String number = to == null ? "" : to.strip();
            return number.matches("\\d{1,9}") ? Integer.valueOf(number) : null;
        }
    }

    @PostMapping("/{id:\\d{1,9}}/renamings")
    ModelAndView rename(@PathVariable int id, @ModelAttribute("form") MeasureForm form, Principal who) {
        return responses.to(
                () -> curation.rename(
                        EntryRevision.measure(id, form.revision()),
                        form.wanted(),
                        who.getName(),
                        FormText.line(form.reason())),
                () -> pages.page(id));
    }

    @PostMapping("/{id:\\d{1,9}}/hidings")
    ModelAndView hide(@PathVariable int id, @ModelAttribute("form") MeasureForm form, Principal who) {
        return responses.to(
                () -> curation.hide(
                        EntryRevision.measure(id, form.revision()), who.getName(), FormText.line(form.reason())),
                () -> pages.page(id));
    }

    @PostMapping("/{id:\\d{1,9}}/splits")
    ModelAndView split(@PathVariable int id, @ModelAttribute("form") MeasureForm form, Principal who) {
        EntryRevision seen = EntryRevision.measure(id, form.revision());
        List<String> lemmas = form.lemma() == null ? List.of() : form.lemma();
        String reason = FormText.line(form.reason());
        Integer other = form.other();
        return responses.to(
                () -> other == null
                        ? splitting.split(seen, lemmas, form.wanted(), who.getName(), reason)
                        : splitting.split(seen, lemmas, EntryRevision.measure(other), who.getName(), reason),
                () -> pages.page(id));
    }

    @GetMapping("/{id:\\d{1,9}}/mergers")
    ModelAndView askMerger(@PathVariable int id, @ModelAttribute("form") MeasureForm form) {
        MeasureView measure = views.of(id);
        ModelAndView page = new ModelAndView("curation/measure-merger").addObject("measure", measure);
        Integer other = form.other();
        Measure target = other == null ? null : views.measure(other);
        if (target != null && target.id() != measure.id()) {
            page.addObject("target", views.of(target.id()));
        } else {
            String q = form.q() == null ? "" : form.q().strip();
            page.addObject("q", q);
            page.addObject("found", views.find(q, measure.id()));
        }
        return page;
    }

    @GetMapping("/{id:\\d{1,9}}/mergers/targets")
    String targets(@PathVariable int id, @RequestParam(defaultValue = "") String q, Model model) {
        return MeasureController.targets(
                views.find(q, id), EntryName.url(RegisterEntry.measure(id)) + "/mergers?to=", model);
    }

    @PostMapping("/{id:\\d{1,9}}/mergers")
    ModelAndView merge(@PathVariable int id, @ModelAttribute("form") MeasureForm form, Principal who) {
        Integer other = form.other();
        if (other == null) {
            return askMerger(id, form);
        }
        return responses.to(
                () -> curation.merge(
                        EntryRevision.measure(id, form.revision()),
                        EntryRevision.measure(other, form.toRevision()),
                        who.getName(),
                        FormText.line(form.reason())),
                () -> askMerger(id, form));
    }
}
