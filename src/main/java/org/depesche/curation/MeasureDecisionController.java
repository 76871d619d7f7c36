package org.depesche.curation;

import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import org.depesche.register.Measure;
import org.depesche.register.MeasureAct;
import org.depesche.register.MeasureCuration;
import org.depesche.register.RefusedException;
import org.depesche.register.Seen;
import org.depesche.web.Moved;
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

/** What editors do to measures: merge, split, rename, hide, undo. */
@Controller
@RequestMapping("/editor/measures")
class MeasureDecisionController {

    private final MeasureController pages;
    private final MeasurePortraits portraits;
    private final MeasureCuration curation;

    MeasureDecisionController(MeasureController pages, MeasurePortraits portraits, MeasureCuration curation) {
        this.pages = pages;
        this.portraits = portraits;
        this.curation = curation;
    }

    /**
     * @param name that it, or what is split off, is to have
     * @param lemma forms that are ticked
     * @param to where they go, or what it is merged into; null: to a new one
     * @param q by what the other one is looked for
     */
    record MeasureForm(
            @Nullable String name,
            @Nullable List<String> lemma,
            @Nullable String to,
            @Nullable Integer revision,
            @Nullable Integer toRevision,
            @Nullable String reason,
            @Nullable String q) {

        String said() {
            return name == null ? "" : name;
        }

        /** The number of the other one; null for none. */
        @Nullable
        Integer other() {
            String number = to == null ? "" : to.strip();
            return number.matches("\\d{1,9}") ? Integer.valueOf(number) : null;
        }
    }

    @PostMapping("/{id:\\d{1,9}}/renamings")
    ModelAndView rename(@PathVariable int id, @ModelAttribute("form") MeasureForm form, Principal who) {
        return made(
                () -> curation.rename(
                        new Seen(id, form.revision()), form.said(), who.getName(), Decisions.line(form.reason())),
                () -> pages.page(id));
    }

    @PostMapping("/{id:\\d{1,9}}/hidings")
    ModelAndView hide(@PathVariable int id, @ModelAttribute("form") MeasureForm form, Principal who) {
        return made(
                () -> curation.hide(new Seen(id, form.revision()), who.getName(), Decisions.line(form.reason())),
                () -> pages.page(id));
    }

    @PostMapping("/{id:\\d{1,9}}/splits")
    ModelAndView split(@PathVariable int id, @ModelAttribute("form") MeasureForm form, Principal who) {
        Seen seen = new Seen(id, form.revision());
        List<String> lemmas = form.lemma() == null ? List.of() : form.lemma();
        String reason = Decisions.line(form.reason());
        Integer other = form.other();
        return made(
                () -> other == null
                        ? curation.split(seen, lemmas, form.said(), who.getName(), reason)
                        : curation.split(seen, lemmas, Seen.now(other), who.getName(), reason),
                () -> pages.page(id));
    }

    @GetMapping("/{id:\\d{1,9}}/mergers")
    ModelAndView askMerger(@PathVariable int id, @ModelAttribute("form") MeasureForm form) {
        MeasurePortrait measure = portraits.of(id);
        ModelAndView page = new ModelAndView("curation/measure-merger").addObject("measure", measure);
        Integer other = form.other();
        Measure target = other == null ? null : portraits.measure(other);
        if (target != null && target.id() != measure.id()) {
            page.addObject("target", portraits.of(target.id()));
        } else {
            String q = form.q() == null ? "" : form.q().strip();
            page.addObject("q", q);
            page.addObject("found", portraits.find(q, measure.id()));
        }
        return page;
    }

    @GetMapping("/{id:\\d{1,9}}/mergers/targets")
    String targets(@PathVariable int id, @RequestParam(defaultValue = "") String q, Model model) {
        return MeasureController.targets(portraits.find(q, id), MeasurePortrait.url(id) + "/mergers?to=", model);
    }

    @PostMapping("/{id:\\d{1,9}}/mergers")
    ModelAndView merge(@PathVariable int id, @ModelAttribute("form") MeasureForm form, Principal who) {
        Integer other = form.other();
        if (other == null) {
            return askMerger(id, form);
        }
        return made(
                () -> curation.merge(
                        new Seen(id, form.revision()),
                        new Seen(other, form.toRevision()),
                        who.getName(),
                        Decisions.line(form.reason())),
                () -> askMerger(id, form));
    }

    @PostMapping("/acts/{act:\\d{1,18}}/undoings")
    ModelAndView undo(@PathVariable long act, @RequestParam(defaultValue = "0") String measure, Principal who) {
        try {
            MeasureActLine line = pages.line(curation.undo(act, who.getName()));
            return Moved.seeOther(MeasurePortrait.url(line.place()) + "?undone=" + act);
        } catch (RefusedException e) {
            int from = measure.matches("\\d{1,9}") ? Integer.parseInt(measure) : 0;
            return refused(e, pages.page(from));
        }
    }

    private ModelAndView made(Supplier<MeasureAct> decision, Supplier<ModelAndView> form) {
        try {
            MeasureActLine line = pages.line(decision.get());
            return Moved.seeOther(MeasurePortrait.url(line.place()) + "?done=" + line.id());
        } catch (RefusedException e) {
            return refused(e, form.get());
        }
    }

    /** @param form shown again, with why not */
    private ModelAndView refused(RefusedException why, ModelAndView form) {
        Refusal refusal = new Refusal(why.reason(), null);
        form.addObject("refusal", refusal);
        form.addObject("standing", why.measureAct() == null ? null : pages.line(why.measureAct()));
        form.setStatus(refusal.status());
        return form;
    }
}
