package org.depesche.curation.entities;

import java.security.Principal;
import org.depesche.curation.CurationResponses;
import org.depesche.register.Curation;
import org.depesche.register.EntityCuration;
import org.depesche.register.EntryRevision;
import org.depesche.web.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes the decisions of editors about one entity: its names, its confirmation, its hiding. */
@Controller
@RequestMapping("/editor/entities/{id:\\d{1,9}}")
class EntityDecisionController {

    private final EntityViews views;
    private final EntityLookup lookup;
    private final Curation curation;
    private final EntityCuration entityCuration;
    private final CurationResponses responses;

    EntityDecisionController(
            EntityViews views,
            EntityLookup lookup,
            Curation curation,
            EntityCuration entityCuration,
            CurationResponses responses) {
        this.views = views;
        this.lookup = lookup;
        this.curation = curation;
        this.entityCuration = entityCuration;
        this.responses = responses;
    }

    /**
     * @param name the name that is given, added or removed
     * @param language ISO 639-1 code; empty for any language
     */
    record DecisionForm(
            @Nullable String name,
            @Nullable String language,
            @Nullable Integer revision,
            @Nullable String reason) {

        String wanted() {
            return name == null ? "" : name;
        }

        EntryRevision entity(int id) {
            return EntryRevision.entity(id, revision);
        }

        @Nullable
        String remark() {
            return FormText.line(reason);
        }
    }

    private ModelAndView page(String template, int id, DecisionForm form) {
        return new ModelAndView("curation/" + template)
                .addObject("entity", views.of(id))
                // other entities with this name
                .addObject("others", lookup.called(form.wanted(), id));
    }

    @GetMapping("/renamings")
    ModelAndView askRenaming(@PathVariable int id, @ModelAttribute("form") DecisionForm form) {
        return page("renaming", id, form);
    }

    @PostMapping("/renamings")
    ModelAndView rename(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        return responses.to(
                () -> curation.rename(form.entity(id), form.wanted(), who.getName(), form.remark()),
                () -> askRenaming(id, form));
    }

    @GetMapping("/names")
    ModelAndView askName(@PathVariable int id, @ModelAttribute("form") DecisionForm form) {
        return page("name", id, form);
    }

    @PostMapping("/names")
    ModelAndView addName(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        String typed = form.language();
        String language = typed != null && typed.matches("[a-z]{2}") ? typed : null;
        return responses.to(
                () -> entityCuration.addName(form.entity(id), form.wanted(), language, who.getName(), form.remark()),
                () -> askName(id, form));
    }

    @GetMapping("/names/removals")
    ModelAndView askRemoval(@PathVariable int id, @ModelAttribute("form") DecisionForm form) {
        return page("name-removal", id, form).addObject("written", views.written(id, form.wanted()));
    }

    @PostMapping("/names/removals")
    ModelAndView removeName(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        return responses.to(
                () -> entityCuration.removeName(form.entity(id), form.wanted(), who.getName(), form.remark()),
                () -> askRemoval(id, form));
    }

    @GetMapping("/confirmations")
    ModelAndView askConfirmation(@PathVariable int id, @ModelAttribute("form") DecisionForm form) {
        return page("confirmation", id, form);
    }

    @PostMapping("/confirmations")
    ModelAndView confirm(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        return responses.to(
                () -> entityCuration.confirm(form.entity(id), who.getName(), form.remark()),
                () -> askConfirmation(id, form));
    }

    @GetMapping("/hidings")
    ModelAndView askHiding(@PathVariable int id, @ModelAttribute("form") DecisionForm form) {
        return page("hiding", id, form);
    }

    @PostMapping("/hidings")
    ModelAndView hide(@PathVariable int id, @ModelAttribute("form") DecisionForm form, Principal who) {
        return responses.to(
                () -> curation.hide(form.entity(id), who.getName(), form.remark()), () -> askHiding(id, form));
    }
}
